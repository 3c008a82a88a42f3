/** How many claims there are over time, each spread evenly over the range in which it may lie. */
import type { Range } from '../../model/span';

/** Dates as ranges of time (ms UTC), and how many rows have each. */
export interface Ranges {
  /** `NaN` for a date that is none. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** For each part, how many of its rows have each date. */
  readonly counts: readonly ArrayLike<number>[];
}

/**
 * Weight per bin for each part, for `count` equal bins of `window`. A range wholly in the window adds 1 in all, so a
 * year-only claim weighs as much as a dated one but stands lower and wider.
 */
export function histogram({ from, to, counts }: Ranges, window: Range, count: number): number[][] {
  const width = (window.to - window.from) / count;
  return counts.map((numbers) => {
    const bins = new Array<number>(count).fill(0);
    for (let date = 0; date < numbers.length; date += 1) {
      const number = numbers[date] ?? 0;
      const start = from[date] ?? Number.NaN;
      const end = to[date] ?? Number.NaN;
      if (number === 0 || !(end > start)) continue;
      const weight = number / (end - start);
      const first = Math.max(0, Math.floor((start - window.from) / width));
      const last = Math.min(count - 1, Math.ceil((end - window.from) / width) - 1);
      for (let bin = first; bin <= last; bin += 1) {
        const left = window.from + bin * width;
        const shared = Math.min(end, left + width) - Math.max(start, left);
        bins[bin] = (bins[bin] ?? 0) + Math.max(0, shared) * weight;
      }
    }
    return bins;
  });
}
