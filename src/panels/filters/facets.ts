import { useMemo } from 'react';
import type { FacetCount } from '../../filter/columns/optionColumns';
import type { FilteredDataset } from '../../filter/filterDataset';
import { type Facets, facetCounts } from '../../filter/options';
import { useView } from '../../state/store';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';
import type { CheckOption } from '../../ui/CheckList';

/** How many claims each option would show, as of the last paint; null before the first count of many claims. */
export function useFacets({ matcher, claims }: FilteredDataset): Facets | null {
  const filter = useView((view) => view.filter);
  const asked = useAfterPaint(
    useMemo(() => ({ matcher, filter }), [matcher, filter]),
    amountOf(claims),
  );
  return useMemo(() => asked && facetCounts(asked.matcher, asked.filter), [asked]);
}

/** Filter option with its count: "4", "4+2" with two possible matches, or no count before the first one is made. */
export function facetOption(
  id: string,
  label: string,
  counts: ReadonlyMap<string, FacetCount> | null | undefined,
): CheckOption {
  if (!counts) return { id, label };
  const { inside, possibly } = counts.get(id) ?? { inside: 0, possibly: 0 };
  return {
    id,
    label,
    count: possibly > 0 ? `${inside}+${possibly}` : `${inside}`,
    countWords:
      possibly > 0
        ? `${inside} claims and ${possibly} possibly`
        : `${inside} ${inside === 1 ? 'claim' : 'claims'}`,
  };
}
