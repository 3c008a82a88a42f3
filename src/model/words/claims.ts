/** A claim in words, the same wherever it is named: on a mark, in a list, in a file. */
import type { Claim, DateBasis } from '../claim';
import { basisIn, type Reading, spanIn } from '../reading';
import { formatSpan } from './spans';

const BASIS_WORDS: Record<DateBasis, string> = {
  stated: 'stated',
  derived: 'worked out from another date',
  inferred: 'inferred from the context',
  unstated: 'no date given',
};

export const formatBasis = (basis: DateBasis): string => BASIS_WORDS[basis];

/** How sure a date is in a reading: how the article knows it, or how well the public record supports it. */
export function formatCertainty(claim: Claim, reading: Reading): string {
  if (claim.layer === 'others') return `only in the public record, ${claim.confidence} confidence`;
  if (reading === 'primary') return formatBasis(basisIn(claim, reading));
  if (!claim.others) return 'as in the article, not checked against the public record';
  if (!claim.others.span) return 'as in the article, not found in the public record';
  return `public record, ${claim.others.confidence} confidence`;
}

/** The accessible name of a claim's mark: what, when and how sure. */
export function formatClaimName(claim: Claim, reading: Reading): string {
  const span = spanIn(claim, reading);
  const certainty =
    span || reading === 'others' || claim.layer === 'others' ? `, ${formatCertainty(claim, reading)}` : '';
  return `${claim.title}, ${formatSpan(span)}${certainty}`;
}

/** That the public record differs from what the article's reading shows, with its date; '' where it does not. */
export function formatContest(claim: Claim, reading: Reading): string {
  if (reading !== 'primary' || claim.others?.finding !== 'differs') return '';
  const { span } = claim.others;
  return span ? `the public record differs: ${formatSpan(span)}` : 'the public record differs';
}
