import { expect, test } from 'vitest';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import { claimColumns, columnSteps, columnsOf } from './claimColumns';

const events = Array.from({ length: 25_000 }, (_, at) => claimOf(`Claim ${at}`, yearOf(1990 + (at % 30))));

test.each(['primary', 'others'] as const)(
  'columns in the reading %s are made with pauses, and once',
  (reading) => {
    const dataset = datasetOf(events);
    expect([...columnSteps(dataset, reading)].length).toBeGreaterThanOrEqual(2);
    expect([...columnSteps(dataset, reading)]).toEqual([]);
    expect(columnsOf(dataset, reading)).toBe(columnsOf(dataset, reading));
    expect(columnsOf(dataset, reading).times).toEqual(claimColumns(events, reading).times);
  },
);

test('columns that are needed meanwhile are finished at once', () => {
  const dataset = datasetOf(events);
  const steps = columnSteps(dataset, 'primary');
  steps.next();
  expect(columnsOf(dataset, 'primary').times).toEqual(claimColumns(events, 'primary').times);
  expect(steps.next().done).toBe(true);
});
