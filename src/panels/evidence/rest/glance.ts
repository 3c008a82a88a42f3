/** What stands out in time among the claims shown: the first, the last, the longest, the least sure of its date, and overlaps. */

import { INSIDE, OUTSIDE } from '../../../filter/columns/matchCodes';
import { matchOptions } from '../../../filter/columns/optionColumns';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { YEAR } from '../../../lib/calendar';
import { MemoTable } from '../../../lib/memoizeWeak';
import { runWithoutPause } from '../../../lib/runInTimeSlices';
import { type Claim, PERIOD, SUM } from '../../../model/claim';
import { innerRange, isMoment, outerRange, type Span } from '../../../model/span';

/** How much a claim with a date is so: at least, and at most; NaN where it cannot be. */
interface Measure {
  readonly least: (span: Span) => number;
  readonly most: (span: Span) => number;
}

/** Last instant that the start may have, first that the end may have. A single date is a start without an end. */
function startTo(span: Span): number {
  const start = span.shape === 'moment' ? span.at : span.start;
  return isMoment(start) ? start.latest : Number.NaN;
}
const endFrom = (span: Span): number =>
  span.shape === 'interval' && isMoment(span.end) ? span.end.earliest : Number.NaN;

/** In whole months, so that a leap year is no longer than another. */
const inMonths = (ms: number): number => Math.round((12 * ms) / YEAR);

/** The wider of the two ends. */
function unsureness(span: Span): number {
  const { from, to } = outerRange(span);
  return inMonths(larger(startTo(span) - from, to - endFrom(span)));
}

/** By what a claim is. */
const MEASURES: Readonly<Record<string, Measure>> = {
  first: {
    least: (span) => -startTo(span),
    most: (span) => -outerRange(span).from,
  },
  last: {
    least: (span) => larger(outerRange(span).from, endFrom(span)),
    most: (span) => outerRange(span).to,
  },
  longest: {
    least: (span) => {
      const inner = innerRange(span);
      return inner ? inMonths(inner.to - inner.from) : Number.NaN;
    },
    most: (span) => {
      const { from, to } = outerRange(span);
      const isGoingOn = startTo(span) < Number.POSITIVE_INFINITY && to === Number.POSITIVE_INFINITY;
      const isRun = !Number.isNaN(endFrom(span)) || isGoingOn;
      return isRun ? inMonths(to - from) : Number.NaN;
    },
  },
  'least sure': { least: unsureness, most: unsureness },
};

/** The larger of two numbers, or the one of them that is known. */
const larger = (a: number, b: number): number => (a >= b || Number.isNaN(b) ? a : b);

/** A claim and all that it is, such as "first, least sure". */
export interface Standout {
  readonly claim: Claim;
  readonly what: string;
}

type Matches = FilteredDataset['matches'];

/** A date, how many claims have it, and the row of the last of them. */
interface SharedDate {
  readonly span: Span;
  readonly count: number;
  readonly row: number;
}

/** The dates of what the filter does not leave out. A period is no event that could be the first. */
function datesIn({ codes, columns }: Matches): readonly SharedDate[] {
  const { dateOf, spans } = columns.times;
  const periods = matchOptions(columns, 'kinds', [PERIOD]);
  const [counts, rows] = [new Uint32Array(spans.length), new Uint32Array(spans.length)];
  for (let row = 0; row < codes.length; row += 1) {
    if ((codes[row] ?? OUTSIDE) >= OUTSIDE || periods[row] !== OUTSIDE) continue;
    const date = dateOf[row] ?? 0;
    counts[date] = (counts[date] ?? 0) + 1;
    rows[date] = row;
  }
  const dates: SharedDate[] = [];
  for (const [date, span] of spans.entries()) {
    const [count = 0, row = 0] = [counts[date], rows[date]];
    if (span && count > 0) dates.push({ span, count, row });
  }
  return dates;
}

/** By a measure's name the row that has most of it, found once for the same matches. */
const STANDOUT_ROWS = new MemoTable<Matches, string, number | null>();

/** Finds what `standoutsIn` asks for, measure by measure. */
export function* standoutSteps(matches: Matches): Generator<void, ReadonlyMap<string, number | null>, void> {
  let dates: readonly SharedDate[] | null = null;
  const found = new Map<string, number | null>();
  for (const [what, measure] of Object.entries(MEASURES)) {
    const row = STANDOUT_ROWS.get(matches, what, () => {
      dates ??= datesIn(matches);
      return rowOfMost(dates, measure);
    });
    found.set(what, row);
    yield;
  }
  return found;
}

/** Claims that stand out, at most one for each measure: the one that is so whatever the dates of all mean. */
export function standoutsIn({ matches }: Pick<FilteredDataset, 'matches'>): readonly Standout[] {
  const { codes, columns } = matches;
  const found = new Map<number, string[]>();
  for (const [what, row] of runWithoutPause(standoutSteps(matches)))
    if (row !== null && codes[row] === INSIDE) found.set(row, [...(found.get(row) ?? []), what]);
  return [...found].flatMap(([row, words]) => {
    const claim = columns.claims[row];
    return claim ? [{ claim, what: words.join(', ') }] : [];
  });
}

/** The one row that is so at least as much as any other may be; null where none is, or several are. */
function rowOfMost(dates: readonly SharedDate[], { least, most }: Measure): number | null {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { span } of dates) {
    const much = most(span);
    if (much > first) [first, second] = [much, first];
    else if (much > second) second = much;
  }
  const found = dates.filter(({ span }) => {
    const sure = least(span);
    return sure >= second && (sure >= first || most(span) === first);
  });
  const [one] = found;
  return found.length === 1 && one?.count === 1 ? one.row : null;
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
  const { dateOf, spans } = columns.times;
  const sure = spans.map((span) => span && innerRange(span));
  const begins = (row: number) => sure[dateOf[row] ?? 0]?.from ?? Number.NaN;
  const ends = (row: number) => sure[dateOf[row] ?? 0]?.to ?? Number.NaN;
  const others = matchOptions(columns, 'kinds', [PERIOD, SUM]);
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row += 1)
    if (codes[row] === INSIDE && ends(row) > begins(row) && others[row] === OUTSIDE) rows.push(row);
  const { count, listedBy } = countOverlaps(
    Float64Array.from(rows, begins).sort(),
    Float64Array.from(rows, ends).sort(),
    most,
  );
  const first = rows.filter((row) => begins(row) <= listedBy).sort((a, b) => begins(a) - begins(b));
  let shortest = Number.POSITIVE_INFINITY;
  let going: readonly number[] = [];
  const pairs: Pair[] = [];
  for (const row of first) {
    if (pairs.length >= most) break;
    going = going.filter((one) => ends(one) > begins(row));
    for (const one of going) {
      const [earlier, later] = [columns.claims[one], columns.claims[row]];
      if (earlier && later) pairs.push([earlier, later]);
      shortest = Math.min(shortest, Math.min(ends(one), ends(row)) - begins(row));
    }
    going = [...going, row];
  }
  return { count, pairs: pairs.slice(0, most), areYears: inMonths(shortest) >= 12 };
}

/** Number of pairs of stretches of time that overlap, by when they begin and end, in order; and by when `most` pairs had. */
function countOverlaps(starts: Float64Array, ends: Float64Array, most: number) {
  let [count, over, listedBy] = [0, 0, Number.POSITIVE_INFINITY];
  for (const [index, start] of starts.entries()) {
    while ((ends[over] ?? Number.POSITIVE_INFINITY) <= start) over += 1;
    count += index - over;
    if (count >= most && start < listedBy) listedBy = start;
  }
  return { count, listedBy };
}
