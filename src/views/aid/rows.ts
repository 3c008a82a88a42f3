/** What aid was reported, by whom: each claim as it was made, never summed or averaged. */
import { UNASKED } from '../../filter/answerCodes';
import type { ClaimField } from '../../filter/entries';
import type { AidClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { fieldOf, pickRows } from '../fields';
import type { ViewInput } from '../view';

export interface AidRows {
  /** What the article reports. */
  readonly own: ClaimField<AidClaim>;
  /** What only the public record reports: context here, and claim by claim in a view of its own. */
  readonly context: ClaimField<AidClaim>;
  /** Largest sum of all claims in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

const ofArticle = ({ layer }: AidClaim) => layer === 'article';
const ofRecord = ({ layer }: AidClaim) => layer === 'record';

export function aidRows(input: ViewInput): AidRows {
  const { dataset, reading } = input;
  const all = fieldOf(input, dataset.aid, dataset.events.length);
  return {
    own: pickRows(all, ofArticle),
    context: pickRows(all, ofRecord),
    most: mostIn(all),
    reading,
  };
}

function mostIn({ claims, codes, first }: ClaimField<AidClaim>): number {
  let most = 0;
  for (const [at, { amount }] of claims.entries())
    if (codes[first + at] !== UNASKED) most = Math.max(most, amount.usd ?? 0);
  return most;
}
