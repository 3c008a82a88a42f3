/** Who makes a claim, by name. */
import type { Claim } from '../claim';
import { type Dataset, NO_SOURCE } from '../dataset';
import { isOfMain } from './claims';
import { dateMaker, isAddedByHand } from './revisions';

/**
 * The label of the main source or of the others; of a claim that rests on neither, whoever published what it rests on, or
 * "added by hand".
 */
export function claimantLabel(claim: Claim, dataset: Dataset): string {
  const { labels, sources } = dataset;
  if (claim.layer === 'others') return labels.others;
  if (isOfMain(claim, dataset)) return labels.primary;
  const cited = sources.filter(({ id }) => claim.citations.some(({ source }) => source === id));
  const given = cited.filter(({ id }) => id !== NO_SOURCE);
  if (given.length > 0) return [...new Set(given.map(({ publisher }) => publisher))].join(', ');
  return isAddedByHand(claim.id, dataset) ? 'added by hand' : 'no source given';
}

/** Who says the date of a claim: whoever makes the claim, unless somebody else has set it or had it taken over. */
export function dateOwner(claim: Claim, dataset: Dataset): string {
  const claimant = claimantLabel(claim, dataset);
  return claimant === 'added by hand' ? claimant : (dateMaker(claim, dataset) ?? claimant);
}
