import { expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import { dataset } from '../../testing/dataset';
import { inputOf } from '../../testing/viewInput';
import { periodsData } from './data';

const answer = ({ id }: { id: string }) => (id === 'strain' ? 'inside' : 'outside');
const idsOf = (choice: Parameters<typeof inputOf>[1]) =>
  datumsIn(periodsData(inputOf(dataset, choice)).subset).map(({ claim, match }) => `${claim.id} ${match}`);

test('periods alone, with the answer of the filter', () => {
  expect(idsOf({ answer })).toEqual(['close outside', 'strain inside']);
  expect(idsOf({ answer, unmatched: 'hide' })).toEqual(['strain inside']);
  expect(idsOf({ answer: () => null })).toEqual([]);
});
