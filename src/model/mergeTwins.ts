/** A dataset as one reading sees it: claims that other sources show to be one event are one. */
import type { Claim, Layer } from './claim';
import { claimsOf, type Dataset } from './dataset';
import type { Reading } from './reading';

/** For each claim that stands for others in a reading: the ids that have joined it. */
export type Twins = ReadonlyMap<string, readonly string[]>;

/** Which claims join which. Only the others' reading joins, and only with a twin whose layer is shown. */
export function twinsIn(dataset: Dataset, reading: Reading, layers: readonly Layer[]): Twins {
  const joined = new Map<string, string[]>();
  if (reading !== 'others') return joined;
  const claims = new Map(claimsOf(dataset).map((claim) => [claim.id, claim]));
  const twinOf = (claim: Claim): Claim | undefined => {
    const twin = claims.get(claim.others?.sameAs ?? '');
    return twin && twin.kind !== 'period' && layers.includes(twin.layer) && layers.includes(claim.layer)
      ? twin
      : undefined;
  };
  for (const claim of claims.values()) {
    const twin = twinOf(claim);
    if (twin && !twinOf(twin)) joined.set(twin.id, [...(joined.get(twin.id) ?? []), claim.id]);
  }
  return joined;
}

/** The dataset with joined claims left out and what they say of people, themes and sources given to their twin. */
export function mergeTwins(dataset: Dataset, joined: Twins): Dataset {
  if (joined.size === 0) return dataset;
  const claims = new Map(claimsOf(dataset).map((claim) => [claim.id, claim]));
  const gone = new Set([...joined.values()].flat());
  const merge = <C extends Claim>(list: readonly C[]): C[] =>
    list
      .filter(({ id }) => !gone.has(id))
      .map((claim) => {
        const others = joined.get(claim.id)?.flatMap((id) => claims.get(id) ?? []);
        return others ? joinedClaim(claim, gather([claim, ...others])) : claim;
      });
  return {
    ...dataset,
    events: merge(dataset.events),
    sums: merge(dataset.sums),
    periods: merge(dataset.periods),
  };
}

/** The claim with some of what it says changed; all else it looks up, as claims of a large file do: see `plainClaim`. */
const joinedClaim = <C extends Claim>(claim: C, patch: Partial<Claim>): C =>
  Object.create(claim, Object.getOwnPropertyDescriptors(patch));

/** What the claims say between them; the comparison of the first names the sources of all, each once. */
function gather(claims: readonly Claim[]): Pick<Claim, 'people' | 'themes' | 'citations' | 'others'> {
  const others = claims[0]?.others;
  const all = <T>(of: (claim: Claim) => readonly T[]) => claims.flatMap(of);
  const cited = all((claim) => claim.others?.citations.map((one) => [one.source, one] as const) ?? []);
  return {
    people: [...new Set(all(({ people }) => people))],
    themes: [...new Set(all(({ themes }) => themes))],
    citations: all(({ citations }) => citations),
    ...(others && {
      others: { ...others, citations: [...new Map(cited).values()] },
    }),
  };
}
