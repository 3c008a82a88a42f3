/** How the relationship stood, as the source describes it. */
import { type ClaimField, fieldOf } from '../../filter/claimSubset';
import type { PeriodClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { ViewInput } from '../view';

export interface StatusData {
  readonly field: ClaimField<PeriodClaim>;
  readonly reading: Reading;
}

export const statusData = (input: ViewInput): StatusData => ({
  field: fieldOf(input, input.dataset.periods, input.dataset.events.length + input.dataset.aid.length),
  reading: input.reading,
});
