/** What aid was reported, by whom: each claim as it was made, never summed or averaged. */
import { type Entry, entriesOf } from '../../filter/entries';
import type { AidClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { ViewInput } from '../view';

export interface AidRows {
  /** What the article reports. */
  readonly entries: readonly Entry<AidClaim>[];
  /** What only the public record reports: context here, and claim by claim in a view of its own. */
  readonly context: readonly Entry<AidClaim>[];
  /** Largest sum of all claims in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

export function aidRows({ dataset, matches, reading, others }: ViewInput): AidRows {
  const inLayers = entriesOf(dataset.aid, matches, reading, 'ghost');
  const shown = entriesOf(dataset.aid, matches, reading, others);
  return {
    entries: shown.filter(({ claim }) => claim.layer === 'article'),
    context: shown.filter(({ claim, match }) => claim.layer === 'record' && match !== 'outside'),
    most: Math.max(0, ...inLayers.map(({ claim }) => claim.amount.usd ?? 0)),
    reading,
  };
}
