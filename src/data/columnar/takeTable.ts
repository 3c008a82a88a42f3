/** A table of claims that came from the parser's thread → the claims of a dataset. */
import type { Claim } from '../../model/claim';
import type { Claims, Steps } from '../schema/readClaims';
import { CLAIM_LISTS } from './claimFields';
import { type ClaimTable, NOT_IN_TABLE } from './claimTable';
import { textOf } from './jsonBytes';
import { claimAt, fieldsOf } from './tableClaims';
import { OpenTable } from './tableReader';

/** So many bytes of dictionaries are read in one go, and so many claims are made: a few ms. */
const BYTES = 400_000;
const CLAIMS = 10_000;

/**
 * The claims of the table, with `others` where it has no row for one. Pauses often; all texts are read only when they are
 * asked for.
 */
export function* takeTable(table: ClaimTable, others: Claims): Steps<Claims> {
  const total = CLAIM_LISTS.reduce((sum, list) => sum + table.rows[list].length, 0);
  const step = Math.min(CLAIMS, Math.ceil(total / 10));
  const values = new Map<string, readonly unknown[]>();
  let bytes = 0;
  for (const [name, json] of Object.entries(table.dictionaries)) {
    bytes += json.length;
    if (bytes > BYTES) yield { read: 0, total };
    if (bytes > BYTES) bytes = json.length;
    values.set(name, JSON.parse(textOf(json, 0, json.length)));
  }
  yield { read: 0, total };
  const fields = fieldsOf(new OpenTable(table, values));
  let read = 0;
  const claims: Record<keyof Claims, Claim[]> = { events: [], aid: [], periods: [] };
  for (const list of CLAIM_LISTS) {
    const single = others[list].values();
    for (const row of table.rows[list]) {
      const claim = row === NOT_IN_TABLE ? single.next().value : claimAt[list](fields, row);
      if (claim) claims[list].push(claim);
      read += 1;
      if (read % step === 0) yield { read, total };
    }
  }
  return claims as unknown as Claims;
}
