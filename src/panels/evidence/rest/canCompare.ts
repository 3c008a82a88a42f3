import type { FilteredDataset } from '../../../filter/filterDataset';

/** Beyond it, finding the claims that differ takes too long to be done with each answer of the filter. */
const MOST_COMPARED = 20_000;

/** Whether it is asked of all claims what the dates of other sources change. */
export const canCompare = ({ claims }: Pick<FilteredDataset, 'claims'>): boolean =>
  claims.length <= MOST_COMPARED;
