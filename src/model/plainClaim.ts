import type { Claim, RecordReading } from './claim';

function plainReading({
  edtf,
  finding,
  sameAs,
  confidence,
  note,
  sources,
  span,
}: RecordReading): RecordReading {
  return { edtf, finding, ...(sameAs && { sameAs }), confidence, note, sources, span };
}

/**
 * The claim with all it says as properties of its own, so that it can be spread and written as JSON: claims of a large
 * file look theirs up (`data/tableClaims.ts`). The properties are in the order in which the format has them.
 */
export function plainClaim<C extends Claim>(claim: C): C;
export function plainClaim(claim: Claim): Claim {
  if (Object.getPrototypeOf(claim) === Object.prototype) return claim;
  const { id, layer, date, record, confidence, title, summary, quote, people, themes, citations, related } =
    claim;
  const start = { id, layer, date, ...(record && { record: plainReading(record) }) };
  const middle = { ...(confidence && { confidence }), title, summary, ...(quote && { quote }) };
  const base = { ...start, ...middle, people, themes, citations, related };
  if (claim.kind === 'status') return { ...base, status: claim.status, kind: claim.kind };
  if (claim.kind !== 'aid') return { ...base, kind: claim.kind };
  const { amount, basis, type, scope, claimant, claimed, kind } = claim;
  return { ...base, amount, basis, type, scope, claimant, claimed, kind };
}
