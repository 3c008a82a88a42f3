import type { Claim } from '../model/claim';
import { remembered } from '../model/remembered';

/** The place of a claim in a list, from 0, by its id; undefined where it is not there. Made at the first question. */
export const rowIn = (claims: readonly Claim[], id: string): number | undefined => rowsById(claims).get(id);

const rowsById = remembered(
  (claims: readonly Claim[]): ReadonlyMap<string, number> =>
    new Map(claims.map((claim, row) => [claim.id, row])),
);
