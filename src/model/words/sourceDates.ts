/** Dates of publication and of saying, which the dataset keeps as EDTF text: in words, and in parts. */
import { type DateParts, datePartsOf, readEdtfDate } from '../edtfDate';
import type { Moment, Span } from '../span';
import { formatSpanShort } from './spans';

function readMoment(edtf: string): Moment | null {
  const read = readEdtfDate(edtf);
  return 'problem' in read ? null : read;
}

function readSpan(edtf: string): Span | null {
  const [first = '', last, ...rest] = edtf.split('/');
  if (rest.length > 0) return null;
  const start = readMoment(first);
  if (!start) return null;
  if (last === undefined) return { shape: 'moment', at: start };
  const end = readMoment(last);
  return end ? { shape: 'interval', start, end } : null;
}

/**
 * EDTF text of a publication in few words: "16 Apr 2006", "Oct 2023?", "2023–2024", "2020s". What is neither one date
 * nor a stretch from one to another stays as it is written.
 */
export function formatSourceDate(edtf: string): string {
  const span = readSpan(edtf);
  return span ? formatSpanShort(span) : edtf;
}

/** The year, month and day that EDTF text gives; null when it is not one year, month or day. */
export const parseSourceDate = (edtf: string): DateParts | null => datePartsOf(edtf);
