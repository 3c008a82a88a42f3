/** Values of a claim's record as its form takes, offers and shows them. */

import type { FileRecord } from '../../data/chronologies/records';
import type { FiledTime } from '../../data/edtf/dateEnds';
import { normalizeText } from '../../filter/normalizeText';
import { type DateBasis, PERIOD, SUM } from '../../model/claim';
import { allKinds, type Vocabulary } from '../../model/vocabulary';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What something of a list is called; its id where it has no name. */
export const nameOf = (list: readonly FileRecord[], id: string, field: 'name' | 'title'): string =>
  textOf(list.find((one) => one.id === id)?.[field]) || id;

const MOST_FOUND = 6;

/** The names that hold every word of what is typed, at any place; those that begin with it come first. */
export function findNames(names: readonly string[], typed: string): readonly string[] {
  const wanted = normalizeText(typed).trim();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const starts = (name: string) => (normalizeText(name).startsWith(wanted) ? 0 : 1);
  return [...new Set(names)]
    .filter((name) => words.every((word) => normalizeText(name).includes(word)))
    .toSorted((a, b) => starts(a) - starts(b))
    .slice(0, MOST_FOUND);
}

export interface FiledDate extends FiledTime {
  readonly basis: DateBasis;
  readonly wording: string | null;
}

/** The kinds of events alone: all but sums and periods, which have lists of their own. */
export const eventKinds = (words: Vocabulary, found: Iterable<string>): readonly string[] =>
  allKinds(words, found).filter((kind) => kind !== SUM && kind !== PERIOD);
