/** What the cells of a column together say about how its dates are written, and what has to be asked. */

import { instantOf } from '../../../lib/calendar';
import { outerRange } from '../../../model/span';
import { parseDate } from '../../schema/readClaims';
import { type Convention, type DateReading, readDate } from '../dates/readDate';
import { cellText, wholeNumber } from './cells';

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

/** What has to be asked about the order of day and month; null where nothing hangs on it. */
export function orderQuestion(
  counts: ReadonlyMap<string, number>,
  column: number,
  convention: Convention,
): OrderQuestion | null {
  const { order: _answer, ...rest } = convention;
  const inOrder = {
    dayFirst: { ...rest, order: 'day-first' },
    monthFirst: { ...rest, order: 'month-first' },
  } as const;
  const ways = [...counts].map(([text, count]) => ({
    text,
    count,
    dayFirst: readDate(text, inOrder.dayFirst),
    monthFirst: readDate(text, inOrder.monthFirst),
  }));
  const isDate = (reading: DateReading) => reading.kind === 'date';
  const countOf = (isIn: (way: (typeof ways)[number]) => boolean) =>
    ways.reduce((sum, way) => sum + (isIn(way) ? way.count : 0), 0);
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
    onlyDayFirst: countOf(({ dayFirst, monthFirst }) => isDate(dayFirst) && !isDate(monthFirst)),
    onlyMonthFirst: countOf(({ dayFirst, monthFirst }) => !isDate(dayFirst) && isDate(monthFirst)),
  };
}
