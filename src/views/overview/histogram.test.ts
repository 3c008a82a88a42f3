import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../model/span';
import { newYear } from '../../testing/spans';
import { histogram } from './histogram';

const range = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max: max - 1 }), fc.integer({ min, max }))
    .map(([a, b]): Range => (a < b ? { from: a, to: b } : { from: b, to: a + 1 }));
const rangesOf = (list: readonly Range[]) => ({
  from: list.map(({ from }) => from),
  to: list.map(({ to }) => to),
  counts: [list.map(() => 1)],
});
const weigh = (ranges: readonly Range[], window: Range, bins: number) =>
  histogram(rangesOf(ranges), window, bins)[0] ?? [];
const sum = (bins: readonly number[]) => bins.reduce((total, bin) => total + bin, 0);
const WINDOW = { from: newYear(1990), to: newYear(2025) };
const count = fc.integer({ min: 1, max: 200 });

test('each range wholly in the window weighs one', () => {
  fc.assert(
    fc.property(fc.array(range(WINDOW.from, WINDOW.to)), count, (ranges, bins) => {
      expect(sum(weigh(ranges, WINDOW, bins))).toBeCloseTo(ranges.length, 4);
    }),
  );
});

test('no bin is negative, and a range weighs at most one however far it reaches', () => {
  fc.assert(
    fc.property(fc.array(range(newYear(1900), newYear(2100))), count, (ranges, bins) => {
      const weights = weigh(ranges, WINDOW, bins);
      expect(weights).toHaveLength(bins);
      for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
      expect(sum(weights)).toBeLessThanOrEqual(ranges.length + 1e-4);
    }),
  );
});

test.each<[string, Range, number[]]>([
  ['evenly over the bins that it fills', { from: 10, to: 30 }, [0, 0.5, 0.5, 0]],
  ['by share where it fills a bin in part', { from: 15, to: 25 }, [0, 0.5, 0.5, 0]],
  ['whole in one bin', { from: 12, to: 13 }, [0, 1, 0, 0]],
  ['only its share in the window', { from: 30, to: 50 }, [0, 0, 0, 0.5]],
  ['none before the window', { from: -10, to: 0 }, [0, 0, 0, 0]],
  ['none after the window', { from: 40, to: 50 }, [0, 0, 0, 0]],
])('%s', (_, one, weights) => {
  expect(weigh([one], { from: 0, to: 40 }, 4)).toEqual(weights);
});

test('each part has its own weights; what is in none and what has no date weighs nothing', () => {
  const ranges = {
    from: [0, 20, Number.NaN, 30],
    to: [10, 30, Number.NaN, 40],
    counts: [
      [0, 1, 1, 0],
      [0, 0, 0, 1],
    ],
  };
  expect(histogram(ranges, { from: 0, to: 40 }, 4)).toEqual([
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ]);
});

test('rows that share a date weigh one each', () => {
  const ranges = { from: [0, Number.NaN, 20], to: [10, Number.NaN, 40], counts: [[2, 1, 3]] };
  expect(histogram(ranges, { from: 0, to: 40 }, 4)).toEqual([[2, 0, 1.5, 1.5]]);
});
