/** Options of the filter bar with their counts. */
import type { FacetCount } from '../../filter/optionColumns';
import type { CheckOption } from '../../ui/CheckList';

/** "4", "4+2" when two more are possible, "0" when nothing would show; none while it has not been counted. */
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
        ? `${inside} records and ${possibly} possibly`
        : `${inside} ${inside === 1 ? 'record' : 'records'}`,
  };
}
