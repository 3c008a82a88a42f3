/** Which keys of the filter leave claims out, and what clears them. */
import type { Filter } from '../../filter/filter';
import { filterKeyNames, formatKey, initialFilter } from '../../filter/filterKeys';
import { formatFigure } from '../../lib/number';

/** The keys that narrow anything; whose claims are shown is no filter in this sense. */
export const activeKeys = (filter: Filter): readonly (keyof Filter)[] =>
  filterKeyNames.filter((key) => key !== 'layers' && formatKey(key, filter) !== null);

/** The filter with nothing but its layers. */
export const clearedFilter = ({ layers }: Filter): Filter => ({ ...initialFilter, layers });

/** "Clear", "Clear both" or "Clear all", by how many keys are active. */
export const clearWord = (count: number): string =>
  count === 1 ? 'Clear' : count === 2 ? 'Clear both' : 'Clear all';

/** "1 claim", "12,345 claims". */
export const formatClaims = (count: number): string =>
  `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;
