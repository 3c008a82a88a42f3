/**
 * One date of EDTF (ISO 8601-2:2019, levels 0 to 2): a year, month, day, time of day or part of a year, with digits left
 * open and marks of doubt. Sets are read by `edtfSet.ts`, intervals by `data/edtf`.
 *
 * Days that do not exist are refused. Digits that are left open (`X`) and digits that do not count (`1950S2`) widen the
 * date. A mark on any part of it (`2004-06-?11`) counts for the whole.
 */
import { instantOf } from '../lib/calendar';
import type { ClockPrecision, Moment, Precision } from './span';

/** A short human sentence that says why a text is not a date Relata can use. */
export interface EdtfProblem {
  readonly problem: string;
}

/** For what is no EDTF. */
export const notEdtf: EdtfProblem = {
  problem: 'this is not a date in EDTF; write 1992, 2008-06, 2002-04-05, 2011?/2016 and the like',
};

/** For what is EDTF, but has no place on a time axis. `what`: "… a year beyond 9999". */
export const notShown = (what: string): EdtfProblem => ({
  problem: `this is EDTF, but Relata cannot show ${what}`,
});

const NO_SUCH_DAY: EdtfProblem = { problem: 'there is no such day in the calendar' };

/** First and last year. */
const LIMIT = 9999;
const [BEGINNING, END] = [instantOf(-LIMIT), instantOf(LIMIT + 1)];

const DATE = /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const TIME = /^(-?\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d)(?::(\d\d))?)?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/;
const SHORT_YEAR = /^(-?\d{2,3})([?~%]?)$/;
const LONG_YEAR = /^(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4})(?=S))(?:S(\d+))?([?~%]?)$/;

type Read = Moment | EdtfProblem;

/** From a year, month and day up to, but not including, another; months count from 0. */
type Day = readonly [year: number, month?: number, day?: number];

function momentOf(precision: Precision, from: Day, to: Day, marks: string): Read {
  const earliest = instantOf(...from);
  if (earliest < BEGINNING || earliest >= END) return notShown(`years before −${LIMIT} or after ${LIMIT}`);
  return {
    precision,
    earliest,
    latest: instantOf(...to),
    uncertain: /[?%]/.test(marks),
    approximate: /[~%]/.test(marks),
  };
}

/** How fine a year is of which so many last digits are open. */
const OPEN_DIGITS: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/** The years of the given digits when the last `open` of them may be any; digits count away from the year 0. */
function yearsOf(year: number, isNegative: boolean, open: number, marks: string): Read {
  const precision = OPEN_DIGITS[open];
  if (!precision) return notShown('a year of which no digit is known');
  const count = 10 ** open;
  const first = Math.floor(year / count) * count;
  return isNegative
    ? momentOf(precision, [1 - first - count], [1 - first], marks)
    : momentOf(precision, [first], [first + count], marks);
}

/** The numbers that two digits with `X` may stand for, within the limits; null unless they are all in a row. */
function numbersOf(text: string, least: number, most: number): readonly [number, number] | null {
  if (text.startsWith('X') && !text.endsWith('X')) return null;
  const first = Math.max(least, Number(text.replaceAll('X', '0')));
  const last = Math.min(most, Number(text.replaceAll('X', '9')));
  return [first, last];
}

const SCATTERED = notShown('a date with X before a digit, as X may only stand for the last digits');

/** Months or days in a row of a year or a month of which the last digit is open: `2009-1X`, `2009-01-0X`. */
const partOf = (first: Day, last: Day, marks: string): Read => momentOf('set', first, last, marks);

function monthOf(year: number, text: string, marks: string): Read {
  const months = numbersOf(text, 1, 12);
  if (!months) return SCATTERED;
  const [first, last] = months;
  if (text === 'XX') return momentOf('year', [year], [year + 1], marks);
  if (first > last) return notEdtf;
  if (text.includes('X')) return partOf([year, first - 1], [year, last], marks);
  return momentOf('month', [year, first - 1], [year, first], marks);
}

function dayOf(year: number, month: number, text: string, marks: string): Read {
  const length = new Date(instantOf(year, month, 0)).getUTCDate();
  const days = numbersOf(text, 1, length);
  if (!days) return SCATTERED;
  const [first, last] = days;
  if (text === 'XX') return momentOf('month', [year, month - 1], [year, month], marks);
  if (first > last || text === '00') return NO_SUCH_DAY;
  if (first < last) return partOf([year, month - 1, first], [year, month - 1, last + 1], marks);
  return momentOf('day', [year, month - 1, first], [year, month - 1, first + 1], marks);
}

/**
 * First and last month of the parts of a year, from code 21 on: seasons, seasons of the northern and of the southern
 * half of the earth, quarters, thirds and halves. A season is as wide as the meteorological and the astronomical one
 * together, so it ends in its last month on a day of its own. Month 14 is March of the next year.
 */
