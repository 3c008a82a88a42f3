/** The filter's answer for each claim, and how many there are of each. */
import type { Claim } from '../model/claim';
import { formatFigure } from '../model/formatFigure';
import type { Match } from '../model/span';
import { INSIDE, OUTSIDE, POSSIBLY } from './answerCodes';
import { Answers } from './answers';
import { claimColumns } from './claimColumns';
import { filterKeys, type MatchContext, testOf } from './fields';
import type { Filter } from './filter';
import { createMatcher } from './matcher';

export interface MatchCounts {
  readonly inside: number;
  readonly possibly: number;
  readonly outside: number;
  readonly total: number;
}

/** The filter's answer for one claim: the weakest of all its keys but `except`. */
export function matchClaim(
  claim: Claim,
  filter: Filter,
  context: MatchContext,
  except?: keyof Filter,
): Match {
  let answer: Match = 'inside';
  for (const key of filterKeys) {
    const match = key === except ? 'inside' : testOf(key, filter, context)(claim);
    if (match === 'outside') return match;
    if (match === 'possibly') answer = match;
  }
  return answer;
}

/**
 * The filter's answers by claim id, leaving out the key `except`. Claims of a layer that is not chosen are not part of
 * the question and have no answer. For one question; a `Matcher` is made for many.
 */
export const matchClaims = (
  claims: readonly Claim[],
  filter: Filter,
  { reading, search }: MatchContext,
  except?: keyof Filter,
): Answers => createMatcher(claimColumns(claims, reading), search).answers(filter, except);

/** How many claims have each answer. */
export function countMatches(matches: ReadonlyMap<string, Match>): MatchCounts {
  if (matches instanceof Answers) {
    const [inside, possibly, outside] = [INSIDE, POSSIBLY, OUTSIDE].map((code) => matches.count(code));
    return { inside: inside ?? 0, possibly: possibly ?? 0, outside: outside ?? 0, total: matches.size };
  }
  const counts = { inside: 0, possibly: 0, outside: 0 };
  for (const match of matches.values()) counts[match] += 1;
  return { ...counts, total: matches.size };
}

/** The live count: "12 of 38 records", or "12 of 38 records, 3 possibly". */
export function formatCount({ inside, possibly, total }: MatchCounts): string {
  const count = `${formatFigure(inside)} of ${formatFigure(total)} records`;
  return possibly > 0 ? `${count}, ${formatFigure(possibly)} possibly` : count;
}
