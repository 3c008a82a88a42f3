/** The filter's answers as its keys define them, one claim at a time: what the matcher's columns are held against. */

import { claimColumns } from '../filter/columns/claimColumns';
import { createMatcher } from '../filter/columns/matcher';
import type { MatchResults } from '../filter/columns/matchResults';
import type { Filter } from '../filter/filter';
import { filterKeyNames } from '../filter/filterKeys';
import type { SearchIndex } from '../filter/search';
import { DAY, instantOf } from '../lib/calendar';
import type { Claim } from '../model/claim';
import { basisIn, findingOf, type Reading, spanIn } from '../model/reading';
import {
  type Bound,
  innerRange,
  isMoment,
  type Match,
  type Moment,
  outerRange,
  type Range,
  type SetMember,
  type Span,
} from '../model/span';

/** What the keys of a filter need besides the claim. */
export interface MatchContext {
  readonly reading: Reading;
  readonly search: SearchIndex;
}

const UNITS: readonly string[] = ['day', 'month', 'year'];

/** The day, month or year so many after a date. */
function stepped({ earliest, precision }: Moment, steps: number): Range {
  const day = new Date(earliest);
  const at = (count: number) =>
    instantOf(
      day.getUTCFullYear() + (precision === 'year' ? count : 0),
      day.getUTCMonth() + (precision === 'month' ? count : 0),
      day.getUTCDate() + (precision === 'day' ? count : 0),
    );
  return { from: at(steps), to: at(steps + 1) };
}

/** The dates of a run, one by one, where they are days, months or years; otherwise those that are named. */
function datesOf({ first, last }: SetMember, window: Range): Range[] {
  const named = [first, last].flatMap((date) => (date ? [{ from: date.earliest, to: date.latest }] : []));
  const anchor = first ?? last;
  if (!anchor || first === last || !UNITS.includes(anchor.precision)) return named;
  if (first && last && first.precision !== last.precision) return named;
  const dates = [...named];
  const [start, end] = [first?.earliest, last?.latest];
  const some = 3 * 366 * DAY;
  const least =
    start ?? (Number.isFinite(window.from) ? window.from : Math.min(window.to, anchor.earliest) - some);
  const most = end ?? (Number.isFinite(window.to) ? window.to : Math.max(window.from, anchor.latest) + some);
  for (let steps = 0; ; steps += first ? 1 : -1) {
    const unit = stepped(anchor, steps);
    if (unit.to <= least || unit.from >= most) return dates;
    dates.push(unit);
  }
}

/** A set's answer, from each of its dates. */
function matchSet(set: NonNullable<Moment['set']>, window: Range): Match {
  const answerOf = ({ from, to }: Range): Match => {
    if (to <= window.from || from >= window.to) return 'outside';
    return from >= window.from && to <= window.to ? 'inside' : 'possibly';
  };
  const stretches = set.members.map(({ first, last }) => ({
    from: first?.earliest ?? Number.NEGATIVE_INFINITY,
    to: last?.latest ?? Number.POSITIVE_INFINITY,
  }));
  const answers = stretches.map(answerOf);
  if (answers.every((answer) => answer === 'outside')) return 'outside';
  const isInside =
    set.of === 'one'
      ? answers.every((answer) => answer === 'inside')
      : set.members.flatMap((member) => datesOf(member, window)).some((date) => answerOf(date) === 'inside');
  return isInside ? 'inside' : 'possibly';
}

/**
 * Whether the span lies in `window`. A moment is inside when all of its instants are; of a set each member is asked. An interval is inside when it
 * certainly holds at some time in the window: it begins or ends there, or surely lasts through a part of it.
 * `null` (undated) is always possible.
 */
export function matchRange(span: Span | null, window: Range): Match {
  if (!span) return 'possibly';
  if (span.shape === 'moment' && span.at.set) return matchSet(span.at.set, window);
  const outer = outerRange(span);
  if (outer.to <= window.from || outer.from >= window.to) return 'outside';
  return certainlyIn(span, window) ? 'inside' : 'possibly';
}

function certainlyIn(span: Span, window: Range): boolean {
  const lies = (bound: Bound) =>
    isMoment(bound) && bound.earliest >= window.from && bound.latest <= window.to;
  if (span.shape === 'moment') return lies(span.at);
  if (lies(span.start) || lies(span.end)) return true;
  const inner = innerRange(span);
  return inner !== null && inner.from < window.to && inner.to > window.from;
}

/** An empty list narrows nothing; otherwise any value of the claim will do. */
const anyOf = (chosen: readonly string[], values: readonly string[]): Match =>
  chosen.length === 0 || values.some((value) => chosen.includes(value)) ? 'inside' : 'outside';

const matchKey: Readonly<
  Record<keyof Filter, (claim: Claim, filter: Filter, context: MatchContext) => Match>
> = {
  people: ({ people }, { people: chosen }) => anyOf(chosen, people),
  period: (claim, { period }, { reading }) =>
    period ? matchRange(spanIn(claim, reading), period) : 'inside',
  kinds: ({ kind }, { kinds }) => anyOf(kinds, [kind]),
  themes: (claim, { themes }) => anyOf(themes, claim.themes),
  finding: (claim, { finding }) => anyOf(finding, [findingOf(claim) ?? 'none']),
  layers: ({ layer }, { layers }) => anyOf(layers, [layer]),
  certainty: (claim, { certainty }, { reading }) => anyOf(certainty, [basisIn(claim, reading)]),
  q: ({ id }, { q }, { search }) =>
    q.trim() === '' || search(q)?.reasonOf(id) !== undefined ? 'inside' : 'outside',
};

/** The filter's answer for one claim: the weakest of all its keys but `except`. */
export function matchClaim(
  claim: Claim,
  filter: Filter,
  context: MatchContext,
  except?: keyof Filter,
): Match {
  const answers = filterKeyNames
    .filter((key) => key !== except)
    .map((key) => matchKey[key](claim, filter, context));
  return (['outside', 'possibly'] as const).find((weak) => answers.includes(weak)) ?? 'inside';
}

/** The matcher's answers to one question, leaving out the key `except`. */
export const matchClaims = (
  claims: readonly Claim[],
  filter: Filter,
  { reading, search }: MatchContext,
  except?: keyof Filter,
): MatchResults => createMatcher(claimColumns(claims, reading), search).answers(filter, except);
