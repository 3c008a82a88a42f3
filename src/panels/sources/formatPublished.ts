/** When a source came out, for lists. */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DATE = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%]?)$/;

/** "2023-10?" → "Oct 2023?", "2007-08-31" → "31 Aug 2007", null → "no date". Other EDTF is given as it stands. */
export function formatPublished(edtf: string | null): string {
  if (edtf === null) return 'no date';
  const [, year, month, day, doubt] = DATE.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const name = month && MONTHS[Number(month) - 1];
  const date = [day && Number(day), name, year].filter(Boolean).join(' ');
  return `${doubt === '~' || doubt === '%' ? 'c. ' : ''}${date}${doubt === '?' || doubt === '%' ? '?' : ''}`;
}
