import type { Filter } from '../filter/filter';
import { allLayers, initialFilter } from '../filter/filterKeys';
import { buildSearch } from '../filter/search';
import { claimsOf, type Dataset } from '../model/dataset';
import { mergeTwins, twinsIn } from '../model/mergeTwins';
import type { Reading } from '../model/reading';
import { matchClaims } from './matchOracle';

/** What the table is made from, for tests: a dataset as a reading and a filter show it. */
export function testShown(whole: Dataset, reading: Reading, patch: Partial<Filter> = {}) {
  const filter: Filter = { ...initialFilter, layers: allLayers, ...patch };
  const joined = twinsIn(whole, reading, filter.layers);
  const dataset = mergeTwins(whole, joined);
  const claims = claimsOf(dataset);
  const byId = new Map(claimsOf(whole).map((claim) => [claim.id, claim]));
  const search = buildSearch(dataset);
  const matches = matchClaims(claims, filter, { reading, search });
  return { dataset, joined, claims, byId, matches, search };
}
