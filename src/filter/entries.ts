/** Claims as the views get them: with their date in the chosen reading and the filter's answer. */
import type { Claim, Confidence, DateBasis } from '../model/claim';
import { basisIn, type Reading, sameSpan, spanIn, supportIn } from '../model/reading';
import type { Match, Range, Span } from '../model/span';
import { matchOf, OUTSIDE } from './answerCodes';
import type { ClaimColumns } from './claimColumns';

/** What becomes of claims that do not match: drawn faintly, or left out. */
export type Others = 'ghost' | 'hidden';

export interface Entry<C extends Claim = Claim> {
  readonly claim: C;
  readonly span: Span | null;
  readonly basis: DateBasis;
  readonly match: Match;
  /** How well the public record supports the date, where it is the record's. */
  readonly support?: Confidence | 'unsupported';
  /** The article's date, where the reading has moved the claim away from it; null when the article gives none. */
  readonly was?: Span | null;
}

/** Some claims of a dataset with the filter's answers; an entry is made only of what is to be drawn one by one. */
export interface ClaimField<C extends Claim = Claim> {
  readonly columns: ClaimColumns;
  /** Per row of `columns`. */
  readonly codes: Uint8Array;
  readonly others: Others;
  /** Row `first + i` of `columns` is `claims[i]`. */
  readonly claims: readonly C[];
  readonly first: number;
  /** The rows of the field, in file order. */
  readonly rows: Uint32Array;
}

/** Whether a claim with the answer of this code is drawn. */
export const isDrawn = (code: number | undefined, others: Others): boolean =>
  code !== undefined && (code < OUTSIDE || (code === OUTSIDE && others === 'ghost'));

/**
 * The entries of a field that may show in `window`: what the filter lets through, what is undated, and of the rest what
 * touches the window. Claims of layers that are not shown are never among them.
 */
export function entriesIn<C extends Claim>(
  { columns, codes, others, claims, first, rows }: ClaimField<C>,
  window: Range = ALWAYS,
): Entry<C>[] {
  const { outerFrom, outerTo } = columns.times;
  const entries: Entry<C>[] = [];
  for (const row of rows) {
    const code = codes[row];
    if (!isDrawn(code, others)) continue;
    const away = (outerTo[row] ?? Number.NaN) <= window.from || (outerFrom[row] ?? Number.NaN) >= window.to;
    const claim = claims[row - first];
    const match = matchOf(code);
    if (claim && match && (match !== 'outside' || !away))
      entries.push(entryOf(claim, match, columns.reading));
  }
  return entries;
}

const ALWAYS: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function entryOf<C extends Claim>(claim: C, match: Match, reading: Reading): Entry<C> {
  const span = spanIn(claim, reading);
  const was = spanIn(claim, 'article');
  const support = supportIn(claim, reading);
  const moved = !sameSpan(was, span);
  return {
    claim,
    match,
    span,
    basis: basisIn(claim, reading),
    ...(support && { support }),
    ...(moved && { was }),
  };
}
