/** What a view shows of a dataset, as plain values: for the screen, for files and for pictures of scenes alike. */
import { groupBy } from '../lib/groupBy';
import { MemoTable, memoizeWeak } from '../lib/memoizeWeak';
import type { Claim, Layer } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { mergeTwins, type Twins, twinsIn } from '../model/mergeTwins';
import type { Reading } from '../model/reading';
import { type ClaimColumns, columnsOf, rowIn } from './columns/claimColumns';
import { createMatcher, type Matcher } from './columns/matcher';
import type { MatchResults } from './columns/matchResults';
import type { Filter } from './filter';
import { buildSearch, type SearchIndex } from './search';

/** What is known by a claim's id. */
type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** A dataset with all that follows from it, the reading and the layers. */
export interface DatasetIndex {
  /** As the reading sees it: claims that other sources show to be one event are one. */
  readonly dataset: Dataset;
  /** As it was loaded. */
  readonly whole: Dataset;
  /** Claims of `dataset`. */
  readonly claims: readonly Claim[];
  /** Claims of `whole`. */
  readonly byId: Lookup<Claim>;
  /** Claim id → ids of the claims that have joined it in this reading. */
  readonly joined: Twins;
  /** Claims that name each other as related, or as the same event, both ways. */
  readonly related: Lookup<ReadonlySet<string>>;
  readonly search: SearchIndex;
  /** Asks filters of `claims`. */
  readonly matcher: Matcher;
}

/** The indexed dataset, and the filter's answer for each claim of the chosen layers. */
export interface FilteredDataset extends DatasetIndex {
  readonly filter: Filter;
  readonly matches: MatchResults;
}

/** What a view shows of a dataset. */
export function filterDataset(
  whole: Dataset,
  { filter, reading }: { readonly filter: Filter; readonly reading: Reading },
): FilteredDataset {
  return filterIndex(indexDataset(whole, reading, filter.layers), filter);
}

/** The indexed dataset with the filter's answers; `filter` has the layers for which it was indexed. */
export const filterIndex = (indexed: DatasetIndex, filter: Filter): FilteredDataset => ({
  ...indexed,
  filter,
  matches: indexed.matcher.answers(filter),
});

/** A dataset as a reading and some layers see it. */
export function indexDataset(whole: Dataset, reading: Reading, layers: readonly Layer[]): DatasetIndex {
  const joined = twinsIn(whole, reading, layers);
  const dataset = mergeTwins(whole, joined);
  const columns = columnsOf(dataset, reading);
  const search = searchOf(dataset);
  return {
    dataset,
    whole,
    joined,
    claims: columns.claims,
    search,
    matcher: MATCHERS.get(columns, search, () => createMatcher(columns, search)),
    ...linksIn(whole),
  };
}

/** One for the same claims, so that what was asked ahead of the page need not be asked again. */
const MATCHERS = new MemoTable<ClaimColumns, SearchIndex, Matcher>();

type Links = Pick<DatasetIndex, 'byId' | 'related'>;

/** What ids lead to in a dataset, built at the first question: nobody asks before a claim is pointed at. */
const linksIn = memoizeWeak((whole: Dataset): Links => {
  const all = claimsOf(whole);
  return {
    byId: { get: (id) => (id === '' ? undefined : all[rowIn(all, id) ?? -1]) },
    related: { get: (id) => relationsOf(all).get(id) },
  };
});
const relationsOf = memoizeWeak(relate);
const searchOf = memoizeWeak(buildSearch);

function relate(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = claims.flatMap(({ id, others, related }) =>
    [...related.map((other) => other.id), others?.sameAs ?? []]
      .flat()
      .flatMap((other) => [[id, other] as const, [other, id] as const]),
  );
  const found = [...groupBy(pairs, ([id]) => id)];
  return new Map(found.map(([id, its]) => [id, new Set(its.map(([, other]) => other))]));
}
