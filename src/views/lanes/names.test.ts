import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { EventClaim } from '../../model/claim';
import type { Match } from '../../model/span';
import { event } from '../../testing/dataset';
import { datasetOf, inputOf, layoutLanes } from '../../testing/viewInput';
import { lanesData } from './data';

const statement = (id: string, year: string | null): EventClaim =>
  event(id, year, { kind: 'statement', people: ['unnamed'] });
const STATEMENTS = [
  statement('a', '2005'),
  statement('b', '2006'),
  statement('c', '2018'),
  statement('d', null),
];

/** What the row of statements is called from 2000 to 2010 by what the filter answers, and what of it is written. */
function nameOf(
  answers: Readonly<Record<string, Match | null>>,
  width = 1200,
  unmatched: 'dim' | 'hide' = 'dim',
) {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: Date.UTC(2000), to: Date.UTC(2010) }, dimensions.plot);
  const answer = ({ id }: { readonly id: string }) => answers[id] ?? null;
  const input = inputOf(datasetOf({ events: STATEMENTS }), { answer, unmatched });
  const [row] = layoutLanes(lanesData(input), dimensions, x).placedLanes;
  return { name: row?.name, text: row?.title.text };
}

test.each([
  ['inside', 'inside', 'inside', 'inside', '4 statements'],
  ['inside', 'possibly', 'inside', 'possibly', '4 statements'],
  ['inside', 'outside', 'outside', 'outside', '1 of 4 statements'],
  ['inside', 'inside', 'outside', 'possibly', '2 of 4 statements, 1 possibly'],
  ['outside', 'outside', 'outside', 'outside', '0 of 4 statements'],
] as const)('answered %s, %s, %s and %s, the row says how many of all it has match', (a, b, c, d, name) => {
  expect(nameOf({ a, b, c, d }).name).toBe(name);
});

test('where all are drawn or only what matches, it says of how many', () => {
  const answers = { a: 'inside', b: 'outside', c: 'outside', d: 'outside' } as const;
  expect(nameOf(answers, 1200, 'hide').name).toBe('1 of 4 statements');
});

test('claims of a layer that is not shown are none of its claims', () => {
  expect(nameOf({ a: 'inside', b: 'outside', c: null, d: null }).name).toBe('1 of 2 statements');
});

test('in a column without room, what may match is only in the whole name; on a phone the undated are said', () => {
  const answers = { a: 'inside', b: 'inside', c: 'outside', d: 'possibly' } as const;
  expect(nameOf(answers).text).toBe('2 of 4 statements');
  expect(nameOf(answers, 390).text).toBe('2 of 4 statements, 1 undated');
});

test('the name of a row goes on into the plot as far as no mark stands there', () => {
  const events = [event('a', '2005', { kind: 'context', people: ['unnamed'] })];
  const dimensions = screenDimensions(1200, 900);
  const nameFrom = (year: number) => {
    const x = timeScale({ from: Date.UTC(year), to: Date.UTC(year + 20) }, dimensions.plot);
    const input = inputOf(datasetOf({ events }), { answer: () => 'outside' });
    const [row] = layoutLanes(lanesData(input), dimensions, x).placedLanes;
    return { text: row?.title.text, whole: row?.name };
  };
  expect(nameFrom(1995).text).toBe(nameFrom(1995).whole);
  expect(nameFrom(2005).text).toMatch(/…$/);
});
