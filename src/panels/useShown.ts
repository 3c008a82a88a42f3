import { useMemo } from 'react';
import { matchClaims } from '../filter/match';
import { buildSearch, type SearchIndex } from '../filter/search';
import type { Claim, Layer } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { datasetIn, type Joined, joinedIn } from '../model/datasetIn';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import { useView } from '../state/store';

/** A dataset with all that follows from it, the reading and the layers. */
export interface Library {
  /** As the reading sees it: claims that the record shows to be one event are one. */
  readonly dataset: Dataset;
  /** As it was loaded. */
  readonly whole: Dataset;
  /** Claims of `dataset`. */
  readonly claims: readonly Claim[];
  /** Claims of `whole`. */
  readonly byId: ReadonlyMap<string, Claim>;
  /** Claim id → ids of the claims that have joined it in this reading. */
  readonly joined: Joined;
  /** Claims that name each other as related, or as the same event, both ways. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly search: SearchIndex;
}

/** The library, and the filter's answer for each claim of the chosen layers. */
export interface Shown extends Library {
  readonly matches: ReadonlyMap<string, Match>;
}

/** What the filter in the store shows of a dataset. */
export function useShown(whole: Dataset): Shown {
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const library = useMemo(() => buildLibrary(whole, reading, filter.layers), [whole, reading, filter.layers]);
  return useMemo(
    () => ({ ...library, matches: matchClaims(library.claims, filter, { reading, search: library.search }) }),
    [library, filter, reading],
  );
}

function buildLibrary(whole: Dataset, reading: Reading, layers: readonly Layer[]): Library {
  const joined = joinedIn(whole, reading, layers);
  const dataset = datasetIn(whole, joined);
  const all = claimsOf(whole);
  return {
    dataset,
    whole,
    joined,
    claims: claimsOf(dataset),
    byId: new Map(all.map((claim) => [claim.id, claim])),
    related: relate(all),
    search: buildSearch(dataset),
  };
}

function relate(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const add = (a: string, b: string) => related.set(a, (related.get(a) ?? new Set()).add(b));
  for (const claim of claims) {
    const twin = claim.record?.sameAs;
    for (const other of [...claim.related.map(({ id }) => id), ...(twin ? [twin] : [])]) {
      add(claim.id, other);
      add(other, claim.id);
    }
  }
  return related;
}
