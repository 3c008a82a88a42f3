/** What a search has found. */
import type { Claim } from '../model/claim';
import type { Found, SearchIndex } from './search';

/** Why a search for `q` found a claim, as it is said beside the claim; null when it did not, or nothing is searched. */
export function foundWords(
  { search }: { readonly search: SearchIndex },
  q: string,
  id: string,
): string | null {
  const reason = search(q)?.reasonOf(id);
  return reason === undefined ? null : `Found by ${reason}`;
}

/** Of all claims of the dataset that was searched, those that were found; none where no word was asked. */
export const foundAmong = (claims: readonly Claim[], found: Found | null): readonly Claim[] =>
  claims.filter((_, row) => found?.rows[row] === 1);
