import type { FacetCount } from '../../filter/columns/optionColumns';
import type { CheckOption } from '../../ui/CheckList';

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
