/** Dates of publication and of saying, which the dataset keeps as EDTF text: in words, and in parts. */
import { type DateParts, readPlainDate } from '../plainDate';
import type { Span } from '../span';
import { formatSpanShort } from './spans';

function readSpan(edtf: string): Span | null {
  const [first = '', last, ...rest] = edtf.split('/');
  if (rest.length > 0) return null;
  const start = readPlainDate(first)?.moment;
  if (!start) return null;
  if (last === undefined) return { shape: 'moment', at: start };
  const end = readPlainDate(last)?.moment;
  return end ? { shape: 'interval', start, end } : null;
}

/**
 * EDTF text of a publication in few words: "16 Apr 2006", "Oct 2023?", "2023–2024", "2020s". What is neither a year, a
 * month, a day or a decade nor a stretch of these stays as it is written.
 */
export function formatSourceDate(edtf: string): string {
  const span = readSpan(edtf);
  return span ? formatSpanShort(span) : edtf;
}

/** The year, month and day that EDTF text gives; null when it is not one year, month or day. */
export const parseSourceDate = (edtf: string): DateParts | null => readPlainDate(edtf)?.parts ?? null;
