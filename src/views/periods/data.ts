/** How the relationship stood, as the source describes it. */
import { type ClaimSubset, subsetOf } from '../../filter/columns/claimSubset';
import type { PeriodClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { DatasetWords } from '../../model/words/direction';
import { placesToBegin } from '../placesToBegin';
import type { ViewInput } from '../view';

export interface PeriodsData {
  readonly subset: ClaimSubset<PeriodClaim>;
  readonly reading: Reading;
  /** Claim id → its number among the places to begin. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: DatasetWords;
  /** Whether the dates of the other reading are shown too. */
  readonly hasOthers: boolean;
  /** Whether words over stretches of time may stand below the band. */
  readonly hasStretches: boolean | undefined;
}

export const periodsData = (input: ViewInput): PeriodsData => ({
  subset: subsetOf(input, 'periods'),
  reading: input.reading,
  numbers: placesToBegin(input),
  words: input.dataset,
  hasOthers: input.scene?.others !== false,
  hasStretches: input.scene?.hasStretches,
});
