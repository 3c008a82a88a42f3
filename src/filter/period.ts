/** The period of a filter as text: `2006..2010`, `2006-03..2008-11`, full dates, open sides; the last unit included. */
import { DAY, monthName } from '../lib/calendar';
import type { Range } from '../model/span';

/** Midnight UTC of a calendar date, ms; unlike `Date.UTC` it takes years below 100 as they are. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

const FIRST = utc(0, 0, 1);
const LAST = utc(10_000, 0, 1);

/** A year, month or day written `2006`, `2006-03` or `2006-03-14`, as the range that it covers; null when it is none. */
export function parseUnit(text: string): Range | null {
  const [, y, m, d] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (y === undefined) return null;
  const year = Number(y);
  if (m === undefined) return { from: utc(year, 0, 1), to: utc(year + 1, 0, 1) };
  const month = Number(m) - 1;
  if (month < 0 || month > 11) return null;
  if (d === undefined) return { from: utc(year, month, 1), to: utc(year, month + 1, 1) };
  const from = utc(year, month, Number(d));
  const real = new Date(from).getUTCMonth() === month && Number(d) > 0;
  return real ? { from, to: from + DAY } : null;
}

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

/** The period widened to whole days (UTC), as text can hold it; an end outside the years 0000 to 9999 is open. */
export function wholeDays({ from, to }: Range): Range {
  const start = midnight(Math.floor(from / DAY));
  const end = midnight(Math.ceil(to / DAY));
  return {
    from: start < FIRST ? Number.NEGATIVE_INFINITY : Math.min(start, LAST - DAY),
    to: end > LAST ? Number.POSITIVE_INFINITY : Math.max(end, FIRST + DAY),
  };
}

type Unit = 'year' | 'month' | 'day';
const ISO_LENGTH: Readonly<Record<Unit, number>> = { year: 4, month: 7, day: 10 };

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
  const write = (instant: number) =>
    Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, ISO_LENGTH[coarsest(days)]) : '';
  const text = `${write(days.from)}..${write(days.to - 1)}`;
  return text === '..' ? null : text;
}

const sayUnit = (instant: number, unit: Unit): string => {
  const [year, month, day] = new Date(instant).toISOString().slice(0, ISO_LENGTH.day).split('-');
  const parts = [
    unit === 'day' ? Number(day) : '',
    unit === 'year' ? '' : monthName(Number(month) - 1, 'long'),
    year,
  ];
  return parts.filter((part) => part !== '').join(' ');
};

/** The period in words: "2006–2010", "March 2006 – November 2008", "from 2006", "until 2010"; "all of time" when open. */
export function formatPeriodWords(period: Range): string {
  const days = wholeDays(period);
  const unit = coarsest(days);
  const say = (instant: number) => (Number.isFinite(instant) ? sayUnit(instant, unit) : null);
  const first = say(days.from);
  const last = say(days.to - 1);
  if (first === null) return last === null ? 'all of time' : `until ${last}`;
  if (last === null) return `from ${first}`;
  if (first === last) return first;
  return unit === 'year' ? `${first}–${last}` : `${first} – ${last}`;
}
