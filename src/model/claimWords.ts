/** A claim in words, the same wherever it is named: on a mark, in a list, in a file. */
import type { Claim, DateBasis } from './claim';
import { basisIn, type Reading, spanIn } from './reading';
import { formatSpan } from './spanWords';

const BASIS_WORDS: Record<DateBasis, string> = {
  stated: 'stated',
  derived: 'worked out from another date',
  inferred: 'inferred from the context',
  unstated: 'no date given',
};

/** How a date is known, in words. */
export const formatBasis = (basis: DateBasis): string => BASIS_WORDS[basis];

/** The date of a claim in a reading, with how it is known: "some time in 2000, worked out from another date". */
function formatClaimDate(claim: Claim, reading: Reading): string {
  const span = spanIn(claim, reading);
  return span ? `${formatSpan(span)}, ${formatBasis(basisIn(claim, reading))}` : 'undated';
}

/** The accessible name of a claim's mark: what, when and how sure. */
export const formatClaimName = (claim: Claim, reading: Reading): string =>
  `${claim.title}, ${formatClaimDate(claim, reading)}`;
