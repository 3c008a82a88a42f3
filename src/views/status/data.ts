/** How the relationship stood, as the source describes it. */
import { type ClaimSubset, subsetOf } from '../../filter/columns/claimSubset';
import type { PeriodClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { ViewInput } from '../view';

export interface StatusData {
  readonly field: ClaimSubset<PeriodClaim>;
  readonly reading: Reading;
}

export const statusData = (input: ViewInput): StatusData => ({
  field: subsetOf(input, input.dataset.periods, input.dataset.events.length + input.dataset.aid.length),
  reading: input.reading,
});
