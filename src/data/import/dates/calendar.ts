/** Days of the calendars in which dates are written, as EDTF text, which is Gregorian. */
import { isValidJalaaliDate, jalaaliMonthLength, toGregorian } from 'jalaali-js';
import { DAY, instantOf, isoDate } from '../../../lib/calendar';

/** Midnight of a day, ms UTC; `month` counts from 1. Null where there is no such day: none is moved to a neighbour. */
export function dayInstant(year: number, month: number, day: number): number | null {
  const instant = instantOf(year, month - 1, day);
  const isThere = month >= 1 && month <= 12 && new Date(instant).getUTCDate() === day;
  return isThere && new Date(instant).getUTCMonth() === month - 1 ? instant : null;
}

export const isoDay = (instant: number): string => isoDate(instant, 'day');
export const daysFrom = (instant: number, days: number): string => isoDay(instant + days * DAY);

/** A year as EDTF has it: "0047", "-0055". */
export const isoYear = (year: number): string => isoDate(instantOf(year), 'year');

/** The Gregorian day of a Solar Hijri one; null where there is none. */
export function solarDay(year: number, month: number, day: number): string | null {
  if (!isValidJalaaliDate(year, month, day)) return null;
  const { gy, gm, gd } = toGregorian(year, month, day);
  return isoDay(instantOf(gy, gm - 1, gd));
}

/** First and last Gregorian day from one Solar Hijri month to another; months count from 1. */
export function solarMonths(from: readonly [number, number], to: readonly [number, number]) {
  const [first, last] = [solarDay(...from, 1), solarDay(...to, jalaaliMonthLength(...to))];
  return first && last ? ([first, last] as const) : null;
}

/** Whether a number is a Solar Hijri year that people write about. */
export const isSolarYear = (year: number): boolean => year >= 1200 && year < 1500;
