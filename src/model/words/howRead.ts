/** How a date was read that its source's words leave open. */
import type { ClaimDate } from '../claim';

/** What a reader answers for the dates of a table. */
export const ANSWER_WORDS = {
  'day-first': 'day first',
  'month-first': 'month first',
  'first-year': 'by its first year',
  'last-year': 'by its last year',
} as const;

const DAYS = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g;
const WINTER = /\bwinter\b[^\d]*(\d{4})(?!\d| ?[-–/]\d)|(?<!\d[-–/])\b(\d{4}) winter\b/i;

const two = (number: string): string => number.padStart(2, '0');

/** "day first" of "03/04/2001", "by its last year" of "winter 2004"; null where the words can be read in one way only. */
export function howRead({ edtf, wording }: Pick<ClaimDate, 'edtf' | 'wording'>): string | null {
  if (edtf === null || wording === null) return null;
  for (const [, one = '', , other = '', year] of wording.matchAll(DAYS)) {
    if (Number(one) === Number(other) || Number(one) > 12 || Number(other) > 12) continue;
    if (edtf.includes(`${year}-${two(other)}-${two(one)}`)) return ANSWER_WORDS['day-first'];
    if (edtf.includes(`${year}-${two(one)}-${two(other)}`)) return ANSWER_WORDS['month-first'];
  }
  const [, after, before] = WINTER.exec(wording) ?? [];
  const year = Number(after ?? before);
  if (edtf.includes(`${year}-24`)) return ANSWER_WORDS['first-year'];
  return edtf.includes(`${year - 1}-24`) ? ANSWER_WORDS['last-year'] : null;
}
