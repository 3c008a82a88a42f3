/** What stands out in time among the claims shown: the first, the last, the longest, the least sure of its date, and overlaps. */

import { INSIDE } from '../../filter/columns/matchCodes';
import type { TimeColumns } from '../../filter/columns/timeColumns';
import type { FilteredDataset } from '../../filter/filterDataset';
import { YEAR } from '../../lib/calendar';
import { type Claim, isPeriod, isSum } from '../../model/claim';

type Measure = (times: TimeColumns, row: number) => number;

const at = (column: Float64Array, row: number): number => column[row] ?? Number.NaN;

/** In whole months, so that a leap year is no longer than another. */
const inMonths = (ms: number): number => Math.round((12 * ms) / YEAR);

/** By what a claim is: the larger the number, the more it is so; NaN where it cannot be. */
const MEASURES = {
  first: ({ datedFrom }, row) => -at(datedFrom, row),
  last: ({ datedTo }, row) => at(datedTo, row),
  // For certain: an end counts from where it may lie at the earliest.
  longest: ({ innerFrom, innerTo }, row) => inMonths(at(innerTo, row) - at(innerFrom, row)),
  // The wider of the two ends; a single date is a start without an end.
  'least sure': ({ outerFrom, startTo, endFrom, outerTo }, row) =>
    inMonths(widest(at(startTo, row) - at(outerFrom, row), at(outerTo, row) - at(endFrom, row))),
} satisfies Readonly<Record<string, Measure>>;

function widest(...widths: readonly number[]): number {
  const known = widths.filter(Number.isFinite);
  return known.length > 0 ? Math.max(...known) : Number.NaN;
}

/** A claim and all that it is, such as "first, least sure". */
export interface Standout {
  readonly claim: Claim;
  readonly what: string;
}

/** Claims that stand out, at most one for each measure: those that only share the most with another are not named. */
export function standoutsIn({ matches }: Pick<FilteredDataset, 'matches'>): readonly Standout[] {
  const { codes, columns } = matches;
  const found = new Map<number, string[]>();
  for (const [what, measure] of Object.entries(MEASURES)) {
    const row = rowOfMost(codes, (one) => measure(columns.times, one));
    if (row !== null) found.set(row, [...(found.get(row) ?? []), what]);
  }
  return [...found].flatMap(([row, words]) => {
    const claim = columns.claims[row];
    return claim ? [{ claim, what: words.join(', ') }] : [];
  });
}

/** The row inside the filter with the largest finite number; null where none has one, or several share it. */
function rowOfMost(codes: Uint8Array, measure: (row: number) => number): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [row, code] of codes.entries()) {
    if (code !== INSIDE) continue;
    const size = measure(row);
    if (!Number.isFinite(size) || size < most) continue;
    best = size === most ? null : row;
    most = size;
  }
  return best;
}

/** Two events that for certain went on at the same time. */
export type Pair = readonly [Claim, Claim];

export interface Overlaps {
  /** Number of all pairs. */
  readonly count: number;
  /** The first of them, by when the later one had begun. */
  readonly pairs: readonly Pair[];
  /** Whether each of these shares a year at least. */
  readonly areYears: boolean;
}

/** The pairs of events inside the filter that shared some time for certain, of which `most` are listed. */
export function overlapsIn({ matches }: Pick<FilteredDataset, 'matches'>, most: number): Overlaps {
  const { codes, columns } = matches;
  const { innerFrom, innerTo } = columns.times;
  const begins = (row: number) => at(innerFrom, row);
  const ends = (row: number) => at(innerTo, row);
  const isLasting = (row: number) =>
    codes[row] === INSIDE && isEvent(columns.claims[row]) && ends(row) > begins(row);
  const rows = [...codes.keys()].filter(isLasting).sort((a, b) => begins(a) - begins(b));
  const inOrder = rows.map(ends).sort((a, b) => a - b);
  let [count, over, shortest] = [0, 0, Number.POSITIVE_INFINITY];
  let going: readonly number[] = [];
  const pairs: Pair[] = [];
  for (const [index, row] of rows.entries()) {
    while ((inOrder[over] ?? Number.POSITIVE_INFINITY) <= begins(row)) over += 1;
    count += index - over;
    if (pairs.length >= most) continue;
    going = going.filter((one) => ends(one) > begins(row));
    for (const one of going) {
      const [first, second] = [columns.claims[one], columns.claims[row]];
      if (first && second) pairs.push([first, second]);
      shortest = Math.min(shortest, Math.min(ends(one), ends(row)) - begins(row));
    }
    going = [...going, row];
  }
  return { count, pairs: pairs.slice(0, most), areYears: inMonths(shortest) >= 12 };
}

const isEvent = (claim: Claim | undefined): boolean =>
  claim !== undefined && !isSum(claim) && !isPeriod(claim);
