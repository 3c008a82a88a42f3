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

/** The answer by which a date was read; null where its words can be read in one way only. */
function answerOf({ edtf, wording }: Pick<ClaimDate, 'edtf' | 'wording'>): keyof typeof ANSWER_WORDS | null {
  if (edtf === null || wording === null) return null;
  const days = [...wording.matchAll(DAYS)]
    .map(([, one = '', , other = '', year]) => ({ one, other, year }))
    .filter(({ one, other }) => Number(one) !== Number(other) && Math.max(Number(one), Number(other)) <= 12);
  const isDayFirst = days.every(({ one, other, year }) => edtf.includes(`${year}-${two(other)}-${two(one)}`));
  const isMonthFirst = days.every(({ one, other, year }) =>
    edtf.includes(`${year}-${two(one)}-${two(other)}`),
  );
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'day-first' : 'month-first';
  const [, after, before] = WINTER.exec(wording) ?? [];
  const year = Number(after ?? before);
  if (edtf.includes(`${year}-24`)) return 'first-year';
  return edtf.includes(`${year - 1}-24`) ? 'last-year' : null;
}

/** "read day first" of “03/04/2001”, "read by its last year" of “winter 2004”; '' where the words can be read in one way only. */
export function howRead(date: Pick<ClaimDate, 'edtf' | 'wording'>): string {
  const answer = answerOf(date);
  return answer === null ? '' : `read ${ANSWER_WORDS[answer]}`;
}
