import { expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import { aid, dataset } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { aidData } from './data';

test('claims as they were made, each alone', () => {
  const { own } = aidData(inputOf(dataset));
  expect(datumsIn(own).map(({ claim }) => claim)).toEqual(dataset.aid);
});

test('the scale keeps still while filtering, and follows the layers', () => {
  const claims = [aid('small', '2006', 50e6), aid('large', '2019', 360e6, { layer: 'record' })];
  const input = (choice: Parameters<typeof inputOf>[1]) =>
    aidData(inputOf(datasetOf({ aid: claims }), choice));
  expect(input({}).most).toBe(360e6);
  const filtered = input({ unmatched: 'hide', answer: ({ id }) => (id === 'small' ? 'inside' : 'outside') });
  expect(datumsIn(filtered.own).map(({ claim }) => claim.id)).toEqual(['small']);
  expect(filtered.most).toBe(360e6);
  expect(input({ answer: ({ layer }) => (layer === 'article' ? 'inside' : null) }).most).toBe(50e6);
});

test('without any figure the scale starts and ends at nothing', () => {
  expect(aidData(inputOf(datasetOf({ aid: [aid('more', '2006', null)] }))).most).toBe(0);
  expect(aidData(inputOf(datasetOf({}))).most).toBe(0);
});
