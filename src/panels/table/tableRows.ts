import type { FilteredDataset } from '../../filter/filterDataset';
import { foundWords } from '../../filter/foundWords';
import type { Claim } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { datedRange, type Match, type Span } from '../../model/span';

/** Sort key of a cell, compared part by part. Undefined for a cell without a value, which sorts last. */
export type SortKey = readonly (number | string)[] | undefined;

const collator = new Intl.Collator('en', { numeric: true });

const comparePart = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  return collator.compare(String(a), String(b));
};

/** Comparator for `sort`; undefined keys come last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (const [i, part] of a.entries()) {
    const other = b[i];
    const order = other === undefined ? 1 : comparePart(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

export interface TableRow {
  readonly claim: Claim;
  readonly match: Exclude<Match, 'outside'>;
  /** Titles of the claims joined to this one, being the same event according to other sources. */
  readonly joined: readonly string[];
  /** Why the search found it, in words; null without a search. */
  readonly found: string | null;
}

/** Sort key of a date: its first possible instant, then its last; undefined if undated. */
export function dateKey(span: Span | null): SortKey {
  if (!span) return undefined;
  const { from, to } = datedRange(span);
  return [from, to];
}

/**
 * One row for each claim that matches or possibly matches, as many as the live count says. `q` is the search text. Sorted
 * by date in the reading, undated last; equal dates keep the order of the file.
 */
export function tableRows(
  {
    claims,
    byId,
    joined,
    matches,
    search,
  }: Pick<FilteredDataset, 'claims' | 'byId' | 'joined' | 'matches' | 'search'>,
  reading: Reading,
  q: string,
): readonly TableRow[] {
  const titlesOf = (id: string) => (joined.get(id) ?? []).map((twin) => byId.get(twin)?.title ?? twin);
  return claims
    .flatMap((claim) => {
      const match = matches.get(claim.id);
      if (!match || match === 'outside') return [];
      const found = foundWords({ search }, q, claim.id);
      return [
        { row: { claim, match, joined: titlesOf(claim.id), found }, key: dateKey(spanIn(claim, reading)) },
      ];
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}
