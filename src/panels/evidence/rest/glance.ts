/** What stands out in time among the claims shown: the first, the last, the longest, the least sure of its date, and overlaps. */

import { INSIDE, POSSIBLY } from '../../../filter/columns/matchCodes';
import type { TimeColumns } from '../../../filter/columns/timeColumns';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { YEAR } from '../../../lib/calendar';
import { type Claim, isPeriod, isSum } from '../../../model/claim';

/** How much a claim is so: at least, and at most; NaN where it cannot be. */
type Measure = (times: TimeColumns, row: number) => readonly [least: number, most: number];

const at = (column: Float64Array, row: number): number => column[row] ?? Number.NaN;

/** In whole months, so that a leap year is no longer than another. */
const inMonths = (ms: number): number => Math.round((12 * ms) / YEAR);

/** By what a claim is. */
const MEASURES = {
  first: ({ outerFrom, startTo }, row) => [-at(startTo, row), -at(outerFrom, row)],
  // A single date is a start without an end.
  last: ({ outerFrom, endFrom, outerTo }, row) => [
    most(at(outerFrom, row), at(endFrom, row)),
    at(outerTo, row),
  ],
  longest: (times, row) => {
    const { outerFrom, startTo, endFrom, outerTo, innerFrom, innerTo } = times;
    const isGoingOn =
      at(startTo, row) < Number.POSITIVE_INFINITY && at(outerTo, row) === Number.POSITIVE_INFINITY;
    const isRun = !Number.isNaN(at(endFrom, row)) || isGoingOn;
    const width = isRun ? at(outerTo, row) - at(outerFrom, row) : Number.NaN;
    return [inMonths(at(innerTo, row) - at(innerFrom, row)), inMonths(width)];
  },
  // The wider of the two ends; a single date is a start without an end.
  'least sure': ({ outerFrom, startTo, endFrom, outerTo }, row) => {
    const width = inMonths(most(at(startTo, row) - at(outerFrom, row), at(outerTo, row) - at(endFrom, row)));
    return [width, width];
  },
} satisfies Readonly<Record<string, Measure>>;

function most(...numbers: readonly number[]): number {
  const known = numbers.filter((one) => !Number.isNaN(one));
  return known.length > 0 ? Math.max(...known) : Number.NaN;
}

/** A claim and all that it is, such as "first, least sure". */
export interface Standout {
  readonly claim: Claim;
  readonly what: string;
}

/**
 * Claims that stand out, at most one for each measure: the one that is so whatever the dates of all mean. A period is no
 * event that could be the first.
 */
export function standoutsIn({ matches }: Pick<FilteredDataset, 'matches'>): readonly Standout[] {
  const { codes, columns } = matches;
  const rows = [...codes.keys()].filter((row) => {
    const claim = columns.claims[row];
    return (codes[row] === INSIDE || codes[row] === POSSIBLY) && claim !== undefined && !isPeriod(claim);
  });
  const found = new Map<number, string[]>();
  for (const [what, measure] of Object.entries(MEASURES)) {
    const row = rowOfMost(rows, (one) => measure(columns.times, one));
    if (row !== null && codes[row] === INSIDE) found.set(row, [...(found.get(row) ?? []), what]);
  }
  return [...found].flatMap(([row, words]) => {
    const claim = columns.claims[row];
    return claim ? [{ claim, what: words.join(', ') }] : [];
  });
}

/** The one row that is so at least as much as any other may be; null where none is, or several are. */
function rowOfMost(
  rows: readonly number[],
  measure: (row: number) => readonly [number, number],
): number | null {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const [, most] = measure(row);
    if (most > first) [first, second] = [most, first];
    else if (most > second) second = most;
  }
  const found = rows.filter((row) => {
    const [least, most] = measure(row);
    return least >= (most === first ? second : first);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
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
