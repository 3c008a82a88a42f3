/** When claims lie, as columns of instants (ms UTC), and the filter's question about time asked of a row of them. */
import { runWithoutPause } from '../../lib/runInTimeSlices';
import type { Claim } from '../../model/claim';
import { isDatedByOthers, type Reading, spanIn } from '../../model/reading';
import {
  datedRange,
  drawnRange,
  type IntervalSpan,
  innerRange,
  isMoment,
  type Moment,
  matchMoment,
  outerRange,
  type Range,
  type Span,
} from '../../model/span';
import { codeOf, INSIDE, OUTSIDE, POSSIBLY } from './matchCodes';

/** Each `NaN` where there is no such instant: all of an undated claim's are. */
export interface TimeColumns {
  /** All that the span may touch; infinite where an end is open or not given. */
  readonly outerFrom: Float64Array;
  readonly outerTo: Float64Array;
  /** Last instant that the start may have, first that the end may have. A single date is a start without an end. */
  readonly startTo: Float64Array;
  readonly endFrom: Float64Array;
  /** The part that is certain. */
  readonly innerFrom: Float64Array;
  readonly innerTo: Float64Array;
  /** The part that has dates, as in `datedRange`. */
  readonly datedFrom: Float64Array;
  readonly datedTo: Float64Array;
  /** The part that is drawn, as in `drawnRange`. */
  readonly drawnFrom: Float64Array;
  readonly drawnTo: Float64Array;
  /** Single dates that are sets, by row: a period is asked of each of their members. */
  readonly sets: ReadonlyMap<number, Moment>;
}

const INSTANTS = [
  'outerFrom',
  'outerTo',
  'startTo',
  'endFrom',
  'innerFrom',
  'innerTo',
  'datedFrom',
  'datedTo',
  'drawnFrom',
  'drawnTo',
] as const;

/** Number of claims between two pauses: a few milliseconds. */
const STEP = 10_000;

/**
 * The columns of claims in a reading, with pauses; where those of the primary source's own are known, others' follow from
 * them.
 */
export function* timeSteps(
  claims: readonly Claim[],
  reading: Reading,
  primary?: TimeColumns,
): Generator<void, TimeColumns, void> {
  const instants = Object.fromEntries(
    INSTANTS.map((name) => [
      name,
      primary?.[name].slice() ?? new Float64Array(claims.length).fill(Number.NaN),
    ]),
  ) as Readonly<Record<(typeof INSTANTS)[number], Float64Array>>;
  const all = Object.values(instants);
  const sets = new Map(primary?.sets);
  const columns: TimeColumns = { ...instants, sets };
  for (const [row, claim] of claims.entries()) {
    if (row % STEP === STEP - 1) yield;
    if (primary) {
      if (!isDatedByOthers(claim)) continue;
      for (const each of all) each[row] = Number.NaN;
      sets.delete(row);
    }
    const span = spanIn(claim, reading);
    if (!span) continue;
    if (span.shape === 'interval') writeInterval(columns, row, span);
    else if (span.at.set) sets.set(row, writeSet(columns, row, span.at));
    else writeMoment(columns, row, span.at);
  }
  return columns;
}

/** `timeSteps` without a pause. */
export const timeColumns = (...claims: Parameters<typeof timeSteps>): TimeColumns =>
  runWithoutPause(timeSteps(...claims));

/** As nearly all dates are: without an object for it. */
function writeMoment(columns: TimeColumns, row: number, { earliest, latest }: Moment): void {
  columns.outerFrom[row] = earliest;
  columns.outerTo[row] = latest;
  columns.startTo[row] = latest;
  columns.datedFrom[row] = earliest;
  columns.datedTo[row] = latest;
  columns.drawnFrom[row] = earliest;
  columns.drawnTo[row] = latest;
}

function writeSet(columns: TimeColumns, row: number, at: Moment): Moment {
  writeRanges(columns, row, { shape: 'moment', at });
  columns.startTo[row] = at.latest;
  return at;
}

function writeInterval(columns: TimeColumns, row: number, span: IntervalSpan): void {
  writeRanges(columns, row, span);
  if (isMoment(span.start)) columns.startTo[row] = span.start.latest;
  if (isMoment(span.end)) columns.endFrom[row] = span.end.earliest;
}

function writeRanges(columns: TimeColumns, row: number, span: Span): void {
  const put = (range: Range | null, from: Float64Array, to: Float64Array) => {
    if (!range) return;
    from[row] = range.from;
    to[row] = range.to;
  };
  put(outerRange(span), columns.outerFrom, columns.outerTo);
  put(innerRange(span), columns.innerFrom, columns.innerTo);
  put(datedRange(span), columns.datedFrom, columns.datedTo);
  put(drawnRange(span), columns.drawnFrom, columns.drawnTo);
}

/** When a row's dates begin, to put rows in order: undated ones last, as `startOf` has it. */
export function startAt({ datedFrom }: TimeColumns, row: number): number {
  const from = datedFrom[row] ?? Number.NaN;
  return Number.isNaN(from) ? Number.POSITIVE_INFINITY : from;
}

/**
 * The answer of each row to a period. A moment is inside when all of its instants are; an interval when it certainly
 * holds at some time in the period: it begins or ends there, or surely lasts through a part of it. Undated rows are
 * possible everywhere. Sets are asked member by member, as in `matchMoment`.
 */
export function matchPeriod(times: TimeColumns, period: Range): Uint8Array {
  const { from, to } = period;
  const { outerFrom, outerTo, startTo, endFrom, innerFrom, innerTo } = times;
  const answers = new Uint8Array(outerFrom.length);
  for (let row = 0; row < answers.length; row += 1) {
    const first = outerFrom[row] ?? Number.NaN;
    const last = outerTo[row] ?? Number.NaN;
    if (last <= from || first >= to) answers[row] = OUTSIDE;
    else if (
      (first >= from && (startTo[row] ?? Number.NaN) <= to) ||
      ((endFrom[row] ?? Number.NaN) >= from && last <= to) ||
      ((innerFrom[row] ?? Number.NaN) < to && (innerTo[row] ?? Number.NaN) > from)
    )
      answers[row] = INSIDE;
    else answers[row] = POSSIBLY;
  }
  for (const [row, at] of times.sets) answers[row] = codeOf(matchMoment(at, period));
  return answers;
}
