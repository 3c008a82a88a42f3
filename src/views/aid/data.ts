/** What aid was reported, by whom: each claim as it was made, never summed or averaged. */

import { palette } from '../../chart/theme/palette';
import { type ClaimSubset, largestShown, pickRows, subsetOf } from '../../filter/columns/claimSubset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { AidClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';
import type { ViewInput } from '../view';

export interface AidData {
  /** What the article reports. */
  readonly own: ClaimSubset<AidClaim>;
  /** What only the public record reports: context here, and claim by claim in a view of its own. */
  readonly context: ClaimSubset<AidClaim>;
  /** Largest sum of all claims in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

const ofArticle = ({ layer }: AidClaim) => layer === 'article';
const ofRecord = ({ layer }: AidClaim) => layer === 'record';

export function aidData(input: ViewInput): AidData {
  const { dataset, reading } = input;
  const all = subsetOf(input, dataset.aid, dataset.events.length);
  return {
    own: pickRows(all, ofArticle),
    context: pickRows(all, ofRecord),
    most: largestShown(sumsOf(all.claims), all.codes, all.first),
    reading,
  };
}

const sumsOf = memoizeWeak((claims: readonly AidClaim[]) =>
  Float64Array.from(claims, ({ amount }) => amount.usd ?? 0),
);

/** The panel's heading. */
export const TITLE = 'Reported aid';

interface Size {
  readonly name: string;
  readonly holds: (claim: AidClaim) => boolean;
}

const between = (name: string, from: number, to: number): Size => ({
  name,
  holds: ({ amount: { usd } }) => usd !== null && usd >= from && usd < to,
});

const SIZES: readonly Size[] = [
  between('$1bn and more', 1e9, Number.POSITIVE_INFINITY),
  between('$100M to $1bn', 1e8, 1e9),
  between('$10M to $100M', 1e7, 1e8),
  between('under $10M', Number.NEGATIVE_INFINITY, 1e7),
  { name: 'no figure given', holds: ({ amount: { usd } }) => usd === null },
];

/** The claims of the article as a lane of density for each size that any of them has, whatever is filtered. */
export function aidDensity({ own }: AidData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    SIZES.map(({ name, holds }) => ({
      id: name,
      name,
      color: palette.aid,
      scale: 'all',
      field: pickRows(own, holds),
    })).filter((lane) => lane.field.rows.length > 0);
  return {
    heading: TITLE,
    what: 'aid claims',
    maximum: MAXIMUM_LABELLED,
    fields: [own],
    lanes,
    laneTools: null,
  };
}
