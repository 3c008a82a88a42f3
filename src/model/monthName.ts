/** Months in English. The platform's own (`Intl`) cost the first view some 15 ms to be got ready. */

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
