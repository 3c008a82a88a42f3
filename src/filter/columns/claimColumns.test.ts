import { expect, test } from 'vitest';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import { columnsOf } from './claimColumns';

test.each(['primary', 'others'] as const)('columns in the reading %s are made once', (reading) => {
  const dataset = datasetOf([claimOf('First', yearOf(1990)), claimOf('Second', yearOf(1991))]);
  expect(columnsOf(dataset, reading)).toBe(columnsOf(dataset, reading));
  expect(columnsOf({ ...dataset }, reading)).not.toBe(columnsOf(dataset, reading));
});
