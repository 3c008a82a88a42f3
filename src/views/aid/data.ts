/** What aid was reported, by whom: each claim as it was made, never summed or averaged. */
import { type ClaimField, fieldOf, largestShown, pickRows } from '../../filter/claimSubset';
import type { AidClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { remembered } from '../../model/remembered';
import type { ViewInput } from '../view';

export interface AidData {
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

export function aidData(input: ViewInput): AidData {
  const { dataset, reading } = input;
  const all = fieldOf(input, dataset.aid, dataset.events.length);
  return {
    own: pickRows(all, ofArticle),
    context: pickRows(all, ofRecord),
    most: largestShown(sumsOf(all.claims), all.codes, all.first),
    reading,
  };
}

const sumsOf = remembered((claims: readonly AidClaim[]) =>
  Float64Array.from(claims, ({ amount }) => amount.usd ?? 0),
);
