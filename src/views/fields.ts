/** The claims of a view as fields, and where in time they are drawn. */
import { OUTSIDE, POSSIBLY, UNASKED } from '../filter/answerCodes';
import { codesIn } from '../filter/answers';
import { type ClaimColumns, columnsOf } from '../filter/claimColumns';
import { type ClaimField, isDrawn } from '../filter/entries';
import { drawnRange } from '../geometry/placeSpan';
import type { Claim } from '../model/claim';
import { spanIn } from '../model/reading';
import { remembered } from '../model/remembered';
import type { Range } from '../model/span';
import type { ViewInput } from './view';

/** A field of `claims`, which stand in the dataset's order of claims from row `first` on. */
export function fieldOf<C extends Claim>(
  { dataset, matches, reading, others }: ViewInput,
  claims: readonly C[],
  first: number,
): ClaimField<C> {
  const columns = columnsOf(dataset, reading);
  return {
    columns,
    codes: codesIn(matches, columns),
    others,
    claims,
    first,
    rows: rowsOf(claims, first),
  };
}

/** The largest of the figures of claims in shown layers, 0 where there is none; the claims stand from row `first` on. */
export function mostAsked(figures: Float64Array, codes: Uint8Array, first: number): number {
  let most = 0;
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at] ?? 0;
    if (figure > most && codes[first + at] !== UNASKED) most = figure;
  }
  return most;
}

const numbered = new WeakMap<readonly Claim[], Uint32Array>();

/** The rows of `claims` from `first` on, made once. */
function rowsOf(claims: readonly Claim[], first: number): Uint32Array {
  const known = numbered.get(claims);
  if (known && (known[0] ?? first) === first) return known;
  const rows = Uint32Array.from(claims, (_, at) => first + at);
  numbered.set(claims, rows);
  return rows;
}

/** Rows → test → those of them that pass it. */
const picked = new WeakMap<Uint32Array, WeakMap<(claim: never) => boolean, Uint32Array>>();

/** The part of a field whose claims are such; found once for a test that is always the same function. */
export function pickRows<C extends Claim>(
  field: ClaimField<C>,
  isSuch: (claim: C) => boolean,
): ClaimField<C> {
  const { claims, first, rows } = field;
  const known = picked.get(rows) ?? new WeakMap<(claim: never) => boolean, Uint32Array>();
  picked.set(rows, known);
  const such =
    known.get(isSuch) ??
    rows.filter((row) => {
      const claim = claims[row - first];
      return claim !== undefined && isSuch(claim);
    });
  known.set(isSuch, such);
  return { ...field, rows: such };
}

/** When each row is drawn, ms UTC; `NaN` where it is undated. */
export interface DrawnTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The drawn times of all rows, made once. */
export const drawnTimesOf = remembered((columns: ClaimColumns): DrawnTimes => {
  const from = new Float64Array(columns.claims.length).fill(Number.NaN);
  const to = from.slice();
  for (const [row, claim] of columns.claims.entries()) {
    const span = spanIn(claim, columns.reading);
    if (!span) continue;
    const drawn = drawnRange(span);
    from[row] = drawn.from;
    to[row] = drawn.to;
  }
  return { from, to };
});

/** How many claims of a field are drawn in a window, counted up to `enough`. */
export function countDrawn(
  { columns, codes, others, rows }: ClaimField,
  window: Range,
  enough = Number.POSITIVE_INFINITY,
): number {
  const { from, to } = drawnTimesOf(columns);
  const weakest = others === 'ghost' ? OUTSIDE : POSSIBLY;
  let count = 0;
  for (let at = 0; at < rows.length && count < enough; at += 1) {
    const row = rows[at] ?? 0;
    if (
      (codes[row] ?? UNASKED) <= weakest &&
      (to[row] ?? Number.NaN) > window.from &&
      (from[row] ?? Number.NaN) < window.to
    )
      count += 1;
  }
  return count;
}

/** How many claims of a field that have no date are drawn. */
export function countUndated({ columns, codes, others, rows }: ClaimField): number {
  const { from } = drawnTimesOf(columns);
  let count = 0;
  for (const row of rows) if (Number.isNaN(from[row]) && isDrawn(codes[row], others)) count += 1;
  return count;
}

const sorted = new WeakMap<Uint32Array, { readonly columns: ClaimColumns; readonly rows: Uint32Array }>();

/** The rows of a field by the start of their dates, undated ones left out; made once for the same rows. */
function rowsByStart({ columns, rows }: ClaimField): Uint32Array {
  const known = sorted.get(rows);
  if (known?.columns === columns) return known.rows;
  const { datedFrom } = columns.times;
  const byStart = rows
    .filter((row) => !Number.isNaN(datedFrom[row]))
    .sort((a, b) => (datedFrom[a] ?? 0) - (datedFrom[b] ?? 0));
  sorted.set(rows, { columns, rows: byStart });
  return byStart;
}

/**
 * Stretches between reports that are longer than `least` ms. What the filter leaves out is a report all the same: a
 * silence is the source's.
 */
export function silencesIn(field: ClaimField, least: number): Range[] {
  const { datedFrom, datedTo } = field.columns.times;
  const silences: Range[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const row of rowsByStart(field)) {
    if (field.codes[row] === UNASKED) continue;
    const from = datedFrom[row] ?? Number.NaN;
    const to = datedTo[row] ?? Number.NaN;
    if (from - end > least) silences.push({ from: end, to: from });
    end = end === Number.POSITIVE_INFINITY ? to : Math.max(end, to);
  }
  return silences;
}
