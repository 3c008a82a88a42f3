/** What the cells of a column together say about how its dates are written, and what has to be asked. */

import { instantOf } from '../../../lib/calendar';
import { outerRange } from '../../../model/span';
import { parseDate } from '../../edtf/dateEnds';

import { type Convention, type DateReading, readDate } from '../dates/readDate';
import { cellText, wholeNumber } from './cells';

/** What single cells leave open and a reader is asked once for a column, each with its answers. */
const ASKED = {
  order: ['day-first', 'month-first'],
  winter: ['first-year', 'last-year'],
} as const;

export type Asked = keyof typeof ASKED;

/** What a reader has answered for a column. */
export type Answers = Pick<Convention, Asked>;

/** The answers that a convention holds. */
export const answersOf = (convention: Convention = {}) =>
  (Object.keys(ASKED) as Asked[]).flatMap((about) => {
    const answer = convention[about];
    return answer === undefined ? [] : [[about, answer] as const];
  });

/** An answer to what is asked. */
export interface ColumnAnswer {
  readonly answer: (typeof ASKED)[Asked][number];
  /** The example in EDTF, as the answer has it read. */
  readonly edtf: string;
  /** Number of cells that can only be read so. */
  readonly only: number;
}

/** Asked once for a column: which of two numbers is the day, or which of its two years names a winter. */
export interface ColumnQuestion {
  readonly column: number;
  readonly about: Asked;
  /** A cell that may be read either way. */
  readonly example: string;
  readonly answers: readonly ColumnAnswer[];
}

export const dateText = (cell: string | undefined): string => wholeNumber(cellText(cell));

/** The different texts of a column of dates, and how many of its cells say each. */
export function dateCounts(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = dateText(cell);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

const isEarly = (reading: DateReading): boolean => {
  if (reading.kind !== 'date') return false;
  const span = parseDate(reading.edtf);
  return 'shape' in span && outerRange(span).to <= instantOf(1000) && Number.isFinite(outerRange(span).from);
};

/**
 * What the cells of a column settle among themselves: that bare small numbers are years, where others are surely years
 * before 1000, that `2001-05` is a month, where others can be nothing else, and that `2008/2009` need be no interval, where
 * others are written in words. The order of day and month is never
 * settled so: it is asked.
 */
export function conventionOf(counts: ReadonlyMap<string, number>, heading: string): Convention {
  const texts = [...counts.keys()];
  const readings = texts.map((text) => readDate(text));
  const smallYears = /\byear\b/i.test(heading.replaceAll('_', ' ')) || readings.some(isEarly);
  const isMonth = (text: string) => /^\d{4}-\d\d$/.test(text);
  const months = texts.some((text, at) => isMonth(text) && readings[at]?.kind === 'date');
  const hasRange = texts.some((text) => /^\d{4}[-–/]\d\d$/.test(text) && Number(text.slice(5)) > 12);
  const isProse = readings.some(({ kind, rule }) => kind === 'date' && rule !== 'iso');
  return {
    ...(smallYears && { smallYears }),
    ...(months && !hasRange && { months }),
    ...(isProse && { isProse }),
  };
}

const hasWinter = (reading: DateReading): boolean => reading.kind === 'date' && /-24\b/.test(reading.edtf);

/** What has to be asked about a column of dates; null where nothing hangs on it. */
function columnQuestion(
  about: Asked,
  counts: ReadonlyMap<string, number>,
  column: number,
  convention: Convention,
): ColumnQuestion | null {
  const isAsked = (text: string) => about === 'order' || hasWinter(readDate(text, convention));
  const ways = [...counts]
    .filter(([text]) => isAsked(text))
    .map(([text, count]) => ({
      text,
      count,
      readings: ASKED[about].map((answer) => readDate(text, { ...convention, [about]: answer })),
    }));
  const open = ways.find(({ readings: [one, other] }) => {
    return one?.kind === 'date' && other?.kind === 'date' && one.edtf !== other.edtf;
  });
  if (!open) return null;
  const answers = ASKED[about].map((answer, at): ColumnAnswer => {
    const reading = open.readings[at];
    const surely = ways.filter(({ readings }) =>
      readings.every((one, way) => (one.kind === 'date') === (way === at)),
    );
    return {
      answer,
      edtf: reading?.kind === 'date' ? reading.edtf : '',
      only: surely.reduce((sum, { count }) => sum + count, 0),
    };
  });
  return { column, about, example: open.text, answers };
}

/** All that has to be asked about a column of dates. */
export const columnQuestions = (
  counts: ReadonlyMap<string, number>,
  column: number,
  convention: Convention,
): readonly ColumnQuestion[] =>
  (Object.keys(ASKED) as Asked[]).flatMap((about) => columnQuestion(about, counts, column, convention) ?? []);
