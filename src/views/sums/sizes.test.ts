import { expect, test } from 'vitest';
import { sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumsData, sumsDensity } from './data';

const sums = [null, 0, 9_999_999, 1e7, 99_999_999, 1e8, 999_999_999, 1e9, 5e10];

test('each sum stands in one lane, a bound in that of the larger sums', () => {
  const claims = sums.map((usd) => sumClaim(`${usd}`, '2006', usd));
  const lanes = sumsDensity(sumsData(inputOf(datasetOf({ sums: claims })))).lanes();
  expect(lanes.map(({ name, subset }) => [name, [...subset.rows].map((row) => sums[row])])).toEqual([
    ['$1B and more', [1e9, 5e10]],
    ['$100M to $1B', [1e8, 999_999_999]],
    ['$10M to $100M', [1e7, 99_999_999]],
    ['under $10M', [0, 9_999_999]],
    ['no figure given', [null]],
  ]);
});
