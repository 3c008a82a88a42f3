import type { Library } from './shownIn';

/** Why a search for `q` found a claim, as one says it beside the claim; null when it did not, or nothing is searched. */
export function foundWords({ search }: Pick<Library, 'search'>, q: string, id: string): string | null {
  const reason = search(q).get(id);
  return reason === undefined ? null : `Found by: ${reason}`;
}
