/** A straight line between two pairs of numbers. */

/** Maps its domain onto its range in equal steps, and on beyond both; `invert` maps back. */
export interface LinearScale {
  (value: number): number;
  invert(place: number): number;
}

type Pair = readonly [number, number];

/** The scale that takes the ends of `domain` to those of `range`. A domain of no length lies in the middle of the range. */
export function linearScale(domain: Pair, range: Pair): LinearScale {
  return Object.assign((value: number) => along(range, shareOf(domain, value)), {
    invert: (place: number) => along(domain, shareOf(range, place)),
  });
}

/** How far a value is on the way from the first to the second. */
const shareOf = ([from, to]: Pair, value: number): number =>
  from === to ? 0.5 : (value - from) / (to - from);

const along = ([from, to]: Pair, share: number): number => from * (1 - share) + to * share;
