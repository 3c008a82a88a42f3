/** How many claims stand behind each option, and which filter to loosen when none are left. */
import type { Claim } from '../model/claim';
import { basisIn, type Reading } from '../model/reading';
import type { Match } from '../model/span';
import { allLayers, filterKeys, formatKey, initialFilter, type MatchContext, testOf } from './fields';
import type { Filter } from './filter';
import { countMatches, matchClaims } from './match';

export type FacetKey = 'leaders' | 'kinds' | 'themes' | 'layers' | 'certainty';

export interface FacetCount {
  readonly inside: number;
  readonly possibly: number;
}

/** Counts by option; an option that no claim has is missing, which means 0. */
export type Facets = Readonly<Record<FacetKey, ReadonlyMap<string, FacetCount>>>;

const optionsOf: Readonly<Record<FacetKey, (claim: Claim, reading: Reading) => readonly string[]>> = {
  leaders: (claim) => claim.people,
  kinds: (claim) => [claim.kind],
  themes: (claim) => claim.themes,
  layers: (claim) => [claim.layer],
  certainty: (claim, reading) => [basisIn(claim, reading)],
};
const facetKeys = Object.keys(optionsOf) as readonly FacetKey[];

type Tally = Map<string, { inside: number; possibly: number }>;

function add(tally: Tally, options: readonly string[], match: 'inside' | 'possibly'): void {
  for (const [i, option] of options.entries()) {
    if (options.indexOf(option) !== i) continue;
    const count = tally.get(option) ?? { inside: 0, possibly: 0 };
    count[match] += 1;
    tally.set(option, count);
  }
}

/** The weakest of the answers but the one at `left`. */
function weakestBut(answers: readonly Match[], left: number): Match {
  let weakest: Match = 'inside';
  for (let i = 0; i < answers.length; i += 1) {
    const answer = answers[i];
    if (i === left || answer === 'inside' || answer === undefined) continue;
    if (answer === 'outside') return answer;
    weakest = answer;
  }
  return weakest;
}

/** For every option of every list: how many claims it would show, given all other keys of the filter. */
export function facetCounts(claims: readonly Claim[], filter: Filter, context: MatchContext): Facets {
  const tests = filterKeys.map((key) => testOf(key, filter, context));
  const facets: Record<FacetKey, Tally> = {
    leaders: new Map(),
    kinds: new Map(),
    themes: new Map(),
    layers: new Map(),
    certainty: new Map(),
  };
  for (const claim of claims) {
    const answers = tests.map((test) => test(claim));
    for (const key of facetKeys) {
      const match = weakestBut(answers, filterKeys.indexOf(key));
      if (match !== 'outside') add(facets[key], optionsOf[key](claim, context.reading), match);
    }
  }
  return facets;
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
export function loosen(
  claims: readonly Claim[],
  filter: Filter,
  context: MatchContext,
): readonly Loosening[] {
  const narrowing = filterKeys.filter((key) =>
    key === 'layers' ? filter.layers.length < allLayers.length : formatKey(key, filter) !== null,
  );
  return narrowing
    .map((key) => {
      const { inside, possibly } = countMatches(matchClaims(claims, filter, context, key));
      return { key, count: inside + possibly, patch: loosened(key) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
