import { expect, test } from 'vitest';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import { dataset, event, sumClaim } from '../testing/dataset';
import type { Filter } from './filter';
import { filterDataset } from './filterDataset';
import { allLayers, initialFilter } from './filterKeys';
import { othersIn, readingLine } from './kindWords';
import { parsePeriod } from './period';

const line = (patch: Partial<Filter> = {}, reading: Reading = 'primary', whole: Dataset = dataset) => {
  const filter = { ...initialFilter, ...patch };
  const shown = filterDataset(whole, { filter, reading });
  return readingLine({ dataset: shown.dataset, matches: shown.matches, reading });
};

test.each<[Partial<Filter>, string]>([
  [{}, '8 meetings or visits, 1 letter, 3 sums and 4 more'],
  [{ people: ['haniyeh'] }, '2 meetings or visits, 1 letter'],
  [{ kinds: ['statement', 'sum'] }, '3 sums, 2 statements'],
  [{ period: parsePeriod('2019..2019') }, '1 visit, 1 sum'],
  [{ q: 'zzz' }, ''],
])('after the count under %j: %s', (patch, words) => {
  expect(line(patch)).toBe(words);
});

test('in the others’ reading it says how many have a date of theirs', () => {
  expect(line({}, 'others')).toBe('1 dated by other sources, 15 not');
  expect(line({ people: ['mashaal'], q: '2006' }, 'others')).toBe('1 dated by other sources');
});

test('with the claims that only others make it says how many are whose', () => {
  expect(line({ layers: allLayers })).toBe('16 of the main source and 1 only in other sources');
  expect(line({ layers: ['others'] })).toBe('1 meeting');
  const since = dataset.periods.map(({ id }) => ({ claim: id, on: '2026-11-29', what: 'added' as const }));
  expect(line({ layers: allLayers }, 'primary', { ...dataset, revisions: since })).toBe(
    '14 of the main source, 2 added since and 1 only in other sources',
  );
});

test('names a single kind by its number, and no kind that does not occur', () => {
  const whole = { ...dataset, events: [event('a', '2000')], sums: [sumClaim('s', '2000', 5)], periods: [] };
  expect(line({}, 'primary', whole)).toBe('1 meeting, 1 sum');
});

test('knows how many claims only other sources make, and whether they date any', () => {
  expect(othersIn(dataset)).toEqual({ added: 1, hasDates: true });
  expect(othersIn({ ...dataset, events: [event('a', '2000')] })).toEqual({ added: 0, hasDates: false });
});
