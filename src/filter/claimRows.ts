import type { Claim } from '../model/claim';

const kept = new WeakMap<readonly Claim[], ReadonlyMap<string, number>>();

/** The place of a claim in a list, from 0, by its id; undefined where it is not there. Made at the first question. */
export function rowIn(claims: readonly Claim[], id: string): number | undefined {
  const rows = kept.get(claims) ?? new Map(claims.map((claim, row) => [claim.id, row]));
  kept.set(claims, rows);
  return rows.get(id);
}
