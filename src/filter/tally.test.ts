import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { dataset, event } from '../testing/dataset';
import type { Filter } from './filter';
import { filterDataset } from './filterDataset';
import { allFindings, allLayers, initialFilter } from './filterKeys';
import { parsePeriod } from './period';
import { tallyOf } from './tally';

const tallied = (whole: Dataset, filter: Partial<Filter> = {}) => {
  const shown = filterDataset(whole, { filter: { ...initialFilter, ...filter }, reading: 'primary' });
  return tallyOf(shown.dataset, shown.matches);
};

const compared = (finding: Finding, at: number) =>
  event(`claim-${at}`, `${1990 + (at % 30)}`, {
    people: [at % 2 === 0 ? 'haniyeh' : 'mashaal'],
    others: { edtf: null, span: null, finding, confidence: 'high', note: '', citations: [] },
  });
const datasetOf = (findings: readonly Finding[]): Dataset => ({
  ...dataset,
  events: findings.map(compared),
  sums: [],
  periods: [],
});

test('counts the claims of the primary source by what others do with them, in the order of the tally', () => {
  expect(tallied(dataset, { layers: allLayers })).toEqual({
    groups: [
      { finding: 'differs', total: 1, shown: 1 },
      { finding: 'not-compared', total: 15, shown: 15 },
    ],
    total: 16,
    shown: 16,
  });
});

test('leaves out what no source makes, such as a period that was marked by hand', () => {
  const period = dataset.periods.map((one) => ({ ...one, citations: [{ source: 'no-source' }] }));
  expect(tallied({ ...dataset, periods: period }, { layers: allLayers })).toMatchObject({ total: 14 });
});

test('says how many of each the filter shows for sure', () => {
  const period = parsePeriod('2005..2005');
  expect(tallied(dataset, { period, kinds: ['meeting'] })).toMatchObject({ total: 16, shown: 1 });
  expect(tallied(dataset, { finding: ['differs'] })?.groups.map(({ shown }) => shown)).toEqual([1, 0]);
});

test('there is none without a primary source, and none where nothing was compared', () => {
  const sources = dataset.sources.map((source) => ({ ...source, primary: false }));
  expect(tallied({ ...dataset, sources })).toBeNull();
  expect(tallied({ ...dataset, events: [event('a', '2000')] })).toBeNull();
  expect(tallied(datasetOf(['not-compared', 'not-compared']))).toBeNull();
  expect(tallied(datasetOf(['not-compared', 'not-found']))).not.toBeNull();
});

test('groups add up to the claims, and what is shown to the count, whatever is compared and filtered', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...allFindings), { minLength: 1, maxLength: 80 }),
      fc.record({
        people: fc.subarray(['haniyeh', 'mashaal']),
        finding: fc.subarray([...allFindings]),
        period: fc.constantFrom(null, parsePeriod('1995..2004')),
      }),
      (findings, filter) => {
        const tally = tallied(datasetOf(findings), filter);
        expect(tally === null).toBe(findings.every((one) => one === 'not-compared'));
        expect(tally?.total ?? findings.length).toBe(findings.length);
        for (const { finding, total, shown } of tally?.groups ?? []) {
          expect(total).toBe(findings.filter((one) => one === finding).length);
          expect(shown).toBeLessThanOrEqual(total);
          if (filter.finding.length > 0 && !filter.finding.includes(finding)) expect(shown).toBe(0);
        }
      },
    ),
  );
});
