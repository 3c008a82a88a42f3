import { useMemo } from 'react';
import { matchClaims } from '../filter/match';
import { buildSearch, type SearchIndex } from '../filter/search';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import type { Match } from '../model/span';
import { useView } from '../state/store';

/** The dataset with all that follows from it alone. */
export interface Library {
  readonly dataset: Dataset;
  readonly claims: readonly Claim[];
  readonly byId: ReadonlyMap<string, Claim>;
  /** Claims that name each other as related, or as the same event, both ways. */
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  readonly search: SearchIndex;
}

/** The library, and the filter's answer for each claim of the chosen layers. */
export interface Shown extends Library {
  readonly matches: ReadonlyMap<string, Match>;
}

/** What the filter in the store shows of a dataset. */
export function useShown(dataset: Dataset): Shown {
  const library = useMemo(() => buildLibrary(dataset), [dataset]);
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  return useMemo(
    () => ({ ...library, matches: matchClaims(library.claims, filter, { reading, search: library.search }) }),
    [library, filter, reading],
  );
}

/** Indexes a dataset once. */
export function buildLibrary(dataset: Dataset): Library {
  const claims = claimsOf(dataset);
  const related = new Map<string, Set<string>>();
  const relate = (a: string, b: string) => related.set(a, (related.get(a) ?? new Set()).add(b));
  for (const claim of claims) {
    const others = claim.related.map(({ id }) => id);
    if (claim.record?.sameAs) others.push(claim.record.sameAs);
    for (const other of others) {
      relate(claim.id, other);
      relate(other, claim.id);
    }
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return { dataset, claims, byId, related, search: buildSearch(dataset) };
}
