/** The two readings of a claim's date: what the article says, and what the public record says. */
import type { Claim, DateBasis } from './claim';
import type { Span } from './span';

export type Reading = 'article' | 'record';

/** When the claim lies in a reading. Where the record found nothing, its own source's date stands. */
export function spanIn(claim: Claim, reading: Reading): Span | null {
  return recordDated(claim, reading) ? (claim.record?.span ?? null) : claim.date.span;
}

/** How that date is known. A date taken from the record is stated there. */
export function basisIn(claim: Claim, reading: Reading): DateBasis {
  return recordDated(claim, reading) ? 'stated' : claim.date.basis;
}

const recordDated = (claim: Claim, reading: Reading) =>
  reading === 'record' && claim.record !== undefined && claim.record.span !== null;
