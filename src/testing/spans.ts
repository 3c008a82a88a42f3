/** Dates for tests: whole years, and any range of instants. */
import { instantOf } from '../lib/calendar';
import type { Bound, IntervalSpan, Moment, MomentSpan } from '../model/span';

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
