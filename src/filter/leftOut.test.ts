import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, kindsIn } from '../model/dataset';
import { matchSpan, type Range, stretchesOf } from '../model/span';
import { event, dataset as sample } from '../testing/dataset';
import { matchClaim } from '../testing/matchOracle';
import { edtfSpan } from '../testing/spans';
import { OUTSIDE } from './columns/matchCodes';
import type { Filter } from './filter';
import { filterDataset } from './filterDataset';
import { allBases, allFindings, initialFilter } from './filterKeys';
import { besidePeriod, formatLeftOut, leftOut } from './leftOut';
import { parsePeriod } from './period';

/** Dates of every form: several, one of several, open at an end. */
const DATES = ['[1995,2018]', '{1996,2001,2017}', '[..2004]', '[2015..]', '2003/2009', '2012/..', '/2005'];
const dataset = {
  ...sample,
  events: [
    ...sample.events,
    ...DATES.map((text, at) => {
      const claim = event(`more-${at}`, null, { people: [at % 2 === 0 ? 'haniyeh' : 'mashaal'] });
      return { ...claim, date: { ...claim.date, span: edtfSpan(text) } };
    }),
  ],
};
const claims = claimsOf(dataset);

const years = fc
  .tuple(fc.integer({ min: 1990, max: 2022 }), fc.nat(12))
  .map(([from, length]) => parsePeriod(`${from}..${from + length}`));
const halves = fc.constantFrom('..2004', '2007..', '2006-03..2010-05').map(parsePeriod);
const filters: fc.Arbitrary<Filter> = fc.record({
  people: fc.subarray(['mashaal', 'haniyeh', 'arouri']),
  period: fc.oneof(fc.constant(null), years, halves),
  kinds: fc.oneof(fc.constant([]), fc.subarray([...kindsIn(dataset)])),
  themes: fc.oneof(fc.constant([]), fc.subarray(['support', 'election'])),
  finding: fc.oneof(fc.constant([]), fc.subarray([...allFindings])),
  layers: fc.constantFrom<Filter['layers']>(['primary'], ['primary', 'others']),
  certainty: fc.oneof(fc.constant([]), fc.subarray([...allBases])),
  q: fc.constantFrom('', 'a', 'mashaal'),
});
const never = (): never => {
  throw new Error('what has no date is never left out by a period');
};
const counted = (patch: Partial<Filter>, reading: 'primary' | 'others' = 'primary') => {
  const shown = filterDataset(dataset, { filter: { ...initialFilter, ...patch }, reading });
  return { shown, left: leftOut(shown) };
};

test('whatever is asked, the parts are all that is left out, and nothing is counted twice', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom('primary' as const, 'others' as const), (filter, reading) => {
      const { shown, left } = counted(filter, reading);
      const parts = [...Object.values(left.otherwise), ...Object.values(left.byPeriod)];
      expect(left.total).toBe(shown.matches.count(OUTSIDE));
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(left.total);
      if (!filter.period) expect(left.otherwise.inside).toBe(left.total);
    }),
    { numRuns: 300 },
  );
});

test('before the period and after it lies what is dated there alone, and that only the period leaves out', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      if (!filter.period) return;
      const { shown, left } = counted(filter);
      const context = { reading: 'primary' as const, search: shown.search };
      const onlyPeriod = claims.filter(
        (claim) =>
          filter.layers.includes(claim.layer) &&
          matchClaim(claim, filter, context) === 'outside' &&
          matchClaim(claim, filter, context, 'period') !== 'outside',
      );
      const countIn = (range: Range) =>
        onlyPeriod.filter(({ date: { span } }) =>
          stretchesOf(span ?? never()).every(({ from, to }) => from >= range.from && to <= range.to),
        ).length;
      const { before, after } = besidePeriod(filter.period);
      expect([left.byPeriod.before, left.byPeriod.after]).toEqual([countIn(before), countIn(after)]);
      const { period } = filter;
      const placedInside = onlyPeriod.filter(
        ({ others }) => others?.span && matchSpan(others.span, period) !== 'outside',
      );
      expect(left.byOthersInside).toBe(placedInside.length);
    }),
    { numRuns: 150 },
  );
});

test('other sources date a meeting of 2005 in 2006: that is counted where their dates are not shown', () => {
  const period = parsePeriod('2006..2007');
  expect(counted({ people: ['mashaal'], period }).left.byOthersInside).toBe(1);
  expect(counted({ people: ['mashaal'], period }, 'others').left.byOthersInside).toBe(0);
  expect(counted({ people: ['haniyeh'], period }).left.byOthersInside).toBe(0);
});

test('to go where they lie brings as many as were counted there', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      if (!filter.period) return;
      const { before, after } = besidePeriod(filter.period);
      const { left } = counted(filter);
      for (const [period, count] of [
        [before, left.byPeriod.before],
        [after, left.byPeriod.after],
      ] as const) {
        if (count === 0) continue;
        const { matches } = counted({ ...filter, period }).shown;
        expect(matches.size - matches.count(OUTSIDE)).toBeGreaterThanOrEqual(count);
      }
    }),
    { numRuns: 150 },
  );
});

