/** One `FilterKey` for each key of the filter: its name in the address and its text. */
import { type DateBasis, type Finding, type Layer, PERIOD, SUM } from '../model/claim';
import type { Filter } from './filter';
import { formatPeriod, parsePeriod } from './period';

export interface FilterKey<K extends keyof Filter> {
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
  readonly invalidParts: (text: string) => readonly string[];
}

export const allLayers: readonly Layer[] = ['primary', 'others'];
/** Words that older links have for a layer or a reading. */
export const LAYER_ALIASES: Readonly<Record<string, Layer>> = { article: 'primary', record: 'others' };
/** Words that older links have for kinds. A dataset's own kind of such an id wins (see `dropUnknownIds`). */
export const KIND_ALIASES: Readonly<Record<string, string>> = { aid: SUM, status: PERIOD };

/** In the order of the tally. */
export const allFindings: readonly Finding[] = [
  'agrees',
  'more-precise',
  'differs',
  'not-found',
  'not-compared',
];

export const allBases: readonly DateBasis[] = ['stated', 'derived', 'inferred', 'set', 'unstated'];

const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('~')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
const joinParts = (parts: readonly string[]): string | null => (parts.length > 0 ? parts.join('~') : null);

/** Ids of the dataset. Whether they exist is for `dropUnknownIds` to say. */
const idList = { initial: [], format: joinParts, parse: partsOf, invalidParts: () => [] };

/** Words out of a closed list, kept in its order. Where nothing is chosen, `initial` is. */
const wordList = <T extends string>(
  known: readonly T[],
  initial: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
) => ({
  initial,
  format: (words: readonly T[]): string | null => {
    const text = joinParts(known.filter((word) => words.includes(word)));
    return text === joinParts(initial) ? null : text;
  },
  parse: (text: string): readonly T[] => {
    const parts = new Set(partsOf(text).map((part) => (Object.hasOwn(aliases, part) ? aliases[part] : part)));
    const good = known.filter((word) => parts.has(word));
    return good.length > 0 ? good : initial;
  },
  invalidParts: (text: string) =>
    partsOf(text).filter((part) => !known.some((word) => word === part) && !Object.hasOwn(aliases, part)),
});

/** Maximum length of a search, characters: a longer one would make an address that servers refuse. */
export const MAX_SEARCH = 300;

/** The search within the maximum, its last letter whole. */
const shortSearch = (q: string): string =>
  q.length <= MAX_SEARCH ? q : q.slice(0, MAX_SEARCH).replace(/[\ud800-\udbff]$/, '');

/** Every key of the filter. A key that is missing here does not compile. */
export const filterKeys: { readonly [K in keyof Filter]: FilterKey<K> } = {
  people: { param: 'leaders', aliases: ['leader'], ...idList },
  period: {
    param: 'period',
    aliases: [],
    initial: null,
    format: formatPeriod,
    parse: parsePeriod,
    invalidParts: (text) => (parsePeriod(text) || ['', '..'].includes(text.trim()) ? [] : [text]),
  },
  kinds: {
    param: 'kinds',
    aliases: ['kind'],
    ...idList,
    format: (kinds) => joinParts([...kinds].sort()),
    parse: (text) => partsOf(text).sort(),
  },
  themes: { param: 'themes', aliases: ['theme'], ...idList },
  finding: { param: 'finding', aliases: [], ...wordList(allFindings, []) },
  layers: { param: 'layers', aliases: [], ...wordList(allLayers, ['primary'], LAYER_ALIASES) },
  certainty: {
    param: 'certainty',
    aliases: [],
    ...wordList(allBases, []),
  },
  q: {
    param: 'q',
    aliases: [],
    initial: '',
    format: (q) => (q.trim() === '' ? null : shortSearch(q)),
    parse: (text) => (text.trim() === '' ? '' : shortSearch(text)),
    invalidParts: (text) =>
      text.length > MAX_SEARCH
        ? [
            `${[...text].slice(0, 20).join('')}…, longer than ${MAX_SEARCH} characters; its beginning is taken`,
          ]
        : [],
  },
};

/** All keys, in the order in which they stand in the address. */
export const filterKeyNames = Object.keys(filterKeys) as readonly (keyof Filter)[];

/** The default filter: everything that the primary source says. */
export const initialFilter: Filter = {
  people: filterKeys.people.initial,
  period: filterKeys.period.initial,
  kinds: filterKeys.kinds.initial,
  themes: filterKeys.themes.initial,
  finding: filterKeys.finding.initial,
  layers: filterKeys.layers.initial,
  certainty: filterKeys.certainty.initial,
  q: filterKeys.q.initial,
};

/** The text of one key; null when it has its initial value. */
export const formatKey = <K extends keyof Filter>(key: K, filter: Filter): string | null =>
  filterKeys[key].format(filter[key]);

export const parseKey = <K extends keyof Filter>(key: K, text: string, filter: Filter): Filter => ({
  ...filter,
  [key]: filterKeys[key].parse(text),
});
