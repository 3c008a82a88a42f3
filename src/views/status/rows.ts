/** How the relationship stood, as the source describes it. */
import { type Entry, entriesOf } from '../../filter/entries';
import type { PeriodClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { ViewInput } from '../view';

export interface StatusRows {
  readonly entries: readonly Entry<PeriodClaim>[];
  readonly reading: Reading;
}

export const statusRows = ({ dataset, matches, reading, others }: ViewInput): StatusRows => ({
  entries: entriesOf(dataset.periods, matches, reading, others),
  reading,
});
