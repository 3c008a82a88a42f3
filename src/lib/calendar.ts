/** Days, months and years. */

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

/** The day of `now` on the reader's own clock, ISO 8601: "2026-11-22". */
export function isoDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
