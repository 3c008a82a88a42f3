import { type Claim, type Comparison, isPeriod, isSum } from './claim';

/** The properties that are there, in the order in which they are given. */
const given = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } => {
  const plain: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in parts) {
    const value = parts[key];
    if (isGiven(value)) plain[key] = value;
  }
  return plain;
};

const isGiven = <V>(value: V): value is Exclude<V, undefined> => value !== undefined;

function plainComparison(comparison: Comparison): Comparison {
  const { edtf, finding, sameAs, confidence, from, to, sum, note, citations, span } = comparison;
  const optional = given({ sameAs, confidence, from, to, sum });
  return { edtf, finding, ...optional, note, citations, span };
}

/**
 * The claim with all it says as properties of its own, so that it can be spread and written as JSON: claims of a large
 * file look theirs up (`data/columnar/tableClaims.ts`). The properties are in the order in which the format has them.
 */
export function plainClaim<C extends Claim>(claim: C): C;
export function plainClaim(claim: Claim): Claim {
  if (Object.getPrototypeOf(claim) === Object.prototype) return claim;
  const { id, layer, short, date, others, confidence, title, summary, quote, place, from, to } = claim;
  const { people, themes, citations, disputed, related, details } = claim;
  const base = {
    ...{ id, layer, ...given({ short }), date },
    ...(others && { others: plainComparison(others) }),
    ...{ ...given({ confidence }), title, summary, ...given({ quote, place, from, to }) },
    ...{ people, themes, citations, ...given({ disputed }), related, ...given({ details }) },
  };
  if (isPeriod(claim)) return { ...base, status: claim.status, kind: claim.kind };
  if (!isSum(claim)) return { ...base, kind: claim.kind };
  const { amount, figureConfidence, basis, type, scope, claimant, claimed, kind } = claim;
  const figures = { amount, ...given({ figureConfidence }), basis, type, ...given({ scope }) };
  return { ...base, ...figures, claimant, claimed, kind };
}
