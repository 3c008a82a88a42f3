/** When claims lie, as columns of instants (ms UTC), and the filter's question about time asked of a row of them. */
import { runWithoutPause } from '../../lib/runInTimeSlices';
import type { Claim } from '../../model/claim';
import type { CodedField } from '../../model/dataset';
import { type Reading, spanIn } from '../../model/reading';
import {
  datedRange,
  drawnRange,
  innerRange,
  isMoment,
  type Moment,
  matchMoment,
  outerRange,
  type Range,
  type Span,
} from '../../model/span';
import { codeField } from './codedFields';
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

/** Number of dates between two pauses: a few milliseconds. */
const STEP = 10_000;

type Instants = Readonly<Record<(typeof INSTANTS)[number], Float64Array>>;

/**
 * The columns of claims with these dates, with pauses. Those of the primary source's own, where they are given, hold for claims
 * that have none of these.
 */
export function* timeSteps(
  field: CodedField<Span | null>,
  primary?: TimeColumns,
): Generator<void, TimeColumns, void> {
  const { codes, values } = field;
  const columnsBy = (make: (name: (typeof INSTANTS)[number]) => Float64Array) =>
    Object.fromEntries(INSTANTS.map((name) => [name, make(name)])) as Instants;
  const dates = columnsBy(() => new Float64Array(values.length).fill(Number.NaN));
  for (const [code, span] of values.entries()) {
    if (code % STEP === STEP - 1) yield;
    if (span) writeSpan(dates, code, span);
  }
  yield;
  const instants = columnsBy((name) => byRow(field, dates[name], primary?.[name]));
  yield;
  const sets = new Map(primary?.sets);
  for (let row = 0; row < codes.length; row += 1) {
    const span = values[codes[row] ?? 0];
    if (span?.shape === 'moment' && span.at.set) sets.set(row, span.at);
    else if (span) sets.delete(row);
  }
  return { ...instants, sets };
}

/** A column of dates as one of rows; where a row has none, that of `own`. */
function byRow(
  { codes, values }: CodedField<Span | null>,
  dates: Float64Array,
  own: Float64Array = dates,
): Float64Array {
  const column = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    column[row] = (own !== dates && values[code] === null ? own[row] : dates[code]) ?? Number.NaN;
  }
  return column;
}

/** The columns of claims in a reading. */
export const timeColumns = (claims: readonly Claim[], reading: Reading): TimeColumns =>
  runWithoutPause(timeSteps(codeField(claims, (claim) => spanIn(claim, reading))));

function writeSpan(columns: Instants, row: number, span: Span): void {
  const put = (range: Range | null, from: Float64Array, to: Float64Array) => {
    if (!range) return;
    from[row] = range.from;
    to[row] = range.to;
  };
  put(outerRange(span), columns.outerFrom, columns.outerTo);
  put(innerRange(span), columns.innerFrom, columns.innerTo);
  put(datedRange(span), columns.datedFrom, columns.datedTo);
  put(drawnRange(span), columns.drawnFrom, columns.drawnTo);
  const [start, end] = span.shape === 'moment' ? [span.at] : [span.start, span.end];
  if (isMoment(start)) columns.startTo[row] = start.latest;
  if (end && isMoment(end)) columns.endFrom[row] = end.earliest;
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
