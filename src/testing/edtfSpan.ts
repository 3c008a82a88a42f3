/** Dates for tests, written as files have them. */
import { parseEdtf } from '../data/edtf/parseEdtf';
import type { Moment, Span } from '../model/span';

/** The span of EDTF text; null for null. An end of an interval may be a set, as in `begin` and `end` of a file. */
export function edtfSpan(text: string | null): Span | null {
  if (text === null) return null;
  if (/^\[.*\/|\/\[/.test(text)) {
    const [start, end] = text.split('/').map(momentOf);
    return { shape: 'interval', start: start ?? 'unknown', end: end ?? 'unknown' };
  }
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

function momentOf(text: string): Moment | null {
  const span = text === '' ? null : edtfSpan(text);
  return span?.shape === 'moment' ? span.at : null;
}
