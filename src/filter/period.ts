/**
 * The period of a filter as text: `2006..2010`, `2006-03..2008-11`, full dates, hours and minutes (`1962-10-27T09`,
 * `1962-10-27T09:43`), open sides; the last unit included. Years run from -9999 to 9999 as in ISO 8601: `-0055` is 56 BC.
 */
import {
  clockTime,
  DAY,
  formatYear,
  formatYears,
  instantOf,
  isoDate,
  monthName,
  yearAt,
} from '../lib/calendar';
import type { Range } from '../model/span';

const FIRST = instantOf(-9999);
const LAST = instantOf(10_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A year, month, day, hour or minute written `2006`, `2006-03`, `2006-03-14`, `2006-03-14T09`, `2006-03-14T09:43` or
 * `-0055`, as the range that it covers; null when it is none.
 */
export function parseUnit(text: string): Range | null {
  const [, date = '', hour, minute] = /^([\d-]+)(?:T(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  const [, y, m, d] = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (y === undefined || y === '-0000') return null;
  const unit = unitOf(Number(y), m, d);
  if (!unit || hour === undefined) return unit;
  if (d === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  const from = unit.from + Number(hour) * HOUR + Number(minute ?? 0) * MINUTE;
  return { from, to: from + (minute === undefined ? HOUR : MINUTE) };
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

/**
 * What a reader writes into a field: as `parseUnit`, or in words: "56 BC", "March 44 BC", "15 March 2006", "47 AD". A day
 * with a time of day, "2006-03-14 09:00" or "15 March 2006, 24:00", is that instant, a range of no length.
 */
export function parseField(text: string): Range | null {
  const [, date, hour, minute] = /^(.+?)(?:,? |T)(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (date === undefined) return parseDate(text);
  const day = parseDate(date);
  const time = Number(hour) * HOUR + Number(minute) * MINUTE;
  if (!day || day.to - day.from !== DAY || Number(minute) > 59 || time > DAY) return null;
  return { from: day.from + time, to: day.from + time };
}

function parseDate(text: string): Range | null {
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
const minuteAt = (minutes: number): number => minutes * MINUTE + 0;

/** The period widened to whole minutes (UTC), as text can hold it; an end outside the years -9999 to 9999 is open. */
export function wholeMinutes({ from, to }: Range): Range {
  const start = minuteAt(Math.floor(from / MINUTE));
  const end = minuteAt(Math.ceil(to / MINUTE));
  return {
    from: start < FIRST ? Number.NEGATIVE_INFINITY : Math.min(start, LAST - MINUTE),
    to: end > LAST ? Number.POSITIVE_INFINITY : Math.max(end, FIRST + MINUTE),
  };
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute'] as const;
type Unit = (typeof UNITS)[number];

const STARTS: Readonly<Record<Unit, (instant: number) => boolean>> = {
  year: (instant) => STARTS.month(instant) && new Date(instant).getUTCMonth() === 0,
  month: (instant) => STARTS.day(instant) && new Date(instant).getUTCDate() === 1,
  day: (instant) => instant % DAY === 0,
  hour: (instant) => instant % HOUR === 0,
  minute: () => true,
};

function coarsest({ from, to }: Range): Unit {
  const ends = [from, to].filter(Number.isFinite);
  return UNITS.find((unit) => ends.every(STARTS[unit])) ?? 'minute';
}

function writeUnit(instant: number, unit: Unit): string {
  if (unit === 'year' || unit === 'month' || unit === 'day') return isoDate(instant, unit);
  const time = clockTime(instant);
  return `${isoDate(instant, 'day')}T${unit === 'hour' ? time.slice(0, 2) : time}`;
}

/** The period in the coarsest unit on whose bounds both ends are, from years to minutes; null for all of time. */
export function formatPeriod(period: Range | null): string | null {
  if (!period) return null;
  const whole = wholeMinutes(period);
  const unit = coarsest(whole);
  const write = (instant: number) => (Number.isFinite(instant) ? writeUnit(instant, unit) : '');
  const text = `${write(whole.from)}..${write(whole.to - 1)}`;
  return text === '..' ? null : text;
}

const sayUnit = (instant: number, unit: 'year' | 'month' | 'day'): string => {
  const date = new Date(instant);
  return [
    unit === 'day' ? date.getUTCDate() : '',
    unit === 'year' ? '' : monthName(date.getUTCMonth(), 'long'),
    formatYear(date.getUTCFullYear()),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** The day in which an end lies and its time of day; a period ends at 24:00 of its last day. */
const clockOf = (instant: number, end: 'from' | 'to'): readonly [dayAt: number, time: string] =>
  end === 'to' && STARTS.day(instant) ? [instant - 1, '24:00'] : [instant, clockTime(instant)];

/**
 * An end of a period in words, by a unit: "2006", "March 2006", "14 March 2006", and of hours and minutes the very
 * instant, "14 March 2006, 09:00". The end `to` of years, months and days is the last of them.
 */
export function formatEnd(instant: number, end: 'from' | 'to', unit: Unit): string {
  if (unit !== 'hour' && unit !== 'minute') return sayUnit(end === 'to' ? instant - 1 : instant, unit);
  const [dayAt, time] = clockOf(instant, end);
  return `${sayUnit(dayAt, 'day')}, ${time}`;
}

/**
 * Both sides as the fields hold them, '' where open: `2006`, `2006-03`, `2006-03-14`, `2006-03-14 09:00`; of years below
 * 1000, which are said the one way everywhere, "56 BC", "March 44 BC".
 */
export function formatFields(period: Range | null): readonly [from: string, to: string] {
  if (!period) return ['', ''];
  const whole = wholeMinutes(period);
  const unit = coarsest(whole);
  const write = (instant: number, end: 'from' | 'to') => {
    if (!Number.isFinite(instant)) return '';
    if (yearAt(instant) < 1000) return formatEnd(instant, end, unit);
    if (unit !== 'hour' && unit !== 'minute') return isoDate(end === 'to' ? instant - 1 : instant, unit);
    const [dayAt, time] = clockOf(instant, end);
    return `${isoDate(dayAt, 'day')} ${time}`;
  };
  return [write(whole.from, 'from'), write(whole.to, 'to')];
}

/**
 * The period in words: "2006–2010", "March 2006 – November 2008", "27 October 1962, 09:00 to 12:00", "from 2006", "until
 * 2010", "56–44 BC"; "all of time" when open.
 */
export function formatPeriodWords(period: Range): string {
  const { from, to } = wholeMinutes(period);
  const unit = coarsest({ from, to });
  const say = (instant: number, end: 'from' | 'to') =>
    Number.isFinite(instant) ? formatEnd(instant, end, unit) : null;
  const first = say(from, 'from');
  const last = say(to, 'to');
  if (first === null) return last === null ? 'all of time' : `until ${last}`;
  if (last === null) return `from ${first}`;
  if (first === last) return first;
  if (unit === 'year') return formatYears(yearAt(from), yearAt(to - 1));
  const isOneDay = isoDate(from, 'day') === isoDate(to - 1, 'day');
  return isOneDay ? `${first} to ${clockOf(to, 'to')[1]}` : `${first} – ${last}`;
}
