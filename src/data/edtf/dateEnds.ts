/**
 * A date by its two ends. EDTF has no interval from one set to another, so that a file keeps such a date as `begin` and `end`,
 * each an EDTF date or set; read, it is one text, `[2011-10..2012-02]/2016`.
 */
import type { Span } from '../../model/span';
import { type EdtfProblem, parseBounds, parseEdtf } from './parseEdtf';

/** A date as a file has it: as one EDTF text, or by its two ends. */
export interface FiledTime {
  readonly edtf?: string | null;
  readonly begin?: string | null;
  readonly end?: string | null;
}

/** The two ends of a text that is no EDTF, as one of them is a set; null for any other. An end that is not given is empty. */
export function twoEnds(text: string): readonly [begin: string, end: string] | null {
  const [begin = '', end, ...more] = text.split('/');
  return end === undefined || more.length > 0 || !/[[{]/.test(text) ? null : [begin, end];
}

/** A date for a file. */
export function timeOf(edtf: string | null): FiledTime {
  const ends = edtf === null ? null : twoEnds(edtf);
  return ends ? { begin: ends[0] || null, end: ends[1] || null } : { edtf };
}

/** The date of a file as one text; null for none. */
export const edtfOf = ({ edtf, begin, end }: FiledTime): string | null =>
  begin === undefined && end === undefined ? (edtf ?? null) : `${begin ?? ''}/${end ?? ''}`;

/** Reads a date that is one text (see `parseEdtf` and `parseBounds`). */
export function parseDate(text: string): Span | EdtfProblem {
  const ends = twoEnds(text);
  return ends ? parseBounds(ends[0] || null, ends[1] || null) : parseEdtf(text);
}
