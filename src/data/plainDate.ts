/** Years, months and days as nearly all dates are written. The package `edtf` reads them too, in a hundred times the time. */
import type { EdtfDate } from 'edtf';

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%])?$/;

/** Days of a month, which counts from 1; `setUTCFullYear` does not take the year 50 for 1950. */
const daysOf = (year: number, month: number): number =>
  new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();

/** The package's parse tree of a year, month or day, with or without a sign of doubt; null for all else. */
export function plainDate(text: string): EdtfDate | null {
  const [whole, ...parts] = PLAIN.exec(text) ?? [];
  if (whole === undefined) return null;
  const [year = 0, month, day] = parts.slice(0, 3).filter(Boolean).map(Number);
  if (day !== undefined && month !== undefined && (day < 1 || day > daysOf(year, month))) return null;
  const [, , , sign] = parts;
  return {
    type: 'Date',
    // The package counts months from 0.
    values: [year, ...(month === undefined ? [] : [month - 1]), ...(day === undefined ? [] : [day])],
    uncertain: sign === '?' || sign === '%',
    approximate: sign === '~' || sign === '%',
  };
}