const SEASONS = [
  [2, 5, 22],
  [5, 8, 24],
  [8, 11, 22],
  [11, 14, 21],
] as const;
const QUARTERS = [0, 3, 6, 9].map((month) => [month, month + 3, 1] as const);
const THIRDS = [0, 4, 8].map((month) => [month, month + 4, 1] as const);
const HALVES = [0, 6].map((month) => [month, month + 6, 1] as const);
const [SPRING, SUMMER, AUTUMN, WINTER] = SEASONS;
const PARTS = [
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  ...[AUTUMN, WINTER, SPRING, SUMMER],
  ...[...QUARTERS, ...THIRDS, ...HALVES],
];
const FIRST_PART = 21;

function partOfYear(year: number, code: number, marks: string): Read {
  const part = PARTS[code - FIRST_PART];
  if (!part) return notEdtf;
  const [first, last, day] = part;
  const moment = momentOf('season', [year, first], [year, last, day], marks);
  return 'problem' in moment ? moment : { ...moment, season: code };
}

function readDate(match: readonly (string | undefined)[]): Read {
  const [, before, yearText = '', ...rest] = match;
  const [, , monthText, , , dayText] = rest;
  const marks = [before, rest[0], rest[1], rest[3], rest[4], rest[6]].join('');
  const isNegative = yearText.startsWith('-');
  const digits = yearText.replace('-', '');
  if (digits === '0000' && isNegative) return notEdtf;
  const isOpen = (text: string | undefined) => text === undefined || text === 'XX';
  if (digits.includes('X')) {
    const open = /^\d*(X+)$/.exec(digits)?.[1]?.length;
    if (open === undefined || !isOpen(monthText) || !isOpen(dayText)) return SCATTERED;
    return yearsOf(Number(digits.replaceAll('X', '0')), isNegative, open, marks);
  }
  const year = Number(yearText);
  if (monthText === undefined) return momentOf('year', [year], [year + 1], marks);
  const month = Number(monthText);
  if (month >= FIRST_PART) return dayText === undefined ? partOfYear(year, month, marks) : notEdtf;
  if (dayText === undefined) return monthOf(year, monthText, marks);
  if (monthText.includes('X')) return isOpen(dayText) ? monthOf(year, monthText, marks) : SCATTERED;
  return month < 1 || month > 12 ? notEdtf : dayOf(year, month, dayText, marks);
}

/** ms of a clock precision. */
const CLOCK: Readonly<Record<ClockPrecision, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 };

/** A date with a time stands at its clock time as written; the offset from UTC is kept beside it. */
function readTime(match: readonly (string | undefined)[]): Read {
  const [, dayText = '', hour = '', minute, second, utc, sign, offsetHour, offsetMinute = '0'] = match;
  const day = readEdtfDate(dayText);
  if ('problem' in day) return day;
  if (Number(hour) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return { problem: 'there is no such time of day' };
  const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const clock = Number(hour) * CLOCK.hour + Number(minute ?? 0) * CLOCK.minute + Number(second ?? 0) * 1000;
  const earliest = day.earliest + clock;
  const offset = (sign === '-' ? -1 : 1) * (60 * Number(offsetHour) + Number(offsetMinute));
  return {
    ...day,
    precision,
    earliest,
    latest: earliest + CLOCK[precision],
    ...(utc ? { offset: 0 } : sign ? { offset: offset + 0 } : {}),
  };
}

/** A year written `Y…`, with an exponent, or of which only the first digits count: `Y-17E7`, `1950S2`, `Y1950S2`. */
function readLongYear([, long, exponent, short, significant, mark = '']: readonly (
  | string
  | undefined
)[]): Read {
  const text = long ?? short ?? '';
  const year = Math.abs(Number(text)) * 10 ** Number(exponent ?? 0);
  if (!(year <= LIMIT)) return notShown(`years before −${LIMIT} or after ${LIMIT}`);
  const isNegative = text.startsWith('-') && year > 0;
  if (significant === undefined) return yearsOf(year, isNegative, 0, mark);
  const counting = Number(significant);
  if (counting < 1 || counting > 4)
    return { problem: 'one to four of the digits of a year may be significant' };
  return yearsOf(year, isNegative, 4 - counting, mark);
}

/** A decade or a century by its first digits: `199`, `19`. */
function readShortYear([, text = '', mark = '']: readonly (string | undefined)[]): Read {
  const digits = text.replace('-', '');
  const open = 4 - digits.length;
  return yearsOf(Number(digits) * 10 ** open, text !== digits, open, mark);
}

/**
 * Reads one date as half-open ms (UTC), or says in one short sentence why it cannot. A time of day may stop at the minute
 * or the hour, as in ISO 8601-1: EDTF would have seconds even where a source has none.
 */
export function readEdtfDate(text: string): Read {
  const date = DATE.exec(text);
  if (date) return readDate(date);
  const time = TIME.exec(text);
  if (time) return readTime(time);
  const longYear = LONG_YEAR.exec(text);
  if (longYear) return readLongYear(longYear);
  const shortYear = SHORT_YEAR.exec(text);
  return shortYear ? readShortYear(shortYear) : notEdtf;
}
