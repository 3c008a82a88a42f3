/** What to take back of a filter that shows nothing. */

import type { Matcher } from './columns/matcher';
import { countMatches } from './columns/matchResults';
import type { Filter } from './filter';
import { allLayers, filterKeyNames, formatKey, initialFilter } from './filterKeys';

/** One way out of an empty result: the key, what to set, and how many claims (sure or possible) that would show. */
export interface Loosening {
  readonly key: keyof Filter;
  readonly count: number;
  readonly patch: Partial<Filter>;
}

const loosened = (key: keyof Filter): Partial<Filter> =>
  key === 'layers' ? { layers: allLayers } : { [key]: initialFilter[key] };

/** Which single key to drop so that something shows, best first; keys that would not help are left out. */
export function loosen(matcher: Matcher, filter: Filter): readonly Loosening[] {
  const narrowing = filterKeyNames.filter((key) =>
    key === 'layers' ? filter.layers.length < allLayers.length : formatKey(key, filter) !== null,
  );
  return narrowing
    .map((key) => {
      const { inside, possibly } = countMatches(matcher.answers(filter, key));
      return { key, count: inside + possibly, patch: loosened(key) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
