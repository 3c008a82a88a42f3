/** One `Field` per key of the filter: its name in the address, its text, and what it accepts. */
import type { Claim, DateBasis, Layer } from '../model/claim';
import { basisIn, type Reading, spanIn } from '../model/reading';
import { type Match, matchRange } from '../model/span';
import type { Filter } from './filter';
import { foldText } from './foldText';
import { allKinds } from './labels';
import { formatPeriod, parsePeriod } from './period';
import { type SearchIndex, search } from './search';

/** What a field needs besides the claim itself. */
export interface MatchContext {
  readonly reading: Reading;
  readonly search: SearchIndex;
}

/** Answers for one claim after another. */
export type Test = (claim: Claim) => Match;

export interface Field<K extends keyof Filter> {
  /** Name of the address parameter. */
  readonly param: string;
  /** Names under which it is read as well. */
  readonly aliases: readonly string[];
  readonly initial: Filter[K];
  /** The value as text; null for the initial value, which is left out of the address. */
  readonly format: (value: Filter[K]) => string | null;
  /** The value that the text gives: its good parts, or the initial value. Never throws. */
  readonly parse: (text: string) => Filter[K];
  /** The parts of the text that `parse` passes over. */
  readonly strays: (text: string) => readonly string[];
  /** The test that a value sets; made once, then asked for every claim. */
  readonly accepts: (value: Filter[K], context: MatchContext) => Test;
}

export const allLayers: readonly Layer[] = ['article', 'record'];
export const allBases: readonly DateBasis[] = ['stated', 'derived', 'inferred', 'unstated'];

const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('~')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
const joinParts = (parts: readonly string[]): string | null => (parts.length > 0 ? parts.join('~') : null);
const yes = (accepted: boolean): Match => (accepted ? 'inside' : 'outside');
/** The test of a key that narrows nothing. */
export const everything: Test = () => 'inside';

/** Ids of the dataset. Whether they exist is for `reconcile` to say. */
const idList = (valuesOf: (claim: Claim) => readonly string[]) => ({
  initial: [],
  format: joinParts,
  parse: partsOf,
  strays: () => [],
  accepts: (ids: readonly string[]): Test => {
    if (ids.length === 0) return everything;
    const wanted = new Set(ids);
    return (claim) => yes(valuesOf(claim).some((id) => wanted.has(id)));
  },
});

/** Words out of a closed list, kept in its order. Where nothing is chosen, `initial` is. */
const wordList = <T extends string>(
  known: readonly T[],
  initial: readonly T[],
  wordOf: (claim: Claim, context: MatchContext) => T,
) => ({
  initial,
  format: (words: readonly T[]): string | null => {
    const text = joinParts(known.filter((word) => words.includes(word)));
    return text === joinParts(initial) ? null : text;
  },
  parse: (text: string): readonly T[] => {
    const parts = new Set(partsOf(text));
    const good = known.filter((word) => parts.has(word));
    return good.length > 0 ? good : initial;
  },
  strays: (text: string) => partsOf(text).filter((part) => !known.some((word) => word === part)),
  accepts: (words: readonly T[], context: MatchContext): Test => {
    if (words.length === 0) return everything;
    const wanted = new Set(words);
    return (claim) => yes(wanted.has(wordOf(claim, context)));
  },
});

/** Every key of the filter. A key that is missing here does not compile. */
export const fields: { readonly [K in keyof Filter]: Field<K> } = {
  leaders: { param: 'leaders', aliases: ['leader'], ...idList((claim) => claim.people) },
  period: {
    param: 'period',
    aliases: [],
    initial: null,
    format: formatPeriod,
    parse: parsePeriod,
    strays: (text) => (parsePeriod(text) || ['', '..'].includes(text.trim()) ? [] : [text]),
    accepts: (period, { reading }) =>
      period ? (claim) => matchRange(spanIn(claim, reading), period) : everything,
  },
  kinds: { param: 'kinds', aliases: ['kind'], ...wordList(allKinds, [], (claim) => claim.kind) },
  themes: { param: 'themes', aliases: ['theme'], ...idList((claim) => claim.themes) },
  layers: { param: 'layers', aliases: [], ...wordList(allLayers, ['article'], (claim) => claim.layer) },
  certainty: {
    param: 'certainty',
    aliases: [],
    ...wordList(allBases, [], (claim, { reading }) => basisIn(claim, reading)),
  },
  q: {
    param: 'q',
    aliases: [],
    initial: '',
    format: (q) => (q.trim() === '' ? null : q),
    parse: (text) => (text.trim() === '' ? '' : text),
    strays: () => [],
    accepts: (q, context) => {
      if (foldText(q) === '') return everything;
      const found = search(context.search, q);
      return (claim) => yes(found.has(claim.id));
    },
  },
};

/** All keys, in the order in which they stand in the address. */
export const filterKeys = Object.keys(fields) as readonly (keyof Filter)[];

/** The filter that nobody has touched: everything that the article says. */
export const initialFilter: Filter = {
  leaders: fields.leaders.initial,
  period: fields.period.initial,
  kinds: fields.kinds.initial,
  themes: fields.themes.initial,
  layers: fields.layers.initial,
  certainty: fields.certainty.initial,
  q: fields.q.initial,
};

/** The text of one key; null when it has its initial value. */
export const formatKey = <K extends keyof Filter>(key: K, filter: Filter): string | null =>
  fields[key].format(filter[key]);

/** The filter with one key read from text. */
export const parseKey = <K extends keyof Filter>(key: K, text: string, filter: Filter): Filter => ({
  ...filter,
  [key]: fields[key].parse(text),
});

/** The test that one key of a filter sets. */
export const testOf = <K extends keyof Filter>(key: K, filter: Filter, context: MatchContext): Test =>
  fields[key].accepts(filter[key], context);
