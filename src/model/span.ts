/**
 * Imprecise time. A `Moment` is one date as precisely as a source gives it; a `Span` is where in time a claim lies.
 *
 * All instants are milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar.
 * Every range is half-open: `earliest` is the first instant that is possible, `latest` the first that is not.
 */
import { YEAR } from '../lib/calendar';

/** How fine a date is: the calendar unit that it names. `set` = one of several alternatives. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'set';

/** One date of a source, with the range of instants it may stand for. */
export interface Moment {
  readonly precision: Precision;
  /** First possible instant (ms, inclusive). */
  readonly earliest: number;
  /** First impossible instant after it (ms, exclusive); always greater than `earliest`. */
  readonly latest: number;
  /** EDTF `?`: the source is not sure of it. */
  readonly uncertain: boolean;
  /** EDTF `~`: about. */
  readonly approximate: boolean;
  /** EDTF season code (21 spring … 24 winter, 25–32 by hemisphere) when `precision` is `season`. */
  readonly season?: number;
}

/** An end of an interval: a date, `open` (EDTF `..`: goes on), or `unknown` (EDTF empty: not given). */
export type Bound = Moment | 'open' | 'unknown';

/** A single date: something happened once, somewhere in `at`. */
export interface MomentSpan {
  readonly shape: 'moment';
  readonly at: Moment;
}

/** An interval: something lasted from `start` to `end`; at least one end is a Moment. */
export interface IntervalSpan {
  readonly shape: 'interval';
  readonly start: Bound;
  readonly end: Bound;
}

export type Span = MomentSpan | IntervalSpan;

/** A half-open range of instants, `[from, to)`, in ms; `from < to`. May be infinite at either side. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Three-valued answer of an imprecise date to a question about time. */
export type Match = 'inside' | 'possibly' | 'outside';

/** Whether an end of a span has a date. */
export const isMoment = (bound: Bound): bound is Moment => typeof bound === 'object';

/** All instants that the span may touch. Unknown and open ends reach to infinity. */
export function outerRange(span: Span): Range {
  if (span.shape === 'moment') return { from: span.at.earliest, to: span.at.latest };
  return {
    from: isMoment(span.start) ? span.start.earliest : Number.NEGATIVE_INFINITY,
    to: isMoment(span.end) ? span.end.latest : Number.POSITIVE_INFINITY,
  };
}

/**
 * The part of an interval that is certain: from the last possible start to the first possible end. An `open` end goes
 * on for ever. `null` for a single moment, for an `unknown` end (nothing says how far it reaches), and where the ends
 * may touch.
 */
export function innerRange(span: Span): Range | null {
  if (span.shape === 'moment' || span.start === 'unknown' || span.end === 'unknown') return null;
  const from = isMoment(span.start) ? span.start.latest : Number.NEGATIVE_INFINITY;
  const to = isMoment(span.end) ? span.end.earliest : Number.POSITIVE_INFINITY;
  return from < to ? { from, to } : null;
}

/** The part of the outer range that is finite, for drawing: unknown and open ends stop at the known one's date. */
export function datedRange(span: Span): Range {
  if (span.shape === 'moment') return { from: span.at.earliest, to: span.at.latest };
  const { start, end } = span;
  const known = isMoment(start) ? start : isMoment(end) ? end : null;
  if (!known) throw new RangeError('an interval needs at least one dated end');
  return {
    from: isMoment(start) ? start.earliest : known.earliest,
    to: isMoment(end) ? end.latest : known.latest,
  };
}

/** How far an end that a source does not give is drawn beyond the other, fading: four years, ms. */
const FADE = 4 * YEAR;

/** From when to when the span is drawn: an end that goes on is infinite, one that is not given fades. */
export function drawnRange(span: Span): Range {
  const { from, to } = datedRange(span);
  if (span.shape === 'moment') return { from, to };
  const endOf = (bound: Bound, dated: number, side: 1 | -1) =>
    isMoment(bound) ? dated : bound === 'unknown' ? dated + side * FADE : side * Number.POSITIVE_INFINITY;
  return { from: endOf(span.start, from, -1), to: endOf(span.end, to, 1) };
}

export type Order = 'before' | 'after' | 'unsettled';

/** Whether all of `a` comes before all of `b`, after it, or the dates do not settle it. */
export function order(a: Span | null, b: Span | null): Order {
  if (!a || !b) return 'unsettled';
  const first = outerRange(a);
  const second = outerRange(b);
  if (first.to <= second.from) return 'before';
  if (second.to <= first.from) return 'after';
  return 'unsettled';
}

/** Sort key: earliest instant of the dated part; undated last. */
export const startOf = (span: Span | null): number =>
  span ? datedRange(span).from : Number.POSITIVE_INFINITY;
