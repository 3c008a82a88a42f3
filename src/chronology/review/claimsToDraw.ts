import { CLAIM_LISTS, claimsOf, type Dataset } from '../../model/dataset';
import { SCROLL_THRESHOLD } from '../../views/density';

/** Maximum number of claims on the board of a review: what it draws it draws at once. */
export const MOST_DRAWN = SCROLL_THRESHOLD;

interface ToDraw {
  readonly dataset: Dataset;
  /** How many of the proposals are drawn; null where all claims are. */
  readonly proposals: number | null;
}

/**
 * What the board of a review draws: all claims, or where they are too many for marks those of the first proposals. `proposed`:
 * for each proposal the ids of its claims, of which it has two where a claim would move.
 */
export function claimsToDraw(whole: Dataset, proposed: readonly (readonly string[])[]): ToDraw {
  if (claimsOf(whole).length <= MOST_DRAWN) return { dataset: whole, proposals: null };
  const ids = new Set<string>();
  let proposals = 0;
  for (const its of proposed) {
    if (ids.size + its.length > MOST_DRAWN) break;
    for (const id of its) ids.add(id);
    proposals += 1;
  }
  const lists = CLAIM_LISTS.map((list) => [list, whole[list].filter(({ id }) => ids.has(id))]);
  return { dataset: { ...whole, ...Object.fromEntries(lists) }, proposals };
}
