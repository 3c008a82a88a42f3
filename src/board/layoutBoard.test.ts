import { expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import { timeScale } from '../geometry/scale';
import type { Claim } from '../model/claim';
import { claimsOf } from '../model/dataset';
import type { Match } from '../model/span';
import { dataset } from '../testing/dataset';
import { inputOf } from '../testing/viewInput';
import { views } from '../views';
import type { View } from '../views/view';
import { prepareBoard } from './board';
import { boardOf as boardOfInput } from './boardOf';
import { type BoardLayout, layoutMore, layoutPanel, type PanelChoice } from './layoutBoard';

const WINDOW = { from: Date.UTC(1990, 0), to: Date.UTC(2022, 0) };
const boardOf = (
  list: readonly View[],
  answer: (claim: Claim) => Match = () => 'inside',
  width = 1200,
  panels: PanelChoice = {},
) => {
  const input = { view: inputOf(dataset, { answer }), window: WINDOW, views: list };
  return boardOfInput(input, screenDimensions(width, 900), panels);
};
const faultsOf = (board: BoardLayout) =>
  board.panels.flatMap(({ id, outcome }) => ('fault' in outcome ? [[id, outcome.fault.message]] : []));
const fail = (thrown: unknown) => () => {
  throw thrown;
};
const brokenView = (prepare: View['prepare']): View => ({ id: 'broken', title: () => 'Broken', prepare });
const broken = {
  prepare: brokenView(fail(new Error('no prepare'))),
  layout: brokenView((input) => {
    const [view] = views;
    if (!view) throw new Error('there are no views');
    return { ...view.prepare(input), layoutSteps: fail(new Error('no layout')) };
  }),
};

test.each(Object.entries(broken))('a view that throws in %s says so, and the others stand', (link, view) => {
  const [first, ...rest] = views;
  const list = first ? [first, view, ...rest] : [];
  const board = boardOf(list);
  expect(faultsOf(board)).toEqual([['broken', `no ${link}`]]);
  expect(board.panels).toHaveLength(boardOf(views).panels.length + 1);
  expect([...board.marks.keys()].toSorted()).toEqual([...boardOf(views).marks.keys()].toSorted());
  expect(board.stops.map(({ id }) => id)).toEqual(boardOf(views).stops.map(({ id }) => id));
  expect(() => boardOf(list, undefined, 1200, { throws: true })).toThrow(`no ${link}`);
});

test('of the panels, those without a claim or without a match may be left away, and those at the bottom', () => {
  const idsOf = (answer: (claim: Claim) => Match, panels: PanelChoice) =>
    boardOf(views, answer, 1200, panels).panels.map(({ id }) => id);
  const onlyMeetings = ({ kind }: Claim): Match =>
    kind === 'meeting' || kind === 'visit' ? 'inside' : 'outside';
  expect(idsOf(onlyMeetings, { only: 'with matches' })).toEqual(['lanes']);
  const all = idsOf(onlyMeetings, { only: 'with claims' });
  expect(all.length).toBeGreaterThan(1);
  const cut = boardOf(views, onlyMeetings, 1200, { only: 'with claims', maximum: 1 });
  expect([cut.panels.map(({ id }) => id), cut.leftOut.length]).toEqual([all.slice(0, 1), all.length - 1]);
});

/** A view whose panel is so high, and may scroll or not. */
const ofHeight = (id: string, height: number, isLong: boolean): View => ({
  id,
  title: () => id,
  prepare: (input) => {
    const [view] = views;
    if (!view) throw new Error('there are no views');
    return {
      ...{ ...view.prepare(input), id },
      *layoutSteps() {
        yield;
        return { height, isLong, lanes: [] };
      },
    };
  },
});

test.each([
  { name: 'all of itself where it has room', long: 600, others: [40], height: 600 },
  {
    name: 'what the others leave of the window',
    long: 2000,
    others: [40, 50],
    height: 684 - 40 - 50 - 2 * 6,
  },
  { name: 'never less than its share', long: 2000, others: [300, 400], height: 504 },
])('a long panel takes $name', ({ long, others, height }) => {
  const list = others.map((one, at) => ofHeight(`other-${at}`, one, false));
  const { panels } = boardOf([...list, ofHeight('long', long, true)]);
  expect(panels.map((panel) => panel.height)).toEqual([...others, height]);
});

test('what is thrown need not be an error', () => {
  const board = boardOf([brokenView(fail('a word'))]);
  expect(faultsOf(board)).toEqual([['broken', 'a word']]);
  expect(board.stops).toEqual([]);
});

test('panels stand one under the other below the axis, none on another', () => {
  for (const width of [360, 640, 1024, 2560]) {
    const { panels, height, dimensions } = boardOf([...views, broken.prepare], undefined, width);
    let bottom = dimensions.axisHeight;
    for (const panel of panels) {
      expect(panel.top).toBeGreaterThanOrEqual(bottom);
      expect(panel.height).toBeGreaterThan(0);
      bottom = panel.top + panel.height;
    }
    expect(height).toBe(bottom);
  }
});

test('the same vertical line is the same day in each panel', () => {
  const board = boardOf(views);
  const compared = claimsOf(dataset).filter((claim) => {
    const at = claim.date.span;
    const span = board.marks.get(claim.id)?.mark.span;
    if (at?.shape !== 'moment' || !span) return false;
    expect([span.x0, span.x1]).toEqual([board.x(at.at.earliest), board.x(at.at.latest)]);
    return true;
  });
  expect(compared.length).toBeGreaterThan(5);
  const yearsOf = (id: string) => board.marks.get(id)?.mark.span;
  expect(yearsOf('aid-yearly')).toBeDefined();
  expect(yearsOf('strain')).toBeDefined();
  expect(yearsOf('aid-yearly')).toEqual(yearsOf('arouri-visit'));
  expect(yearsOf('strain')?.x1).toBe(yearsOf('haniyeh-letter')?.x1);
});

test('the keyboard stops at exactly the marks that match, panel after panel from the top', () => {
  const answer = ({ id }: Claim): Match =>
    id.length % 3 === 0 ? 'outside' : id.length % 3 === 1 ? 'possibly' : 'inside';
  const { stops, marks, panels } = boardOf(views, answer);
  const matching = [...marks.values()]
    .filter(({ mark }) => mark.match !== 'outside')
    .map(({ mark }) => mark.id);
  expect(stops.map(({ id }) => id).toSorted()).toEqual(matching.toSorted());
  expect(matching.length).toBeGreaterThan(0);
  expect(matching.length).toBeLessThan(marks.size);
  const order = panels.map(({ id }) => id);
  const places = stops.map(({ id }) => order.indexOf(marks.get(id)?.panel ?? ''));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const [at, { lane }] of stops.entries()) expect(lane).toBeGreaterThanOrEqual(stops[at - 1]?.lane ?? 0);
});

