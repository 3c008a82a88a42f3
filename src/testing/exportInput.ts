/** For tests: what is exported of a dataset under a filter. */
import { densityModule } from '../board/density/densityModule';
import { parseDataset } from '../data/schema/parse';
import { sampleDataset } from './sampleDataset';
import type { ExportInput } from '../export/exportInput';
import type { Others } from '../filter/claimSubset';
import { initialFilter } from '../filter/fields';
import type { Filter } from '../filter/filter';
import { buildSearch } from '../filter/search';
import { claimsOf, type Dataset } from '../model/dataset';
import { datasetIn, joinedIn } from '../model/datasetIn';
import type { Reading } from '../model/reading';
import { matchClaims } from './matchOracle';

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
  readonly others?: Others;
}

/** An export of `whole` as the app would make it. */
export function inputOf(
  whole: Dataset,
  { filter: patch = {}, reading = 'article', others = 'ghost' }: Choice = {},
): ExportInput {
  const filter = { ...initialFilter, ...patch };
  const joined = joinedIn(whole, reading, filter.layers);
  const dataset = datasetIn(whole, joined);
  const matches = matchClaims(claimsOf(dataset), filter, { reading, search: buildSearch(dataset) });
  return {
    view: { dataset, matches, reading, others, density: densityModule },
    whole,
    joined,
    filter,
    window: filter.period ?? { from: Date.UTC(1988, 0), to: Date.UTC(2028, 0) },
    date: '2026-11-22',
    label: null,
  };
}
