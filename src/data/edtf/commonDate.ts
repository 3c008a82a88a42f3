/**
 * Dates as most files write them, read without the grammar of all EDTF: years, months, days and seasons, signed or not;
 * decades, centuries and parts that are left unspecified; sets of plain dates. The nodes are those of the package `edtf`.
 */
import type { EdtfDate, EdtfNode, EdtfSet, EdtfUnit } from 'edtf';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;
const MASKED = /^(?:\d\d[\dX]X|\d{4}-XX|\d{4}-XX-XX|\d{4}-(?:0[1-9]|1[0-2])-XX)$/;
const SET = /^(?:\[[\d,.-]+\]|\{[\d,.-]+\})$/;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

function readDate(text: string): EdtfDate | EdtfUnit | null {
  const [, yearText, second, dayText, sign = ''] = DATE.exec(text) ?? [];
  if (yearText === undefined) return null;
  const signs = { uncertain: sign === '?' || sign === '%', approximate: sign === '~' || sign === '%' };
  const year = Number(yearText);
  if (second === undefined) return { values: [year], ...signs };
  const month = Number(second);
  if (dayText === undefined && month >= 21 && month <= 32)
    return { type: 'Season', values: [year, month], ...signs };
  const day = Number(dayText ?? 1);
  if (!isDay(year, month, day)) return null;
  return { values: dayText === undefined ? [year, month - 1] : [year, month - 1, day], ...signs };
}

/** `201X`, `20XX`, `2009-XX`, `2009-XX-XX`, `2009-01-XX`. */
function readMasked(text: string): EdtfDate | null {
  if (!MASKED.test(text)) return null;
  const [year = '', month, day] = text.split('-');
  const values = [Number(year.replaceAll('X', '0'))];
  if (month !== undefined) values.push(month === 'XX' ? 0 : Number(month) - 1);
  if (day !== undefined) values.push(1);
  const digits = [...text.replaceAll('-', '')];
  const unspecified = digits.reduce((mask, digit, at) => (digit === 'X' ? mask | (1 << at) : mask), 0);
  return { values, unspecified };
}

function readMember(text: string): EdtfDate | null {
  const date = readDate(text);
  return date && (date.type === undefined || date.type === 'Date') ? date : null;
}

function readSet(text: string): EdtfSet | null {
  if (!SET.test(text)) return null;
  const values: EdtfSet['values'][number][] = [];
  for (const member of text.slice(1, -1).split(',')) {
    const [first, last, ...more] = member.split('..').map(readMember);
    if (!first || last === null || more.length > 0) return null;
    if (last && last.values.length !== first.values.length) return null;
    values.push(last ? [first, last] : first);
  }
  return { type: text.startsWith('[') ? 'Set' : 'List', values };
}

/** The node of a common date; null for all other text, which may yet be EDTF. */
export const readCommonDate = (text: string): EdtfNode | null =>
  readDate(text) ?? readMasked(text) ?? readSet(text);