const between = (from: number, to: number) => parsePeriod(`${from}..${to}`);
const LEFT = {
  total: 45,
  otherwise: { inside: 19, possibly: 13, outside: 10 },
  byPeriod: { before: 0, after: 3, either: 0 },
  byOne: [],
};
const NONE = { inside: 0, possibly: 0, outside: 0 };

test.each([
  [{ people: ['haniyeh'], period: between(2006, 2016) }, 'Not Haniyeh', 'Haniyeh, but outside 2006–2016'],
  [
    { people: ['haniyeh', 'mashaal'], period: parsePeriod('2006..') },
    'Neither Haniyeh nor Mashaal',
    'Haniyeh or Mashaal, but outside this period',
  ],
  [
    { kinds: ['meeting', 'visit', 'letter'], period: between(2006, 2006) },
    'Neither meetings, visits nor letters',
    'Meetings, visits or letters, but outside 2006',
  ],
  [
    { finding: ['differs'], period: between(2006, 2016) },
    'Other sources do not differ on them',
    'Where other sources differ, but outside 2006–2016',
  ],
  [
    { certainty: ['derived', 'unstated'], period: between(2006, 2016) },
    'Their date is known otherwise',
    'Where the date is worked out or not given, but outside 2006–2016',
  ],
  [
    { certainty: ['derived', 'inferred'], period: between(2006, 2016) },
    'Their date is not worked out or inferred',
    'Where the date is worked out or inferred, but outside 2006–2016',
  ],
  [
    { q: 'gaza', period: between(2006, 2016) },
    'Not matching “gaza”',
    'Matching “gaza”, but outside 2006–2016',
  ],
  [
    { q: 'gaza', people: ['haniyeh'], period: between(2006, 2016) },
    'Left out by other filters',
    'What fits all else, but outside 2006–2016',
  ],
] as const)('under %j: “%s”, “%s”', (patch, not, outside) => {
  expect(said(LEFT, patch)).toEqual({
    lead: '45 are filtered out.',
    otherwise: `${not}: 19 in this period, 13 perhaps in it, 10 outside it.`,
    outside,
  });
});

test('what is none is not said, and one is counted as one', () => {
  const period = between(2006, 2016);
  const one = {
    ...LEFT,
    total: 1,
    otherwise: { ...NONE, possibly: 1 },
    byPeriod: { ...LEFT.byPeriod, after: 0 },
  };
  expect(said(one, { people: ['haniyeh'], period })).toEqual({
    lead: '1 is filtered out.',
    otherwise: 'Not Haniyeh: 1 perhaps in this period.',
    outside: '',
  });
  expect(said({ ...LEFT, otherwise: NONE }, { period })).toEqual({
    lead: '45 are filtered out.',
    otherwise: '',
    outside: 'Outside 2006–2016',
  });
});

test('without a period it says by what, and under several keys what each of them alone leaves out', () => {
  const left = { ...LEFT, total: 12_345, otherwise: { ...NONE, inside: 12_345 } };
  expect(said(left, { kinds: ['letter'] })).toEqual({
    lead: '12,345 are filtered out:',
    otherwise: 'not letters.',
    outside: '',
  });
  const by = (letters: number, words: number) => [
    { key: 'kinds' as const, count: letters },
    { key: 'q' as const, count: words },
  ];
  const both = { kinds: ['letter'], q: 'a' };
  const sentenceOf = (letters: number, words: number) =>
    said({ ...left, byOne: by(letters, words) }, both).otherwise;
  expect(said(left, both).lead).toBe('12,345 are filtered out.');
  expect(sentenceOf(6, 339)).toBe(
    'One filter alone leaves out 6 (not letters), 339 (not matching “a”). More than one leave out 12,000.',
  );
  expect(sentenceOf(0, 12_345)).toBe('One filter alone leaves out 12,345 (not matching “a”).');
  expect(sentenceOf(0, 0)).toBe('More than one leave out 12,345.');
});

test('what one key alone leaves out comes back without it, and the rest does not', () => {
  fc.assert(
    fc.property(filters, (any) => {
      const filter = { ...any, period: null };
      const { shown, left } = counted(filter);
      for (const { key, count } of left.byOne) {
        const without = counted({ ...filter, [key]: initialFilter[key] }).left;
        expect(left.total - without.total).toBe(count);
      }
      const alone = left.byOne.reduce((sum, { count }) => sum + count, 0);
      expect(alone).toBeLessThanOrEqual(shown.matches.count(OUTSIDE));
    }),
    { numRuns: 200 },
  );
});

function said(left: Parameters<typeof formatLeftOut>[0], patch: Partial<Filter>) {
  return formatLeftOut(left, Object.keys(patch) as (keyof Filter)[], { ...initialFilter, ...patch }, sample);
}
