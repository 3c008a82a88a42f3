import { expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import { dataset, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumsData } from './data';

test('claims as they were made, each alone', () => {
  const { own } = sumsData(inputOf(dataset));
  expect(datumsIn(own).map(({ claim }) => claim)).toEqual(dataset.sums);
});

test('the scale keeps still while filtering, and follows the layers', () => {
  const claims = [sumClaim('small', '2006', 50e6), sumClaim('large', '2019', 360e6, { layer: 'others' })];
  const input = (choice: Parameters<typeof inputOf>[1]) =>
    sumsData(inputOf(datasetOf({ sums: claims }), choice));
  expect(input({}).most).toBe(360e6);
  const filtered = input({ unmatched: 'hide', answer: ({ id }) => (id === 'small' ? 'inside' : 'outside') });
  expect(datumsIn(filtered.own).map(({ claim }) => claim.id)).toEqual(['small']);
  expect(filtered.most).toBe(360e6);
  expect(input({ answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) }).most).toBe(50e6);
});

test('without any figure the scale starts and ends at nothing', () => {
  expect(sumsData(inputOf(datasetOf({ sums: [sumClaim('more', '2006', null)] }))).most).toBe(0);
  expect(sumsData(inputOf(datasetOf({}))).most).toBe(0);
});
