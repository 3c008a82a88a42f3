/**
 * Days, months and years of the proleptic Gregorian calendar, in UTC. Years are astronomical, as in ISO 8601: 0 is 1 BC,
 * -55 is 56 BC. Instants are ms since 1970.
 */

/** ms. */
export const DAY = 864e5;
/** A mean year, ms. */
export const YEAR = 365.25 * DAY;

/** The platform's own names (`Intl`) take some 15 ms of the first view to be got ready. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `long` for sentences, `short` for labels. */
export type Length = 'long' | 'short';

/** "September" or "Sep". `month` counts from 0, as that of a `Date`. */
export function monthName(month: number, length: Length): string {
  const name = MONTHS[month] ?? '';
  return length === 'short' ? name.slice(0, 3) : name;
}

/**
 * Midnight at which a day begins. `month` counts from 0, as that of a `Date`; months and days beyond the end run on into
 * the next. Unlike `Date.UTC` it takes the years 0 to 99 as they are, not as those of the twentieth century.
 */
export const instantOf = (year: number, month = 0, day = 1): number =>
  MIDNIGHT.setUTCFullYear(year, month, day);

/** Whatever day it is set to; a new one for each of many dates is felt. */
const MIDNIGHT = new Date(0);

/** The year in which an instant lies. */
export const yearAt = (instant: number): number => new Date(instant).getUTCFullYear();

/** Years with four digits stand alone; the others are told by their era, which follows them. */
const eraOf = (year: number): '' | ' AD' | ' BC' => (year >= 1000 ? '' : year > 0 ? ' AD' : ' BC');

const inEra = (year: number): string => String(year > 0 ? year : 1 - year);

/** A year in words, the one way in which it is said everywhere: "1066", "47 AD", "56 BC". */
export const formatYear = (year: number): string => `${inEra(year)}${eraOf(year)}`;

/** A stretch of years: "1990–1999", "47–50 AD", "60–51 BC", "1 BC – 99 AD", "850 AD – 1066"; one year alone. */
export function formatYears(first: number, last: number): string {
  if (first === last) return formatYear(first);
  return eraOf(first) === eraOf(last)
    ? `${inEra(first)}–${formatYear(last)}`
    : `${formatYear(first)} – ${formatYear(last)}`;
}

const pad = (part: number, length = 2): string => String(part).padStart(length, '0');

/** The year, month or day in which an instant lies, ISO 8601: "2006", "2006-03", "-0055-03-14". */
export function isoDate(instant: number, unit: 'year' | 'month' | 'day'): string {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  const parts = [
    `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`,
    pad(date.getUTCMonth() + 1),
    pad(date.getUTCDate()),
  ];
  return parts.slice(0, { year: 1, month: 2, day: 3 }[unit]).join('-');
}

/** The time of day at an instant: "09:43", "09:43:12" with `seconds`. */
export function clockTime(instant: number, seconds = false): string {
  const date = new Date(instant);
  const parts = [date.getUTCHours(), date.getUTCMinutes(), ...(seconds ? [date.getUTCSeconds()] : [])];
  return parts.map((part) => pad(part)).join(':');
}
