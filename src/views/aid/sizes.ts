/** Many aid claims: a lane of density for each size of sum, the largest at the top. */

import { pickRows } from '../../filter/claimSubset';
import { palette } from '../../geometry/palette';
import type { AidClaim } from '../../model/claim';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../densityThresholds';

import type { AidData } from './data';

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
