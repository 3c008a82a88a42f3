/** How many claims there are over time, each spread evenly over the range in which it may lie. */
import type { Range } from '../../model/span';

/** Dates of rows as ranges of time (ms UTC); that of none is `NaN`. */
export interface Ranges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Per row the place of its date; unless given, each has its own. */
  readonly dateOf?: ArrayLike<number>;
  /** How many rows there are. */
  readonly count: number;
  /** Which of `parts` parts a row counts in; in none where there is no such part. */
  readonly partOf: (row: number) => number;
  readonly parts: number;
}

/**
 * Weight per bin for each part, for `count` equal bins of `window`. A range wholly in the window adds 1 in all, so a
 * year-only claim weighs as much as a dated one but stands lower and wider.
 */
export function histogram(ranges: Ranges, window: Range, count: number): number[][] {
  const parts = Array.from({ length: ranges.parts }, () => new Array<number>(count).fill(0));
  const width = (window.to - window.from) / count;
  const { from: starts, to: ends, dateOf } = ranges;
  for (let row = 0; row < ranges.count; row += 1) {
    const date = dateOf ? (dateOf[row] ?? 0) : row;
    const start = starts[date] ?? Number.NaN;
    const end = ends[date] ?? Number.NaN;
    const bins = end > start ? parts[ranges.partOf(row)] : undefined;
    if (!bins) continue;
    const first = Math.max(0, Math.floor((start - window.from) / width));
    const last = Math.min(count - 1, Math.ceil((end - window.from) / width) - 1);
    for (let bin = first; bin <= last; bin += 1) {
      const from = window.from + bin * width;
      const shared = Math.min(end, from + width) - Math.max(start, from);
      bins[bin] = (bins[bin] ?? 0) + Math.max(0, shared) / (end - start);
    }
  }
  return parts;
}
