/**
 * Imprecise time. A `Moment` is one date as precisely as a source gives it; a `Span` is where in time a claim lies.
 *
 * All instants are milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar.
 * Every range is half-open: `earliest` is the first instant that is possible, `latest` the first that is not.
 */
import { DAY, instantOf, YEAR } from '../lib/calendar';

/** Times of day, finest first: how far the clock was read. */
export type ClockPrecision = 'second' | 'minute' | 'hour';

/** How fine a date is: the unit that it names. `set` = one of several, or several together. */
export type Precision =
  | ClockPrecision
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'set';

/** One date of a source, with the range of instants it may stand for. */
export interface Moment {
  readonly precision: Precision;
  /** First possible instant (ms, inclusive); infinite for a set that is open to the past. */
  readonly earliest: number;
  /** First impossible instant after it (ms, exclusive), always greater than `earliest`; infinite for an open set. */
  readonly latest: number;
  /** EDTF `?`: the source is not sure of it. */
  readonly uncertain: boolean;
  /** EDTF `~`: about. */
  readonly approximate: boolean;
  /** EDTF code of a part of the year (21 spring … 24 winter, 25–32 by hemisphere, 33–41 quarters, thirds, halves). */
  readonly season?: number;
  /** Minutes by which a written clock time is ahead of UTC. It does not move the date: that stands as it is written. */
  readonly offset?: number;
  /** What a set says; `earliest` and `latest` are then the first and the last of its members. */
  readonly set?: DateSet;
}

/** Several dates: `one` of them (EDTF `[1667,1760]`), or `all` (`{1960,1961-12}`). */
export interface DateSet {
  readonly of: 'one' | 'all';
  /** In the order in which they are written; never empty. */
  readonly members: readonly SetMember[];
}

