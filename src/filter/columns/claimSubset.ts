/** Some claims of a dataset as a view gets them, and each of them as it is drawn. */

import { MemoTable } from '../../lib/memoizeWeak';
import type { Claim, Confidence, DateBasis } from '../../model/claim';
import { type ClaimList, type Dataset, firstRowOf } from '../../model/dataset';
import { basisIn, type Reading, sameSpan, spanIn, supportIn } from '../../model/reading';
import type { Match, Range, Span } from '../../model/span';
import { type ClaimColumns, columnsOf } from './claimColumns';
import { matchOf, OUTSIDE, POSSIBLY } from './matchCodes';
import { type MatchCounts, matchCodesOf } from './matchResults';
import { isInWindow, isUndated } from './timeColumns';

/** What becomes of claims that do not match: drawn faintly, or left out. */
export type Unmatched = 'dim' | 'hide';

/** Some claims of a dataset with the filter's answers; a datum is made only of what is to be drawn one by one. */
export interface ClaimSubset<C extends Claim = Claim> {
  readonly columns: ClaimColumns;
  /** Per row of `columns`. */
  readonly codes: Uint8Array;
  readonly unmatched: Unmatched;
  /** Row `first + i` of `columns` is `claims[i]`. */
  readonly claims: readonly C[];
  readonly first: number;
  /** The rows of the subset, in file order. */
  readonly rows: Uint32Array;
}

interface FilteredClaims {
  readonly dataset: Dataset;
  readonly matches: ReadonlyMap<string, Match>;
  readonly reading: Reading;
  readonly unmatched: Unmatched;
}

/** The claims of one list of the dataset. */
export function subsetOf<L extends ClaimList>(
  { dataset, matches, reading, unmatched }: FilteredClaims,
  list: L,
): ClaimSubset<Dataset[L][number]> {
  const columns = columnsOf(dataset, reading);
  const claims: readonly Dataset[L][number][] = dataset[list];
  const first = firstRowOf(dataset, list);
  const rows = ROWS.get(claims, first, () => Uint32Array.from(claims, (_, at) => first + at));
  return { columns, codes: matchCodesOf(matches, columns), unmatched, claims, first, rows };
}

const ROWS = new MemoTable<readonly Claim[], number, Uint32Array>();

/** The part of a subset whose claims pass a test, which is asked once for as long as it is the same function. */
export function pickRows<C extends Claim>(
  subset: ClaimSubset<C>,
  isSuch: (claim: C) => boolean,
): ClaimSubset<C> {
  const { claims, first, rows } = subset;
  const pick = () =>
    rows.filter((row) => {
      const claim = claims[row - first];
      return claim !== undefined && isSuch(claim);
    });
  return { ...subset, rows: PICKED.get(rows, isSuch, pick) };
}

const PICKED = new MemoTable<Uint32Array, (claim: never) => boolean, Uint32Array>();

/** The largest code of an answer with which a claim is drawn. */
export const lastDrawn = (unmatched: Unmatched): number => (unmatched === 'dim' ? OUTSIDE : POSSIBLY);

/** Whether a claim with the answer of this code is drawn. */
export const isDrawn = (code: number | undefined, unmatched: Unmatched): boolean =>
  code !== undefined && code <= lastDrawn(unmatched);

/** A claim with its date in the chosen reading and the filter's answer. */
export interface ClaimDatum<C extends Claim = Claim> {
  readonly claim: C;
  readonly span: Span | null;
  readonly basis: DateBasis;
  readonly match: Match;
  /** How well other sources support the date, where it is theirs. */
  readonly support?: Confidence | 'unsupported';
  /** The primary source's date, where the reading has moved the claim away from it; null when it gives none. */
  readonly primarySpan?: Span | null;
}

/**
 * The datums of a subset that have a place on a board of `window`: what the filter lets through, as it may reach in,
 * what is undated, and of the rest what is drawn within the window. Claims of layers that are not shown never have one.
 */
export function datumsIn<C extends Claim>(
  { columns, codes, unmatched, claims, first, rows }: ClaimSubset<C>,
  window: Range = ALWAYS,
): ClaimDatum<C>[] {
  const datums: ClaimDatum<C>[] = [];
  for (const row of rows) {
    const code = codes[row];
    const claim = claims[row - first];
    const match = matchOf(code);
    if (!claim || !match || !isDrawn(code, unmatched)) continue;
    if (match !== 'outside' || isUndated(columns.times, row) || isInWindow(columns.times, row, window))
      datums.push(datumOf(claim, match, columns.reading));
  }
  return datums;
}

const ALWAYS: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function datumOf<C extends Claim>(claim: C, match: Match, reading: Reading): ClaimDatum<C> {
  const span = spanIn(claim, reading);
  const was = spanIn(claim, 'primary');
  const support = supportIn(claim, reading);
  const moved = !sameSpan(was, span);
  return {
    claim,
    match,
    span,
    basis: basisIn(claim, reading),
    ...(support && { support }),
    ...(moved && { primarySpan: was }),
  };
}

/** How many dated claims of a subset are drawn within a window, counted up to `enough`. */
export function countDrawn(
  { columns, codes, unmatched, rows }: ClaimSubset,
  window: Range,
  enough = Number.POSITIVE_INFINITY,
): number {
  let count = 0;
  for (let at = 0; at < rows.length && count < enough; at += 1) {
    const row = rows[at] ?? 0;
    if (isDrawn(codes[row], unmatched) && isInWindow(columns.times, row, window)) count += 1;
  }
  return count;
}

/** How many claims of a subset that have no date are drawn. */
export function countUndated({ columns, codes, unmatched, rows }: ClaimSubset): number {
  let count = 0;
  for (const row of rows) if (isUndated(columns.times, row) && isDrawn(codes[row], unmatched)) count += 1;
  return count;
}

/** How many claims of a subset the filter lets through, surely and possibly, and how many have an answer. */
export function answersIn({ codes, rows }: ClaimSubset): Omit<MatchCounts, 'outside'> {
  const counts = new Uint32Array(4);
  for (const row of rows) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
  const [inside = 0, possibly = 0, outside = 0] = counts;
  return { inside, possibly, total: inside + possibly + outside };
}
