/** What the cells of a column together say about how its dates are written, and what has to be asked. */

import { instantOf } from '../../../lib/calendar';
import { outerRange } from '../../../model/span';
import { parseDate } from '../../schema/readClaims';
import { type Convention, type DateReading, readDate } from '../dates/readDate';
import { cellText, wholeNumber } from './cells';

/** A way of writing dates, with all the cells that are written so. */
export interface Writing {
  readonly rule: string;
  readonly example: string;
  readonly reading: DateReading;
  readonly count: number;
}

/** Asked once for a column: which of two numbers is the day. */
export interface OrderQuestion {
  readonly column: number;
  /** A cell that may be read in either order. */
  readonly example: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
  /** Number of cells that can only be read in that order. */
  readonly onlyDayFirst: number;
  readonly onlyMonthFirst: number;
}

export const dateText = (cell: string | undefined): string => wholeNumber(cellText(cell));

const isEarly = (reading: DateReading): boolean => {
  if (reading.kind !== 'date') return false;
  const span = parseDate(reading.edtf);
  return 'shape' in span && outerRange(span).to <= instantOf(1000) && Number.isFinite(outerRange(span).from);
};

/**
 * What the cells of a column settle among themselves: that bare small numbers are years, where others are surely years
 * before 1000, and that `2001-05` is a month, where others can be nothing else. The order of day and month is never
 * settled so: it is asked.
 */
export function conventionOf(cells: readonly string[], heading: string): Convention {
  const texts = cells.map(dateText).filter((text) => text !== '');
  const readings = texts.map((text) => readDate(text));
  const smallYears = /\byear\b/i.test(heading.replaceAll('_', ' ')) || readings.some(isEarly);
  const isMonth = (text: string) => /^\d{4}-\d\d$/.test(text);
  const months = texts.some((text, at) => isMonth(text) && readings[at]?.kind === 'date');
  const hasRange = texts.some((text) => /^\d{4}[-–/]\d\d$/.test(text) && Number(text.slice(5)) > 12);
  return { ...(smallYears && { smallYears }), ...(months && !hasRange && { months }) };
}

/** What has to be asked about the order of day and month; null where nothing hangs on it. */
export function orderQuestion(
  cells: readonly string[],
  column: number,
  convention: Convention,
): OrderQuestion | null {
  const { order: _answer, ...rest } = convention;
  const texts = cells.map(dateText).filter((text) => text !== '');
  const inOrder = {
    dayFirst: { ...rest, order: 'day-first' },
    monthFirst: { ...rest, order: 'month-first' },
  } as const;
  const ways = texts.map((text) => ({
    text,
    dayFirst: readDate(text, inOrder.dayFirst),
    monthFirst: readDate(text, inOrder.monthFirst),
  }));
  const isDate = (reading: DateReading) => reading.kind === 'date';
  const open = ways.find(
    ({ dayFirst, monthFirst }) =>
      dayFirst.kind === 'date' && monthFirst.kind === 'date' && dayFirst.edtf !== monthFirst.edtf,
  );
  if (open?.dayFirst.kind !== 'date' || open.monthFirst.kind !== 'date') return null;
  return {
    column,
    example: open.text,
    dayFirst: open.dayFirst.edtf,
    monthFirst: open.monthFirst.edtf,
    onlyDayFirst: ways.filter(({ dayFirst, monthFirst }) => isDate(dayFirst) && !isDate(monthFirst)).length,
    onlyMonthFirst: ways.filter(({ dayFirst, monthFirst }) => !isDate(dayFirst) && isDate(monthFirst)).length,
  };
}

/** The ways in which the dates of a column are written, the most frequent first. */
export function writingsOf(cells: readonly string[], convention: Convention): readonly Writing[] {
  const byRule = new Map<string, Writing>();
  for (const text of cells.map(dateText).filter((cell) => cell !== '')) {
    const reading = readDate(text, convention);
    const rule = `${reading.kind}:${reading.rule}`;
    const known = byRule.get(rule);
    byRule.set(
      rule,
      known ? { ...known, count: known.count + 1 } : { rule: reading.rule, example: text, reading, count: 1 },
    );
  }
  return [...byRule.values()].sort((a, b) => b.count - a.count);
}
