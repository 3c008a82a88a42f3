import { expect, test } from 'vitest';
import { dataset } from '../../testing/dataset';
import { inputOf } from '../../testing/viewInput';
import type { ViewInput } from '../view';
import { overviewData } from './data';
import type { Ranges } from './histogram';

const listOf = ({ from, to, counts }: Ranges, parts: readonly number[]) =>
  Array.from({ length: from.length }, (_, date) => date)
    .filter((date) => !Number.isNaN(from[date]))
    .flatMap((date) => {
      const count = parts.reduce((sum, part) => sum + (counts[part]?.[date] ?? 0), 0);
      return Array.from({ length: count }, () => ({ from: from[date], to: to[date] }));
    });
const listsOf = (input: ViewInput) => {
  const data = overviewData(input);
  const parts = { all: [0, 1], matching: [0], others: [2, 3], othersMatching: [2] };
  return {
    all: listOf(data, [...parts.all, ...parts.others]),
    matching: listOf(data, [...parts.matching, ...parts.othersMatching]),
    others: listOf(data, parts.others),
  };
};

test('all dated events and aid, those that match told apart, whether or not unmatched are hidden', () => {
  const answer = ({ people }: { people: readonly string[] }) =>
    people.includes('mashaal') ? 'inside' : 'outside';
  for (const unmatched of ['dim', 'hide'] as const) {
    const { all, matching } = listsOf(inputOf(dataset, { unmatched, answer }));
    expect(all).toHaveLength(13);
    expect(matching).toEqual([
      { from: Date.UTC(2005, 0), to: Date.UTC(2006, 0) },
      { from: Date.UTC(2008, 5), to: Date.UTC(2008, 6) },
    ]);
  }
});

test('follows the reading and the layers', () => {
  const { all } = listsOf(
    inputOf(dataset, { reading: 'others', answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) }),
  );
  expect(all).toHaveLength(12);
  expect(all).toContainEqual({ from: Date.UTC(2006, 1, 20), to: Date.UTC(2006, 1, 21) });
});

test('tells the claims that only other sources make from the rest', () => {
  expect(listsOf(inputOf(dataset)).others).toEqual([
    { from: Date.UTC(2012, 1, 12), to: Date.UTC(2012, 1, 13) },
  ]);
});

test('what may match counts as what does; layers that are not shown count nowhere', () => {
  for (const [answer, all, matching] of [
    ['possibly', 13, 13],
    ['outside', 13, 0],
    [null, 0, 0],
  ] as const) {
    const lists = listsOf(inputOf(dataset, { answer: () => answer }));
    expect([lists.all.length, lists.matching.length]).toEqual([all, matching]);
  }
});
