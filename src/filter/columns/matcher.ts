/** Asks a filter of all claims at once, key by key: only what a change concerns is asked again. */

import type { Filter } from '../filter';
import { filterKeyNames } from '../filterKeys';
import type { SearchIndex } from '../search';
import type { ClaimColumns } from './claimColumns';
import { INSIDE, LAYER_HIDDEN, OUTSIDE } from './matchCodes';
import { MatchResults, weakest } from './matchResults';
import { type FacetKey, matchOptions } from './optionColumns';
import { matchPeriod } from './timeColumns';

/** The answers of one key per row; null where the key narrows nothing. */
type KeyAnswers = Uint8Array | null;

/** A dataset in one reading, ready to be asked. It keeps the last answers of each key, and those of all. */
export interface Matcher {
  readonly columns: ClaimColumns;
  /** The weakest of the answers of all keys but `except`. */
  readonly answers: (filter: Filter, except?: keyof Filter) => MatchResults;
  /** Whether the key narrows anything. */
  readonly narrows: (key: keyof Filter, filter: Filter) => boolean;
}

/** Makes ready to ask filters of claims. */
export function createMatcher(columns: ClaimColumns, search: SearchIndex): Matcher {
  const kept = new Map<keyof Filter, { readonly value: unknown; readonly answers: KeyAnswers }>();
  const answersOf = (key: keyof Filter, filter: Filter): KeyAnswers => {
    const last = kept.get(key);
    if (last && last.value === filter[key]) return last.answers;
    const answers = askKey(key, filter, columns, search);
    kept.set(key, { value: filter[key], answers });
    return answers;
  };
  const ask = (filter: Filter, except?: keyof Filter): MatchResults =>
    new MatchResults(
      columns,
      weakest(
        filterKeyNames.flatMap((key) => (key === except ? [] : (answersOf(key, filter) ?? []))),
        columns.claims.length,
      ),
    );
  let last: { readonly filter: Filter; readonly matches: MatchResults } | null = null;
  return {
    columns,
    answers: (filter, except) => {
      if (except) return ask(filter, except);
      if (last?.filter !== filter) last = { filter, matches: ask(filter) };
      return last.matches;
    },
    narrows: (key, filter) => answersOf(key, filter) !== null,
  };
}

function askKey(key: keyof Filter, filter: Filter, columns: ClaimColumns, search: SearchIndex): KeyAnswers {
  if (key === 'period') return filter.period && matchPeriod(columns.times, filter.period);
  return key === 'q' ? askWords(filter.q, search) : askOptions(key, filter[key], columns);
}

const askWords = (q: string, search: SearchIndex): KeyAnswers =>
  search(q)?.rows.map((isFound) => (isFound ? INSIDE : OUTSIDE)) ?? null;

function askOptions(key: FacetKey, chosen: readonly string[], columns: ClaimColumns): KeyAnswers {
  if (chosen.length === 0) return null;
  const answers = matchOptions(columns, key, chosen);
  return key === 'layers' ? answers.map((code) => (code === OUTSIDE ? LAYER_HIDDEN : code)) : answers;
}
