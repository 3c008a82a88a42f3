import { CLAIM_LISTS, claimsOf, type Dataset } from '../../model/dataset';
import { SCROLL_THRESHOLD } from '../../views/density';

/** Maximum number of claims on the board of a review: what it draws it draws at once. */
export const MOST_DRAWN = SCROLL_THRESHOLD;

/** What the board of a review draws: all claims, or where they are too many for marks the first of those in which something is proposed. */
export function claimsToDraw(whole: Dataset, proposed: readonly string[]): Dataset {
  if (claimsOf(whole).length <= MOST_DRAWN) return whole;
  const ids = new Set(proposed.slice(0, MOST_DRAWN));
  const lists = CLAIM_LISTS.map((list) => [list, whole[list].filter(({ id }) => ids.has(id))]);
  return { ...whole, ...Object.fromEntries(lists) };
}