/** Every date from `first` to `last`, both included. A single date is both; null at one side: no bound there. */
export interface SetMember {
  readonly first: Moment | null;
  readonly last: Moment | null;
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

/** What a source says of a date that it does not vouch for: EDTF `~` and `?`. */
type Doubt = 'about' | 'perhaps';

/** What is said of the start and of the end of a span; of a single date twice. */
export const doubtsOf = (span: Span): readonly [start: readonly Doubt[], end: readonly Doubt[]] =>
  span.shape === 'moment'
    ? [doubtsAt(span.at), doubtsAt(span.at)]
    : [doubtsAt(span.start), doubtsAt(span.end)];

const doubtsAt = (bound: Bound): readonly Doubt[] =>
  (['about', 'perhaps'] as const).filter(
    (doubt) => isMoment(bound) && (doubt === 'about' ? bound.approximate : bound.uncertain),
  );

/** All that a member of a set may be; infinite at a side without a bound. */
export const rangeOf = ({ first, last }: SetMember): Range => ({
  from: first ? first.earliest : Number.NEGATIVE_INFINITY,
  to: last ? last.latest : Number.POSITIVE_INFINITY,
});

/** Whether it is one date, and no run of dates. */
export const isSingle = ({ first, last }: SetMember): boolean =>
  first !== null && first.earliest === last?.earliest && first.latest === last.latest;

/** The part of a set's member that has dates. */
function datedMember({ first, last }: SetMember): Range {
  const [from, to] = [first ?? last, last ?? first];
  if (!from || !to) throw new RangeError('a member of a set needs a date');
  return { from: from.earliest, to: to.latest };
}

/** The part of a date that is finite: a set without a bound stops at the dates that it names. */
function datedPart({ earliest, latest, set }: Moment): Range {
  if (!set || (Number.isFinite(earliest) && Number.isFinite(latest))) return { from: earliest, to: latest };
  const ranges = set.members.map(datedMember);
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}

/** The stretches that the span may touch, as far as they have dates: one, or one for each member of a set. */
export const stretchesOf = (span: Span): readonly Range[] =>
  span.shape === 'moment' && span.at.set ? span.at.set.members.map(datedMember) : [datedRange(span)];

/** Months of the calendar units that a run of dates is counted in. */
const MONTHS: Readonly<Partial<Record<Precision, number>>> = {
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** The end of the first whole unit of a precision that begins at or after an instant; infinite where there are none. */
function endOfUnitFrom(instant: number, precision: Precision): number {
  if (precision === 'day') return (Math.ceil(instant / DAY) + 1) * DAY;
  const months = MONTHS[precision];
  if (months === undefined) return Number.POSITIVE_INFINITY;
  const date = new Date(instant);
  const month = 12 * date.getUTCFullYear() + date.getUTCMonth();
  const isStart = instantOf(0, month) === instant;
  return instantOf(0, (Math.ceil((isStart ? month : month + 1) / months) + 1) * months);
}

const within = ({ earliest, latest }: Moment, window: Range): boolean =>
  earliest >= window.from && latest <= window.to;

/** Whether one of the dates of the run surely lies in the window. */
function holdsOne(member: SetMember, window: Range): boolean {
  const { first, last } = member;
  if ((first && within(first, window)) || (last && within(last, window))) return true;
  const precision = (first ?? last)?.precision;
  if (isSingle(member) || !precision || (first && last && first.precision !== last.precision)) return false;
  const range = rangeOf(member);
  const from = Math.max(range.from, window.from);
  const to = Math.min(range.to, window.to);
  return from < to && (!Number.isFinite(from) || endOfUnitFrom(from, precision) <= to);
}

/**
 * Whether a date lies in `window`, asked of each member of a set: one of several is inside when every one would be, a
 * list of all when any is; outside when no member touches the window.
 */
function matchMoment(at: Moment, window: Range): Match {
  const { set, earliest, latest } = at;
  const isOutside = set
    ? !set.members.some((member) => touches(rangeOf(member), window))
    : !touches({ from: earliest, to: latest }, window);
  if (isOutside) return 'outside';
  const isInside =
    set?.of === 'all' ? set.members.some((member) => holdsOne(member, window)) : within(at, window);
  return isInside ? 'inside' : 'possibly';
}

const touches = ({ from, to }: Range, window: Range): boolean => to > window.from && from < window.to;

/**
 * Whether the span lies in `window`. A single date as in `matchMoment`; an interval is inside when it certainly holds at
 * some time in the window: it begins or ends there, or surely lasts through a part of it. `null` (undated) is possible
 * everywhere.
 */
export function matchSpan(span: Span | null, window: Range): Match {
  if (!span) return 'possibly';
  if (span.shape === 'moment') return matchMoment(span.at, window);
  if (!touches(outerRange(span), window)) return 'outside';
  const lies = (bound: Bound) => isMoment(bound) && within(bound, window);
  if (lies(span.start) || lies(span.end)) return 'inside';
  const inner = innerRange(span);
  return inner && touches(inner, window) ? 'inside' : 'possibly';
}

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

/** Whether it is a time that went on from one date to another, and not a date that is known no closer. */
export const isLasting = (span: Span): boolean =>
  span.shape === 'interval' && isMoment(span.start) && isMoment(span.end) && innerRange(span) !== null;

/** The date of a span that is one date and no set, as nearly all are: both its ranges are from its first instant to its last. */
export const plainDate = (span: Span): Moment | null =>
  span.shape === 'moment' && !span.at.set ? span.at : null;

/** The part of the outer range that is finite, for drawing: unknown and open ends stop at the known one's date. */
export function datedRange(span: Span): Range {
  if (span.shape === 'moment') return datedPart(span.at);
  const { start, end } = span;
  const known = isMoment(start) ? start : isMoment(end) ? end : null;
  if (!known) throw new RangeError('an interval needs at least one dated end');
  return {
    from: datedPart(isMoment(start) ? start : known).from,
    to: datedPart(isMoment(end) ? end : known).to,
  };
}

/** How far an end that a source does not give is drawn beyond the other, fading: four years, ms. */
const FADE = 4 * YEAR;

/** From when to when the span is drawn: an end that goes on is infinite, one that is not given or not bounded fades. */
export function drawnRange(span: Span): Range {
  const { from, to } = datedRange(span);
  if (plainDate(span)) return { from, to };
  const outer = outerRange(span);
  const [start, end] = span.shape === 'moment' ? [span.at, span.at] : [span.start, span.end];
  const endOf = (bound: Bound, dated: number, outmost: number, side: 1 | -1) => {
    if (bound === 'open') return side * Number.POSITIVE_INFINITY;
    return Number.isFinite(outmost) ? dated : dated + side * FADE;
  };
  return { from: endOf(start, from, outer.from, -1), to: endOf(end, to, outer.to, 1) };
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
