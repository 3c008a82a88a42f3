/** What aid was reported, by whom: each claim as it was made, never summed or averaged. */
import { type Entry, entriesOf } from '../../filter/entries';
import type { AidClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { ViewInput } from '../view';

export interface AidRows {
  readonly entries: readonly Entry<AidClaim>[];
  /** Largest sum of all claims in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

export function aidRows({ dataset, matches, reading, others }: ViewInput): AidRows {
  const inLayers = entriesOf(dataset.aid, matches, reading, 'ghost');
  return {
    entries: entriesOf(dataset.aid, matches, reading, others),
    most: Math.max(0, ...inLayers.map(({ claim }) => claim.amount.usd ?? 0)),
    reading,
  };
}
