/** When claims lie, as columns of instants (ms UTC) by date, and the filter's question about time asked of all claims. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import { type Codes, narrowed } from '../../lib/number';
import type { CodedField } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { datedRange, drawnRange, matchSpan, plainDate, type Range, type Span } from '../../model/span';
import { type FieldsOfClaims, fieldOf } from './codedFields';
import { byRow, codeOf } from './matchCodes';

/** Different dates, and when each lies; `NaN` for none. */
interface DateColumns {
  readonly spans: readonly (Span | null)[];
  /** The part that has dates, as in `datedRange`. */
  readonly datedFrom: Float64Array;
  readonly datedTo: Float64Array;
  /** The part that is drawn, as in `drawnRange`. */
  readonly drawnFrom: Float64Array;
  readonly drawnTo: Float64Array;
}

/** The dates of claims: that of row `i` has the place `dateOf[i]` in the other columns. */
export interface TimeColumns extends DateColumns {
  readonly dateOf: Codes;
}

/** Made once for a list: many claims share a date, and in a large file both readings share the list. */
const dateColumns = memoizeWeak((spans: readonly (Span | null)[]): DateColumns => {
  const column = () => new Float64Array(spans.length).fill(Number.NaN);
  const [datedFrom, datedTo, drawnFrom, drawnTo] = [column(), column(), column(), column()];
  for (const [date, span] of spans.entries()) {
    if (!span) continue;
    const plain = plainDate(span);
    if (plain) {
      datedFrom[date] = drawnFrom[date] = plain.earliest;
      datedTo[date] = drawnTo[date] = plain.latest;
      continue;
    }
    const [dated, drawn] = [datedRange(span), drawnRange(span)];
    datedFrom[date] = dated.from;
    datedTo[date] = dated.to;
    drawnFrom[date] = drawn.from;
    drawnTo[date] = drawn.to;
  }
  return { spans, datedFrom, datedTo, drawnFrom, drawnTo };
});

/** The dates of claims in a reading. */
export function timeColumns(claims: FieldsOfClaims, reading: Reading): TimeColumns {
  const { codes, values } = datesIn(claims, reading);
  return { dateOf: codes, ...dateColumns(values) };
}

/** As `spanIn`: where other sources give no date, the claim's own stands. */
function datesIn(claims: FieldsOfClaims, reading: Reading): CodedField<Span | null> {
  const own = fieldOf(claims, 'span');
  if (reading === 'primary') return own;
  const theirs = fieldOf(claims, 'othersSpan');
  const isOneList = own.values === theirs.values;
  const values = isOneList ? own.values : [...own.values, ...theirs.values];
  const first = isOneList ? 0 : own.values.length;
  const codes = new Uint32Array(own.codes);
  for (let row = 0; row < codes.length; row += 1) {
    const code = theirs.codes[row] ?? 0;
    if (theirs.values[code]) codes[row] = first + code;
  }
  return { codes: narrowed(codes, values.length), values };
}

/** When a row's dates begin, to put rows in order: undated ones last, as `startOf` has it. */
export function startAt({ dateOf, datedFrom }: TimeColumns, row: number): number {
  const from = datedFrom[dateOf[row] ?? 0] ?? Number.NaN;
  return Number.isNaN(from) ? Number.POSITIVE_INFINITY : from;
}

export const isUndated = ({ dateOf, datedFrom }: TimeColumns, row: number): boolean =>
  Number.isNaN(datedFrom[dateOf[row] ?? 0]);

/** Whether any part of a dated claim is drawn within `window`. */
export function isInWindow({ dateOf, drawnFrom, drawnTo }: TimeColumns, row: number, window: Range): boolean {
  const date = dateOf[row] ?? 0;
  return (drawnTo[date] ?? Number.NaN) > window.from && (drawnFrom[date] ?? Number.NaN) < window.to;
}

/** The answer of each row to a period, as in `matchSpan`. */
export function matchPeriod({ dateOf, spans }: TimeColumns, period: Range): Uint8Array {
  const answers = new Uint8Array(spans.length);
  for (const [date, span] of spans.entries()) answers[date] = codeOf(matchSpan(span, period));
  return byRow(dateOf, answers);
}
