/** How many claims stand behind each option, and which filter to loosen when none are left. */

import { countMatches } from './answers';
import { allLayers, filterKeys, formatKey, initialFilter } from './fields';
import type { Filter } from './filter';
import type { Matcher } from './matcher';
import { countOptions, type FacetCount, type FacetKey } from './optionColumns';

/** Counts by option; an option that no claim has is missing, which means 0. */
export type Facets = Readonly<Record<FacetKey, ReadonlyMap<string, FacetCount>>>;

/** For every option of every list: how many claims it would show, given all other keys of the filter. */
export function facetCounts(matcher: Matcher, filter: Filter): Facets {
  const all = matcher.answers(filter);
  const counts = (key: FacetKey) => {
    const { codes } = matcher.narrows(key, filter) ? matcher.answers(filter, key) : all;
    return countOptions(matcher.columns, key, codes);
  };
  return {
    leaders: counts('leaders'),
    kinds: counts('kinds'),
    themes: counts('themes'),
    layers: counts('layers'),
    certainty: counts('certainty'),
  };
}

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
  const narrowing = filterKeys.filter((key) =>
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
