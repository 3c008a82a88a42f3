/** For tests: what the table and exports are made from. */
import { densityModule } from '../board/density/densityModule';
import { parseDataset } from '../data/schema/parse';
import type { ExportInput } from '../export/exportInput';
import type { Unmatched } from '../filter/columns/claimSubset';
import type { Filter } from '../filter/filter';
import { allLayers, initialFilter } from '../filter/filterKeys';
import { buildSearch } from '../filter/search';
import { claimsOf, type Dataset } from '../model/dataset';
import { mergeTwins, twinsIn } from '../model/mergeTwins';
import type { Reading } from '../model/reading';
import { views } from '../views';
import { matchClaims } from './matchOracle';
import { sampleDataset } from './sampleDataset';

/** The dataset of a text that is known to be good. */
export function datasetOf(text: string): Dataset {
  const result = parseDataset(text);
  if (!result.ok || result.warnings.length > 0) throw new Error(JSON.stringify(result, null, 2));
  return result.dataset;
}

export const sample = datasetOf(JSON.stringify(sampleDataset()));

export interface Choice {
  readonly filter?: Partial<Filter>;
  readonly reading?: Reading;
  readonly unmatched?: Unmatched;
}

/** An export of `whole` as the app would make it. */
export function inputOf(
  whole: Dataset,
  { filter: patch = {}, reading = 'primary', unmatched = 'dim' }: Choice = {},
): ExportInput {
  const filter = { ...initialFilter, ...patch };
  const joined = twinsIn(whole, reading, filter.layers);
  const dataset = mergeTwins(whole, joined);
  const matches = matchClaims(claimsOf(dataset), filter, { reading, search: buildSearch(dataset) });
  return {
    view: { dataset, matches, reading, unmatched: unmatched, density: densityModule },
    views,
    whole,
    joined,
    filter,
    window: filter.period ?? { from: Date.UTC(1988, 0), to: Date.UTC(2028, 0) },
    date: '2026-11-22',
    label: null,
  };
}

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
