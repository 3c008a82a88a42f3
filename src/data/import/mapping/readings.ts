/** Ways of writing dates in a column, and what a reader says that all cells of one way mean. */

import { parseDate } from '../../edtf/dateEnds';
import { type Convention, type DateReading, readDate } from '../dates/readDate';
import { HUNDREDS } from '../dates/units';

/**
 * What a reader says of all cells that are written one way: that they are no dates, that they are known only to the year or
 * the month, that they mean ten years where a hundred could be meant, that they are about, that it was some time within two
 * dates or lasted from one to the other, or, where there is a choice, which of the readings it is (an index).
 */
export type Said = 'undated' | 'year' | 'month' | 'decade' | 'about' | 'within' | 'lasted' | number;

/** By way of writing, what a reader has said of its cells. */
export type SaidOf = Readonly<Record<string, Said>>;

/** A way of writing dates, with all the cells that are written so. */
export interface Writing {
  /** Names the way within its column. */
  readonly key: string;
  readonly example: string;
  /** What the example is read as now. */
  readonly reading: DateReading;
  readonly count: number;
  /** The different cells that are written so, the first of them, each with how many say it. */
  readonly texts: readonly WrittenText[];
  /** What a reader has written in the place of the example, which alone is then in this line; null where nothing was. */
  readonly mended: string | null;
  /** What a reader has said, and what could be said instead. */
  readonly said: Said | null;
  readonly others: readonly OtherReading[];
}

/** A text of cells, and how many say it. */
export interface WrittenText {
  readonly text: string;
  readonly count: number;
  /** As what its cells are kept, where their rows say how finely their dates are known. */
  readonly kept?: readonly string[];
}

/** By text of a cell, the dates as which it is kept, where its rows say how finely they are known. */
export type KeptDates = ReadonlyMap<string, readonly string[]>;

/** Cells in the place of which a reader has written another text. */
export interface MendedText extends WrittenText {
  readonly written: string;
}

/** Another reading of an example; without a date the cells stay as they are written. */
export interface OtherReading {
  readonly said: Said;
  readonly edtf: string | null;
}

/** The rule of a cell of which a reader has said that it is no date. */
export const SAID = 'said';

const keyOf = ({ kind, rule }: DateReading): string => `${kind} ${rule}`;

/** The key of the way in which a text is written. */
export const wayOf = (text: string, convention: Convention): string => keyOf(readDate(text, convention));

/** The key of cells in the place of which a reader has written something. */
export const mendedWay = (written: string, text: string): string => `mended ${written}\n${text}`;

const DAY = /^-?\d{4}-\d\d-\d\d$/;
const MONTH = /^-?\d{4}-\d\d$/;

/** The EDTF of a reading as a reader says it is meant; null for no date, undefined where that cannot be said of it. */
function edtfAs(reading: DateReading, said: Said): string | null | undefined {
  if (said === 'undated') return null;
  if (typeof said === 'number') return reading.kind === 'ask' ? reading.options[said] : undefined;
  if (reading.kind !== 'date') return undefined;
  const { edtf } = reading;
  if (said === 'year' && (DAY.test(edtf) || MONTH.test(edtf))) return edtf.replace(/(\d{4})-.*$/, '$1');
  if (said === 'month' && DAY.test(edtf)) return edtf.slice(0, -3);
  if (said === 'decade' && reading.rule.includes(HUNDREDS)) return edtf.replace(/XX/g, '0X');
  const [, first, last] = /^\[?([^[\]{}./,]+)(?:\/|\.\.)([^[\]{}./,]+)\]?$/.exec(edtf) ?? [];
  if (said === 'within' && first && edtf.includes('/')) return `[${first}..${last}]`;
  if (said === 'lasted' && first && edtf.includes('..')) return `${first}/${last}`;
  if (said === 'about' && /^-?[\dX-]+$/.test(edtf)) return `${edtf}~`;
  return undefined;
}

const isSound = (edtf: string | null | undefined): edtf is string | null =>
  edtf !== undefined && (edtf === null || 'shape' in parseDate(edtf));

/** Reads a cell under what is known of its column and what a reader says of cells that are written so. */
export function readAs(text: string, convention: Convention, saidOf: SaidOf = {}): DateReading {
  const reading = readDate(text, convention);
  const said = saidOf[keyOf(reading)];
  const edtf = said === undefined ? undefined : edtfAs(reading, said);
  if (!isSound(edtf)) return reading;
  return edtf === null ? { kind: 'none', rule: SAID } : { kind: 'date', edtf, rule: reading.rule };
}

const ALL: readonly Said[] = ['year', 'month', 'decade', 'about', 'within', 'lasted', 'undated'];

/** Most different texts that are listed of one way of writing. */
const MOST_TEXTS = 200;

function othersOf(reading: DateReading): readonly OtherReading[] {
  const options = reading.kind === 'ask' ? reading.options.map((_, at) => at) : [];
  return [...options, ...(reading.kind === 'none' ? [] : ALL)].flatMap((said) => {
    const edtf = edtfAs(reading, said);
    return isSound(edtf) ? [{ said, edtf }] : [];
  });
}

/** The convention of a column for what a reader writes in it, who means by EDTF what that says. */
export const asMeant = ({ isProse: _, ...convention }: Convention): Convention => convention;

const writtenText = (text: string, count: number, dates: KeptDates): WrittenText => {
  const kept = dates.get(text);
  return { text, count, ...(kept && { kept }) };
};

/** A line for cells that a reader has written another way. */
const mendedWriting = (
  { written, text, count }: MendedText,
  convention: Convention,
  kept: KeptDates,
): Writing => ({
  key: mendedWay(written, text),
  example: written,
  reading: readDate(text, asMeant(convention)),
  count,
  texts: [{ ...writtenText(text, count, kept), text: written }],
  mended: text,
  said: null,
  others: [],
});

/**
 * The ways in which the dates of a column are written, the most frequent first: of the cells that stand as they are written,
 * and those in the place of which a reader has written something.
 */
export function writingsOf(
  counts: ReadonlyMap<string, number>,
  convention: Convention,
  saidOf: SaidOf = {},
  mended: readonly MendedText[] = [],
  kept: KeptDates = new Map(),
): readonly Writing[] {
  const writings = new Map<string, Writing>(
    mended.map((one) => [mendedWay(one.written, one.text), mendedWriting(one, convention, kept)]),
  );
  for (const [text, count] of counts) {
    const reading = readDate(text, convention);
    const key = keyOf(reading);
    const known = writings.get(key);
    const written = writtenText(text, count, kept);
    writings.set(
      key,
      known
        ? {
            ...known,
            count: known.count + count,
            texts: known.texts.length < MOST_TEXTS ? [...known.texts, written] : known.texts,
          }
        : {
            key,
            example: text,
            reading: readAs(text, convention, saidOf),
            count,
            texts: [written],
            mended: null,
            said: saidOf[key] ?? null,
            others: othersOf(reading),
          },
    );
  }
  return [...writings.values()].sort((a, b) => b.count - a.count);
}
