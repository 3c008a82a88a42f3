import { expect, test } from 'vitest';
import { dataset } from '../../filter/testDataset';
import { inputOf } from '../testInput';
import { overviewRows } from './rows';

test('all dated events and aid, those that match told apart, whether or not others are hidden', () => {
  const answer = ({ people }: { people: readonly string[] }) =>
    people.includes('mashaal') ? 'inside' : 'outside';
  for (const others of ['ghost', 'hidden'] as const) {
    const { all, matching } = overviewRows(inputOf(dataset, { others, answer }));
    expect(all).toHaveLength(13);
    expect(matching).toEqual([
      { from: Date.UTC(2005, 0), to: Date.UTC(2006, 0) },
      { from: Date.UTC(2008, 5), to: Date.UTC(2008, 6) },
    ]);
  }
});

test('follows the reading and the layers', () => {
  const { all } = overviewRows(
    inputOf(dataset, { reading: 'record', answer: ({ layer }) => (layer === 'article' ? 'inside' : null) }),
  );
  expect(all).toHaveLength(12);
  expect(all).toContainEqual({ from: Date.UTC(2006, 1, 20), to: Date.UTC(2006, 1, 21) });
});
