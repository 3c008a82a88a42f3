/** Which claims the table lists, and in which order they first stand. */

import { foundWords } from '../../filter/search';
import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { datedRange, type Match, type Span } from '../../model/span';
import { compareKeys, type SortKey } from './sortKey';

export interface TableRow {
  readonly claim: Claim;
  readonly match: Exclude<Match, 'outside'>;
  /** Titles of the claims that the record shows to be the same event, where the reading has joined them to this one. */
  readonly joined: readonly string[];
  /** Why the search found it, in words; null when nothing is searched. */
  readonly found: string | null;
}

/** A date is sorted by its first possible instant, then by its last; undated has no key. */
export function dateKey(span: Span | null): SortKey {
  if (!span) return undefined;
  const { from, to } = datedRange(span);
  return [from, to];
}

/**
 * One row for each claim that matches, surely or possibly: as many as the live count counts, whatever becomes of the
 * others; `q` is what is searched. By date in the reading, undated last, as in the views; of the same date in the order of the file.
 */
export function tableRows(
  { claims, byId, joined, matches, search }: Pick<Shown, 'claims' | 'byId' | 'joined' | 'matches' | 'search'>,
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
