/** Numbers → px, evenly. */
import { ticks } from 'd3-array';

/** Maps numbers to px, also beyond both ends, and back with `invert`. */
export interface LinearScale {
  (value: number): number;
  invert(px: number): number;
  /** About `count` round numbers between the ends. */
  ticks(count: number): number[];
}

type Ends = readonly [number, number];

const between =
  ([from, to]: Ends, [start, end]: Ends) =>
  (value: number): number => {
    const share = from === to ? 0.5 : (value - from) / (to - from);
    return start * (1 - share) + end * share;
  };

/** The scale that draws `domain`, finite, from the one px to the other. All of an empty domain is in the middle. */
export function linearScale(domain: Ends, px: Ends): LinearScale {
  return Object.assign(between(domain, px), {
    invert: between(px, domain),
    ticks: (count: number) => ticks(...domain, count),
  });
}
