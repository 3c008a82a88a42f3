/** An aid claim in words: for its row, and in full for the name of its mark. */
import { aidBasisLabels, aidNouns, aidScopeLabels, formatAmount } from '../../filter/labels';
import type { AidClaim, AidScope } from '../../model/claim';
import type { Yearly } from '../../model/yearly';

export const scopeHeadings: Readonly<Record<AidScope, string>> = {
  hamas: 'Hamas alone',
  'hamas-and-others': 'Hamas with other groups',
  government: 'The government led by Hamas',
  'military-wing': 'The military wing',
};

/** "3 claims", for a heading. */
export const formatCount = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** What a row says first: the sum; without a figure in dollars, the claim's title. */
export const formatSum = (claim: AidClaim): string =>
  claim.amount.usd === null ? claim.title : formatAmount(claim);

/** What kind of claim it is and whose: "offer · Channel 12". The kind is left out where the row's title has said it. */
export function formatMaker(claim: AidClaim, dated: boolean): string {
  const said = claim.amount.usd === null && claim.title.toLowerCase().includes(aidNouns[claim.type]);
  const parts = [said ? '' : aidNouns[claim.type], claim.claimant, dated ? '' : 'no year given'];
  return parts.filter(Boolean).join(' · ');
}

/** All of the claim, said after title and date. */
export function formatInFull(claim: AidClaim, yearly: Yearly | null): string {
  const sum = `${formatAmount(claim)}, ${aidBasisLabels[claim.basis]}, ${aidNouns[claim.type]}`;
  const year = yearly?.arithmetic ? `; ${yearly.words}` : '';
  return `; ${sum}, for ${aidScopeLabels[claim.scope]}, according to ${claim.claimant}${year}`;
}

/** How to read the rows. */
export const READING_AID =
  'Each claim stands alone; none is added up. At the left: US$ million a year where the basis allows, hatched when it is our arithmetic. Thinner: less support in the record.';
