import { useMemo } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { type Facets, facetCounts } from '../../filter/options';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';

/** How many claims each option would show, as of the last paint; null before the first count of many claims. */
export function useFacets(shown: FilteredDataset): Facets | null {
  const asked = useAfterPaint(shown, amountOf(shown.claims));
  return useMemo(() => asked && facetCounts(asked.matcher, asked.filter), [asked]);
}
