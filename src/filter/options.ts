/** What a dataset has to choose from. */
import type { ClaimKind, Layer } from '../model/claim';
import { type Dataset, kindsIn, type Person, type Preset, type Theme } from '../model/dataset';
import { UNNAMED } from '../model/lanes';
import { columnsOf } from './columns/claimColumns';
import { fieldOf } from './columns/codedFields';
import { INSIDE } from './columns/matchCodes';
import type { Matcher } from './columns/matcher';
import {
  countOptions,
  type FacetCount,
  type FacetKey,
  matchOptions,
  optionsIn,
} from './columns/optionColumns';
import { startAt } from './columns/timeColumns';
import type { Filter } from './filter';

/**
 * Everyone who takes part in an event of the layers that has a place in lanes, in order of first contact in the claim's own
 * source; those with no dated contact after the others, people not named last.
 */
export function peopleInLanes(dataset: Dataset, layers: readonly Layer[]): readonly Person[] {
  const columns = columnsOf(dataset, 'primary');
  const { codes, values } = fieldOf(columns, 'people');
  const isShown = matchOptions(columns, 'layers', layers);
  const isInRug = matchOptions(columns, 'kinds', dataset.lanes.rug);
  const firstContact = new Map<string, number>();
  for (let row = 0; row < dataset.events.length; row += 1) {
    if (isShown[row] !== INSIDE || isInRug[row] === INSIDE) continue;
    const start = startAt(columns.times, row);
    for (const id of values[codes[row] ?? 0] ?? [])
      if (!(start >= (firstContact.get(id) ?? Number.NaN))) firstContact.set(id, start);
  }
  const place = ({ id }: Person) => firstContact.get(id) ?? Number.POSITIVE_INFINITY;
  const compare = (a: Person, b: Person) => (place(a) === place(b) ? 0 : place(a) - place(b));
  const found = dataset.people.filter(({ id }) => firstContact.has(id)).sort(compare);
  return [...found.filter(({ id }) => id !== UNNAMED), ...found.filter(({ id }) => id === UNNAMED)];
}

export interface Options {
  readonly people: readonly Person[];
  readonly kinds: readonly ClaimKind[];
  readonly themes: readonly Theme[];
  readonly presets: readonly Preset[];
}

/** The options of each list: people of the chosen layers; kinds and themes that any claim has; all presets. */
export function filterOptions(dataset: Dataset, layers: readonly Layer[]): Options {
  const columns = columnsOf(dataset, 'primary');
  const kinds = optionsIn(columns, 'kinds');
  const themes = optionsIn(columns, 'themes');
  return {
    people: peopleInLanes(dataset, layers),
    kinds: kindsIn(dataset).filter((kind) => kinds.includes(kind)),
    themes: dataset.themes.filter(({ id }) => themes.includes(id)),
    presets: dataset.presets,
  };
}

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
    people: counts('people'),
    kinds: counts('kinds'),
    themes: counts('themes'),
    finding: counts('finding'),
    layers: counts('layers'),
    certainty: counts('certainty'),
  };
}
