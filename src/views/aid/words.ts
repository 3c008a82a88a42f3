/** What an aid claim is, in a few words: the sum, its basis and what kind of claim it is. */

import type { AidBasis, AidClaim } from '../../model/claim';
import { aidNouns, formatAmount } from '../../model/words/labels';

const BASES: Readonly<Record<AidBasis, string>> = {
  'one-off': 'one-off ',
  annual: 'yearly ',
  monthly: 'monthly ',
  cumulative: 'cumulative ',
  package: 'package ',
};

/** "$50M, one-off pledge"; "$100M a year, yearly estimate"; "no figure given, one-off pledge". */
export const formatAid = (claim: AidClaim): string =>
  `${formatAmount(claim)}, ${BASES[claim.basis]}${aidNouns[claim.type]}`;
