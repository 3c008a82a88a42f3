import { expect, it } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { sceneBoardOf } from '../../export/sceneBoard';
import { countMatches } from '../../filter/columns/matchResults';
import { filterDataset } from '../../filter/filterDataset';
import { claimsOf } from '../../model/dataset';
import type { DrawnClaims } from '../../panels/board/FittedBoard';
import { scene } from '../../testing/briefing';
import { dataset, event } from '../../testing/dataset';
import { formatStageSource, shows, stageBoard } from './stageBoard';

const composed = {
  ...scene('a'),
  panels: ['periods', 'lanes'] as const,
  lanes: ['mashaal', 'statement'],
  annotations: [
    { text: 'a year', claim: 'mashaal-2005' },
    { text: 'a silence', span: '1993/1997' },
    { text: 'no date', span: 'then' },
  ],
};
const home = { ...initialViewState, scene: 'a' };
const claimOf = (id: string) => claimsOf(dataset).find((claim) => claim.id === id);
const boardFor = (claim: string | null, people: readonly string[] = []) =>
  stageBoard(
    composed,
    { filter: { ...home.filter, ...(people.length > 0 && { people }) } },
    home,
    dataset,
    claimOf(claim ?? ''),
  );
const partsOf = ({ views, choice }: ReturnType<typeof boardFor>) => [views.map(({ id }) => id), choice.lanes];

it('a scene has its own panels, lanes and annotations, each tied to what it names', () => {
  const board = sceneBoardOf(composed);
  expect(partsOf(board)).toEqual([
    ['periods', 'lanes'],
    ['mashaal', 'statement'],
  ]);
  expect(board.annotations).toEqual([
    { text: 'a year', target: { kind: 'claim', id: 'mashaal-2005' } },
    {
      text: 'a silence',
      target: { kind: 'span', range: { from: Date.UTC(1993, 0), to: Date.UTC(1998, 0) } },
    },
  ]);
  expect(sceneBoardOf({ ...composed, steps: ['primary'] })).toMatchObject({
    annotations: [],
    choice: { others: false },
  });
  expect(partsOf(sceneBoardOf({}))).toEqual([['periods', 'lanes', 'sums', 'sumClaims'], null]);
});

it('is about the claim that its view chooses', () => {
  expect(sceneBoardOf({ ...composed, view: 'claim=mashaal-2005' }).choice.about).toBe('mashaal-2005');
  expect(sceneBoardOf(composed).choice.about).toBeNull();
});

it('knows which claims it shows', () => {
  const board = sceneBoardOf(composed);
  const shown = claimsOf(dataset).filter((claim) => shows(board, claim, dataset));
  expect(shown.map(({ id }) => id)).toEqual([
    'mashaal-2005',
    'mashaal-2008',
    'sermon-2002',
    'speech',
    'close',
    'strain',
  ]);
});

it.each([
  ['a claim that it shows', 'mashaal-2008', ['periods', 'lanes'], ['mashaal', 'statement']],
  ['a claim of another lane', 'haniyeh-visit', ['periods', 'lanes'], ['haniyeh']],
  ['a sum', 'aid-yearly', ['periods', 'sums'], null],
])('an aside about %s has a board that shows it', (_, claim, panels, lanes) => {
  expect(partsOf(boardFor(claim))).toEqual([panels, lanes]);
});

it('an aside about people who are not on the board has all lanes', () => {
  expect(partsOf(boardFor(null, ['mashaal']))).toEqual([
    ['periods', 'lanes'],
    ['mashaal', 'statement'],
  ]);
  expect(partsOf(boardFor(null, ['mashaal', 'yassin']))[1]).toBeNull();
});

const drawnOf = (total: number, others = 0, faint = 0) => ({ total, of: { others, faint } });

it('the line at the foot says whose dates these are and how many claims are shown', () => {
  const shown = filterDataset(dataset, initialViewState);
  const line = (total: number) =>
    formatStageSource(shown, sceneBoardOf(composed), initialViewState, drawnOf(total));
  expect(line(5)).toBe(
    'Source: Paper (58 paragraphs); dates as in the main source; 5 of 16 claims are shown.',
  );
  expect(line(1)).toContain('; 1 of 16 claims is shown.');
  expect(line(16)).toBe('Source: Paper (58 paragraphs); dates as in the main source.');
});

it('the line at the foot counts the claims of the primary source apart from those that only others make', () => {
  const filter = { ...initialViewState.filter, layers: ['primary', 'others'] as const };
  const whole = { ...dataset, events: [...dataset.events, event('added', '2008', { layer: 'others' })] };
  const shown = filterDataset(whole, { filter, reading: 'primary' });
  const line = (drawn: DrawnClaims) =>
    formatStageSource(shown, sceneBoardOf(composed), initialViewState, drawn);
  expect(line(drawnOf(6, 1))).toContain('5 of 16 claims are shown, and 1 that only other sources make.');
  expect(line(drawnOf(5))).toContain('5 of 16 claims are shown.');
  expect(line({ total: 6, of: null })).toContain('6 of 18 claims are shown.');
  expect(line(drawnOf(18, 2))).not.toContain('shown');
});

it('the line at the foot says how many claims match, and that the others on the board are drawn faint', () => {
  const shown = filterDataset(dataset, {
    filter: { ...initialViewState.filter, people: ['haniyeh'] },
    reading: 'primary',
  });
  const { inside } = countMatches(shown.matches);
  const line = (drawn: DrawnClaims, unmatched: 'dim' | 'hide') =>
    formatStageSource(shown, sceneBoardOf(composed), { ...initialViewState, unmatched }, drawn);
  const match = `${inside} of 16 claims match`;
  expect(line(drawnOf(inside + 4, 0, 4), 'dim')).toContain(`; ${match}, and 4 others are drawn faint.`);
  expect(line(drawnOf(inside, 0, 1), 'dim')).toContain(
    `; ${match}, ${inside - 1} of them shown here, and 1 other is drawn faint.`,
  );
  expect(line(drawnOf(inside), 'hide')).toContain(`; ${inside} of 16 claims are shown.`);
  expect(line({ total: 9, of: null }, 'dim')).toContain(`; ${match}, and any others are drawn faint.`);
  expect(line({ total: inside, of: null }, 'hide')).toContain(`; ${inside} of 16 claims are shown.`);
});