test('lanes of different panels are different lanes', () => {
  const { stops, marks } = boardOf(views);
  const panelOf = new Map<number, string | undefined>();
  for (const { id, lane } of stops) {
    const panel = marks.get(id)?.panel;
    expect(panelOf.get(lane) ?? panel).toBe(panel);
    panelOf.set(lane, panel);
  }
});

test('a view is laid out step by step, and what was done is not done again', () => {
  const done: string[] = [];
  const view = {
    ...ofHeight('steps', 1, false).prepare(inputOf(dataset)),
    *layoutSteps() {
      done.push('first');
      yield;
      done.push('second');
      return { height: 1, lanes: [] };
    },
  };
  const dimensions = screenDimensions(1200, 900);
  const x = timeScale(WINDOW, dimensions.plot);
  expect([layoutMore(view, dimensions, x), done]).toEqual([null, ['first']]);
  const panel = layoutPanel(view, dimensions, x);
  expect(panel).toMatchObject({ value: { layout: { height: 1 } } });
  expect(layoutMore(view, dimensions, x)).toBe(panel);
  expect(done).toEqual(['first', 'second']);
  layoutPanel(view, screenDimensions(800, 900), x);
  expect(done, 'at another width').toHaveLength(4);
});

test('a view whose first step throws has that error, and is not asked again', () => {
  const view = broken.layout.prepare(inputOf(dataset));
  const dimensions = screenDimensions(1200, 900);
  const x = timeScale(WINDOW, dimensions.plot);
  expect(layoutMore(view, dimensions, x)).toMatchObject({ fault: { message: 'no layout' } });
  expect(layoutPanel(view, dimensions, x)).toBe(layoutMore(view, dimensions, x));
});

test('a view is prepared once for what is shown, whichever views stand beside it', () => {
  const input = inputOf(dataset);
  const [first, ...rest] = prepareBoard(input, views);
  expect(rest.length).toBeGreaterThan(0);
  expect(prepareBoard(input, views.slice(0, 1))).toEqual([first]);
  expect(prepareBoard(input, views.slice(0, 1))[0]?.view).toBe(first?.view);
  expect(prepareBoard({ ...input }, views)[0]?.view).not.toBe(first?.view);
});
