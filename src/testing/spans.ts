/** Dates for tests: whole years, any range of instants, and text as files have it. */
import { parseEdtf } from '../data/edtf/parseEdtf';
import { instantOf } from '../lib/calendar';
import type { Bound, IntervalSpan, Moment, MomentSpan, Span } from '../model/span';

export { DAY } from '../lib/calendar';

/** 1 January of a year, ms UTC. */
export const newYear = (year: number): number => instantOf(year);

/** A date that may stand for any instant of `[earliest, latest)`. */
export const momentOf = (earliest: number, latest: number): Moment => ({
  precision: 'set',
  earliest,
  latest,
  uncertain: false,
  approximate: false,
});

export const yearOf = (year: number): Moment => momentOf(newYear(year), newYear(year + 1));

export const once = (at: Moment): MomentSpan => ({ shape: 'moment', at });

export const lasting = (start: Bound, end: Bound): IntervalSpan => ({ shape: 'interval', start, end });

/** The span of EDTF text; null for null. An end of an interval may be a set, as in `begin` and `end` of a file. */
export function edtfSpan(text: string | null): Span | null {
  if (text === null) return null;
  if (/^\[.*\/|\/\[/.test(text)) {
    const [start, end] = text.split('/').map(endOf);
    return { shape: 'interval', start: start ?? 'unknown', end: end ?? 'unknown' };
  }
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

function endOf(text: string): Moment | null {
  const span = text === '' ? null : edtfSpan(text);
  return span?.shape === 'moment' ? span.at : null;
}
