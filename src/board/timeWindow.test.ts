import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../model/dataset';
import { type Reading, spanIn } from '../model/reading';
import { datedRange, type Match } from '../model/span';
import { dataset, event, spanOf } from '../testing/dataset';
import { datasetOf, inputOf } from '../testing/viewInput';
import { boundRange, fullRange, shownRange } from './timeWindow';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const FULL = { from: newYear(1992), to: newYear(2022) };
const none: ReadonlyMap<string, Match> = new Map();

test('whole years that hold every dated claim of the shown layers', () => {
  const article = inputOf(dataset, { answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) });
  expect(fullRange(dataset, article.matches, 'primary')).toEqual({ from: newYear(1992), to: newYear(2020) });
});

test.each([
  ['two weeks', ['1962-10-14', '1962-10-27T09:43', '1962-10-28T09'], '1962-10-13T00:00', '1962-10-30T00:00'],
  ['one day', ['1962-10-27T09:43', '1962-10-27T19:45'], '1962-10-27T08:00', '1962-10-27T21:00'],
  ['a day that nothing is known of but that it was', ['1962-10-27'], '1962-10-26T23:00', '1962-10-28T01:00'],
  ['half a year', ['1962-03', '1962-09'], '1962-03-01T00:00', '1962-10-01T00:00'],
  ['BC', ['-0055', '-0043-03-15'], '-000055-01-01T00:00', '-000042-01-01T00:00'],
])('the units that hold %s are as fine as they need to be', (_, dates, from, to) => {
  const data = datasetOf({ events: dates.map((date, at) => event(`e${at}`, date)) });
  const full = fullRange(data, inputOf(data).matches, 'primary');
  expect([full.from, full.to].map((at) => new Date(at).toISOString().replace(/:00\.000Z$/, ''))).toEqual([
    from,
    to,
  ]);
});

test('ghosts widen it as much as what matches', () => {
  const { matches } = inputOf(dataset, { answer: () => 'outside' });
  expect(fullRange(dataset, matches, 'primary')).toEqual({ from: newYear(1992), to: newYear(2020) });
});

test('every claim lies in it in both readings when other sources are read', () => {
  const late = {
    edtf: '2031',
    span: spanOf('2031'),
    finding: 'differs',
    confidence: 'low',
    note: '',
    citations: [],
  } as const;
  const data = datasetOf({ events: [event('a', '1980', { others: late }), event('b', '2000')] });
  const full = fullRange(data, inputOf(data).matches, 'others');
  for (const claim of claimsOf(data))
    for (const reading of ['primary', 'others'] satisfies Reading[]) {
      const span = spanIn(claim, reading);
      if (!span) continue;
      expect(datedRange(span).from).toBeGreaterThanOrEqual(full.from);
      expect(datedRange(span).to).toBeLessThanOrEqual(full.to);
    }
});

test('where nothing is dated, there is still a stretch to draw', () => {
  for (const data of [datasetOf({}), datasetOf({ events: [event('a', null)] })]) {
    const { from, to } = fullRange(data, inputOf(data).matches, 'primary');
    expect(to).toBeGreaterThan(from);
  }
  expect(fullRange(dataset, none, 'primary').from).toBeLessThan(fullRange(dataset, none, 'primary').to);
});

test('without a period all is shown, with one that period and a little room', () => {
  expect(shownRange(null, FULL)).toBe(FULL);
  const period = { from: newYear(2006), to: newYear(2011) };
  const shown = shownRange(period, FULL);
  expect(shown.from).toBeLessThan(period.from);
  expect(shown.to).toBeGreaterThan(period.to);
  expect(shown.to - shown.from).toBeLessThan(1.1 * (period.to - period.from));
});

const side = fc.option(fc.integer({ min: newYear(1900), max: newYear(2100) }));
test('an open side is closed where the data ends; a given one stays', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      fc.pre(a === null || b === null || a < b);
      const bounded = boundRange(
        { from: a ?? Number.NEGATIVE_INFINITY, to: b ?? Number.POSITIVE_INFINITY },
        FULL,
      );
      expect(Number.isFinite(bounded.from) && Number.isFinite(bounded.to)).toBe(true);
      expect(bounded.to).toBeGreaterThan(bounded.from);
      if (a !== null) expect(bounded.from).toBe(a);
      if (b !== null) expect(bounded.to).toBe(b);
      if (a === null && (b === null || b > FULL.from)) expect(bounded.from).toBe(FULL.from);
      if (b === null && (a === null || a < FULL.to)) expect(bounded.to).toBe(FULL.to);
    }),
  );
});
