/**
 * The period of a filter as text: `2006..2010`, `2006-03..2008-11`, full dates, open sides; the last unit included. Years
 * run from -9999 to 9999 as in ISO 8601: `-0055` is 56 BC.
 */
import { DAY, formatYear, formatYears, instantOf, isoDate, monthName, yearAt } from '../lib/calendar';
import type { Range } from '../model/span';

const FIRST = instantOf(-9999);
const LAST = instantOf(10_000);

/**
 * A year, month or day written `2006`, `2006-03`, `2006-03-14` or `-0055`, as the range that it covers; null when it is
 * none.
 */
export function parseUnit(text: string): Range | null {
  const [, y, m, d] = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return y === undefined || y === '-0000' ? null : unitOf(Number(y), m, d);
}

function unitOf(year: number, m: string | undefined, d: string | undefined): Range | null {
  if (m === undefined) return { from: instantOf(year), to: instantOf(year + 1) };
  const month = Number(m) - 1;
  if (month < 0 || month > 11) return null;
  if (d === undefined) return { from: instantOf(year, month), to: instantOf(year, month + 1) };
  const from = instantOf(year, month, Number(d));
  const real = new Date(from).getUTCMonth() === month && Number(d) > 0;
  return real ? { from, to: from + DAY } : null;
}

const WORDS = /^(?:(?:(\d{1,2}) )?(\p{L}+) )?(\d{1,4})(?: (AD|BC))?$/iu;

/** What a reader writes into a field: as `parseUnit`, or in words: "56 BC", "March 44 BC", "15 March 2006", "47 AD". */
export function parseField(text: string): Range | null {
  const [, day, monthText, y = '', era = ''] = WORDS.exec(text) ?? [];
  if (y === '' || (era === '' && y.length < 4)) return parseUnit(text);
  const written = Number(y);
  if (written === 0) return era === '' ? parseUnit(text) : null;
  const year = era.toUpperCase() === 'BC' ? 1 - written : written;
  if (monthText === undefined) return unitOf(year, undefined, undefined);
  const month = MONTHS.findIndex((name) => name.startsWith(monthText.toLowerCase()));
  return monthText.length < 3 || month < 0 ? null : unitOf(year, String(month + 1), day);
}

const MONTHS = Array.from({ length: 12 }, (_, month) => monthName(month, 'long').toLowerCase());

/** Reads `a..b`, `a..`, `..b` or `a` alone. Null for anything else, for both sides open and for an end before its start. */
export function parsePeriod(text: string): Range | null {
  const [first = '', second = first, ...more] = text.trim().split('..');
  const start = parseUnit(first);
  const end = parseUnit(second);
  const isInvalid =
    more.length > 0 || (first !== '' && !start) || (second !== '' && !end) || (!start && !end);
  if (isInvalid) return null;
  const from = start ? start.from : Number.NEGATIVE_INFINITY;
  const to = end ? end.to : Number.POSITIVE_INFINITY;
  return from < to ? { from, to } : null;
}

/** The sum keeps 1970 from being −0, which counts as another value than 0. */
const midnight = (days: number): number => days * DAY + 0;

/** The period widened to whole days (UTC), as text can hold it; an end outside the years -9999 to 9999 is open. */
export function wholeDays({ from, to }: Range): Range {
  const start = midnight(Math.floor(from / DAY));
  const end = midnight(Math.ceil(to / DAY));
  return {
    from: start < FIRST ? Number.NEGATIVE_INFINITY : Math.min(start, LAST - DAY),
    to: end > LAST ? Number.POSITIVE_INFINITY : Math.max(end, FIRST + DAY),
  };
}

type Unit = 'year' | 'month' | 'day';

const startsUnit = (instant: number, unit: Unit): boolean =>
  !Number.isFinite(instant) ||
  (unit === 'year'
    ? startsUnit(instant, 'month') && new Date(instant).getUTCMonth() === 0
    : new Date(instant).getUTCDate() === 1);

const coarsest = ({ from, to }: Range): Unit =>
  (['year', 'month'] as const).find((unit) => startsUnit(from, unit) && startsUnit(to, unit)) ?? 'day';

/** The period with years where both ends are on year bounds, else months, else days; null for all of time. */
export function formatPeriod(period: Range | null): string | null {
  if (!period) return null;
  const days = wholeDays(period);
  const unit = coarsest(days);
  const write = (instant: number) => (Number.isFinite(instant) ? isoDate(instant, unit) : '');
  const text = `${write(days.from)}..${write(days.to - 1)}`;
  return text === '..' ? null : text;
}

const sayUnit = (instant: number, unit: Unit): string => {
  const date = new Date(instant);
  return [
    unit === 'day' ? date.getUTCDate() : '',
    unit === 'year' ? '' : monthName(date.getUTCMonth(), 'long'),
    formatYear(date.getUTCFullYear()),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/**
 * Both sides as the fields hold them, '' where open: `2006`, `2006-03`, `2006-03-14`; of years below 1000, which are said
 * the one way everywhere, "56 BC", "March 44 BC".
 */
export function formatFields(period: Range | null): readonly [from: string, to: string] {
  if (!period) return ['', ''];
  const days = wholeDays(period);
  const unit = coarsest(days);
  const write = (instant: number) => {
    if (!Number.isFinite(instant)) return '';
    return yearAt(instant) < 1000 ? sayUnit(instant, unit) : isoDate(instant, unit);
  };
  return [write(days.from), write(days.to - 1)];
}

/** The period in words: "2006–2010", "March 2006 – November 2008", "from 2006", "until 2010", "56–44 BC"; "all of time" when open. */
export function formatPeriodWords(period: Range): string {
  const days = wholeDays(period);
  const unit = coarsest(days);
  const say = (instant: number) => (Number.isFinite(instant) ? sayUnit(instant, unit) : null);
  const first = say(days.from);
  const last = say(days.to - 1);
  if (first === null) return last === null ? 'all of time' : `until ${last}`;
  if (last === null) return `from ${first}`;
  if (first === last) return first;
  return unit === 'year' ? formatYears(yearAt(days.from), yearAt(days.to - 1)) : `${first} – ${last}`;
}
