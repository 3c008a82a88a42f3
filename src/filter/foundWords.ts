import type { SearchIndex } from './search';

/** Why a search for `q` found a claim, as it is said beside the claim; null when it did not, or nothing is searched. */
export function foundWords(
  { search }: { readonly search: SearchIndex },
  q: string,
  id: string,
): string | null {
  const reason = search(q)?.reasonOf(id);
  return reason === undefined ? null : `Found by: ${reason}`;
}
