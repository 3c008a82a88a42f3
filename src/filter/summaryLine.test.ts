import { expect, test } from 'vitest';
import { claimsOf, type Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import { dataset, event, searchIndex, sumClaim } from '../testing/dataset';
import { matchClaims } from '../testing/matchOracle';
import type { Filter } from './filter';
import { initialFilter } from './filterKeys';
import { parsePeriod } from './period';
import { formatSummaryLine } from './summaryLine';

const line = (patch: Partial<Filter>, reading: Reading = 'primary', data: Dataset = dataset) => {
  const filter = { ...initialFilter, ...patch };
  const matches = matchClaims(claimsOf(data), filter, { reading, search: searchIndex });
  return formatSummaryLine({ dataset: data, filter, matches, reading });
};

test('untouched, it says what there is', () => {
  expect(line({})).toBe(
    '16 claims of the main source: 8 meetings or visits, 1 letter, 2 statements, 3 sums, 2 periods.' +
      ' Ties strained over Syria, 2011 to 2016.',
  );
});

test('what was added since is not counted to the primary source, nor what was only changed left out of it', () => {
  const [first] = dataset.periods;
  const [event] = dataset.events;
  const revisions = [
    { claim: first?.id ?? '', on: '2026-11-29', what: 'added' as const },
    { claim: event?.id ?? '', on: '2026-11-29', what: 'changed' as const, field: 'title' },
  ];
  const whole = { ...dataset, revisions };
  expect(line({}, 'primary', whole)).toMatch(/^15 claims of the main source, 1 added since: 8 meetings/);
});

test('it says which claims are of the primary source and which of others alone', () => {
  expect(line({ layers: ['primary', 'others'] })).toMatch(
    /^16 claims of the main source and 1 claim that only other sources make: /,
  );
  expect(line({ layers: ['others'] })).toBe('1 claim that only other sources make: 1 meeting.');
  expect(line({}, 'others')).toMatch(/2016\. Dates as in other sources\.$/);
});

test('narrowed, it says by what, and names sums and status', () => {
  expect(line({ period: parsePeriod('2005..2010') })).toBe(
    '2005–2010: 3 meetings or visits (and 1 possibly), 2 with Khaled Mashaal; possibly 1 statement;' +
      ' pledged $50M, and 1 sum without a figure; close.',
  );
});

test('what is only possible is said to be', () => {
  expect(line({ period: parsePeriod('2019-06..2019-07') })).toBe(
    'June 2019 – July 2019: possibly 2 meetings or visits; possibly 1 statement; possibly estimated at $360M a year.',
  );
  expect(line({ period: parsePeriod('2011..2011'), kinds: ['period'] })).toBe('2011; periods: strained.');
  expect(line({ period: parsePeriod('2010-02..2010-03'), kinds: ['period'] })).toMatch(/: possibly close\.$/);
});

test('an empty result says so', () => {
  expect(line({ q: 'zzz' })).toBe('matching “zzz”: no claims.');
});

test('one person is not said twice, many sums are counted', () => {
  expect(line({ people: ['mashaal'] })).toBe('Khaled Mashaal: 2 meetings.');
  expect(line({ q: 'mashaal' })).toBe('matching “mashaal”: 2 meetings.');
  const sums = [1, 2, 3, 4].map((n) => sumClaim(`sum-${n}`, '2006', n * 1e6));
  const events = [event('one', '2006')];
  expect(line({ kinds: ['sum'] }, 'primary', { ...dataset, events, sums: sums, periods: [] })).toBe(
    'sums: 4 sums.',
  );
});
