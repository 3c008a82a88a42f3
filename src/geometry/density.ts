/** How many claims there are over time, each spread evenly over the range in which it may lie. */
import type { Range } from '../model/span';

/**
 * Weight per bin, for `count` equal bins of `window`. A range wholly in the window adds 1 in all, so a year-only claim
 * weighs as much as a dated one but stands lower and wider.
 */
export function density(ranges: readonly Range[], window: Range, count: number): number[] {
  const bins: number[] = new Array(count).fill(0);
  const width = (window.to - window.from) / count;
  for (const range of ranges) {
    const first = Math.max(0, Math.floor((range.from - window.from) / width));
    const last = Math.min(count - 1, Math.ceil((range.to - window.from) / width) - 1);
    for (let bin = first; bin <= last; bin += 1) {
      const from = window.from + bin * width;
      const shared = Math.min(range.to, from + width) - Math.max(range.from, from);
      bins[bin] = (bins[bin] ?? 0) + Math.max(0, shared) / (range.to - range.from);
    }
  }
  return bins;
}
