/** The filter's answer for each claim, and how many there are of each. */
import type { Claim } from '../model/claim';
import type { Match } from '../model/span';
import { everything, filterKeys, type MatchContext, type Test, testOf } from './fields';
import type { Filter } from './filter';

export interface MatchCounts {
  readonly inside: number;
  readonly possibly: number;
  readonly outside: number;
  readonly total: number;
}

function weakest(tests: readonly Test[], claim: Claim): Match {
  let answer: Match = 'inside';
  for (const test of tests) {
    const match = test(claim);
    if (match === 'outside') return match;
    if (match === 'possibly') answer = match;
  }
  return answer;
}

const testsOf = (filter: Filter, context: MatchContext, keys: readonly (keyof Filter)[]): Test[] =>
  keys.map((key) => testOf(key, filter, context)).filter((test) => test !== everything);

/** The filter's answer for one claim: the weakest of all its keys but `except`. */
export const matchClaim = (
  claim: Claim,
  filter: Filter,
  context: MatchContext,
  except?: keyof Filter,
): Match =>
  weakest(
    testsOf(
      filter,
      context,
      filterKeys.filter((key) => key !== except),
    ),
    claim,
  );

/**
 * The filter's answers by claim id, leaving out the key `except`. Claims of a layer that is not chosen are not part of
 * the question and have no answer.
 */
export function matchClaims(
  claims: readonly Claim[],
  filter: Filter,
  context: MatchContext,
  except?: keyof Filter,
): ReadonlyMap<string, Match> {
  const inLayers: Test = except === 'layers' ? () => 'inside' : testOf('layers', filter, context);
  const tests = testsOf(
    filter,
    context,
    filterKeys.filter((key) => key !== 'layers' && key !== except),
  );
  const matches = new Map<string, Match>();
  for (const claim of claims) if (inLayers(claim) === 'inside') matches.set(claim.id, weakest(tests, claim));
  return matches;
}

/** How many claims have each answer. */
export function countMatches(matches: ReadonlyMap<string, Match>): MatchCounts {
  const counts = { inside: 0, possibly: 0, outside: 0 };
  for (const match of matches.values()) counts[match] += 1;
  return { ...counts, total: matches.size };
}

const figures = new Intl.NumberFormat('en', { useGrouping: 'min2' });

/** The live count: "12 of 38 records", or "12 of 38 records, 3 possibly". */
export function formatCount({ inside, possibly, total }: MatchCounts): string {
  const count = `${figures.format(inside)} of ${figures.format(total)} records`;
  return possibly > 0 ? `${count}, ${figures.format(possibly)} possibly` : count;
}
