/** What a view shows of a dataset, as plain values: for the screen, for files and for pictures of scenes alike. */
import { rollup } from 'd3-array';
import type { Claim, Layer } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { datasetIn, type Joined, joinedIn } from '../model/datasetIn';
import type { Reading } from '../model/reading';
import { remembered } from '../model/remembered';
import type { Answers } from './answers';
import { columnsOf, rowIn } from './claimColumns';
import type { Filter } from './filter';
import { createMatcher, type Matcher } from './matcher';
import { buildSearch, type SearchIndex } from './search';
import type { ViewState } from './viewState';

/** What is known by a claim's id. */
type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** A dataset with all that follows from it, the reading and the layers. */
export interface Library {
  /** As the reading sees it: claims that the record shows to be one event are one. */
  readonly dataset: Dataset;
  /** As it was loaded. */
  readonly whole: Dataset;
  /** Claims of `dataset`. */
  readonly claims: readonly Claim[];
  /** Claims of `whole`. */
  readonly byId: Lookup<Claim>;
  /** Claim id → ids of the claims that have joined it in this reading. */
  readonly joined: Joined;
  /** Claims that name each other as related, or as the same event, both ways. */
  readonly related: Lookup<ReadonlySet<string>>;
  readonly search: SearchIndex;
  /** Asks filters of `claims`. */
  readonly matcher: Matcher;
}

/** The library, and the filter's answer for each claim of the chosen layers. */
export interface Shown extends Library {
  readonly matches: Answers;
}

/** What a view shows of a dataset. */
export function shownIn(whole: Dataset, { filter, reading }: Pick<ViewState, 'filter' | 'reading'>): Shown {
  return filterLibrary(buildLibrary(whole, reading, filter.layers), filter);
}

/** The library with the filter's answers; `filter` has the layers for which the library was built. */
export const filterLibrary = (library: Library, filter: Filter): Shown => ({
  ...library,
  matches: library.matcher.answers(filter),
});

/** A dataset as a reading and some layers see it. */
export function buildLibrary(whole: Dataset, reading: Reading, layers: readonly Layer[]): Library {
  const joined = joinedIn(whole, reading, layers);
  const dataset = datasetIn(whole, joined);
  const columns = columnsOf(dataset, reading);
  const search = searchOf(dataset);
  return {
    dataset,
    whole,
    joined,
    claims: columns.claims,
    search,
    matcher: createMatcher(columns, search),
    ...linksIn(whole),
  };
}

type Links = Pick<Library, 'byId' | 'related'>;

/** What ids lead to in a dataset, built at the first question: nobody asks before a claim is pointed at. */
const linksIn = remembered((whole: Dataset): Links => {
  const all = claimsOf(whole);
  return {
    byId: { get: (id) => (id === '' ? undefined : all[rowIn(all, id) ?? -1]) },
    related: { get: (id) => relationsOf(all).get(id) },
  };
});
const relationsOf = remembered(relate);
const searchOf = remembered(buildSearch);

function relate(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = claims.flatMap(({ id, record, related }) =>
    [...related.map((other) => other.id), record?.sameAs ?? []]
      .flat()
      .flatMap((other) => [[id, other] as const, [other, id] as const]),
  );
  return rollup(
    pairs,
    (found) => new Set(found.map(([, other]) => other)),
    ([id]) => id,
  );
}
