/** Spans as rows of numbers, which go from one thread to another at no cost. */
import {
  type Bound,
  type DateSet,
  isSingle,
  type Moment,
  type Precision,
  type SetMember,
  type Span,
} from '../../model/span';

const PRECISIONS: readonly Precision[] = [
  ...(['second', 'minute', 'hour', 'day', 'month', 'season'] as const),
  ...(['year', 'decade', 'century', 'millennium', 'set'] as const),
];

/** What stands at an end that is no date. `SINGLE` as the second end makes a moment of the first. */
const [NO_SPAN, OPEN, UNKNOWN, SINGLE, MOMENT] = [0, 1, 2, 3, 4];

/**
 * Numbers for each end: what it is, and for a date its first instant, the first after it, and what few dates have: where
 * the members of a set begin, or the offset of a clock time from UTC (0 for none).
 */
const END = 4;
const ROW = 2 * END;

/** Keeps an offset of a few hours from being 0. */
const OFFSET = 10_000;

/** What a date is, in one number from `MOMENT` on: season, marks, precision. */
const kindOf = ({ precision, uncertain, approximate, season = 0 }: Moment): number =>
  MOMENT + PRECISIONS.indexOf(precision) + 16 * Number(uncertain) + 32 * Number(approximate) + 64 * season;

/** The members of a set stand after all rows: whether it is all of them, how many they are, and both ends of each. */
class SpanWriter {
  readonly numbers: number[];

  constructor(rows: number) {
    this.numbers = new Array<number>(ROW * rows).fill(0);
  }

  write(at: number, span: Span): void {
    if (span.shape === 'interval') this.#writeEnds(at, span.start, span.end);
    else this.#writeEnds(at, span.at, null);
  }

  #writeEnds(at: number, start: Bound, end: Bound | null): void {
    this.#writeBound(at, start);
    if (end === null) this.numbers[at + END] = SINGLE;
    else this.#writeBound(at + END, end);
  }

  #writeBound(at: number, bound: Bound): void {
    if (typeof bound === 'string') {
      this.numbers[at] = bound === 'open' ? OPEN : UNKNOWN;
      return;
    }
    const more = bound.set
      ? this.#writeSet(bound.set.of, bound.set.members)
      : (bound.offset ?? -OFFSET) + OFFSET;
    this.numbers[at] = kindOf(bound);
    this.numbers[at + 1] = bound.earliest;
    this.numbers[at + 2] = bound.latest;
    this.numbers[at + 3] = more;
  }

  #writeSet(of: 'one' | 'all', members: readonly SetMember[]): number {
    const at = this.numbers.length;
    const room = new Array<number>(ROW * members.length).fill(0);
    this.numbers.push(of === 'all' ? 1 : 0, members.length, ...room);
    for (const [index, member] of members.entries()) {
      const { first, last } = member;
      this.#writeEnds(at + 2 + ROW * index, first ?? 'open', isSingle(member) ? null : (last ?? 'open'));
    }
    return at;
  }
}

/** Eight numbers for each span, or for none; then the members of the sets among them. */
export function formatSpans(spans: readonly (Span | null)[]): Float64Array<ArrayBuffer> {
  const writer = new SpanWriter(spans.length);
  for (const [index, span] of spans.entries()) if (span) writer.write(ROW * index, span);
  return new Float64Array(writer.numbers);
}

function momentAt(rows: Float64Array, at: number): Moment {
  const kind = (rows[at] ?? 0) - MOMENT;
  const season = kind >>> 6;
  const precision = PRECISIONS[kind & 15] ?? 'day';
  const more = rows[at + 3] ?? 0;
  return {
    precision,
    earliest: rows[at + 1] ?? 0,
    latest: rows[at + 2] ?? 0,
    uncertain: (kind & 16) > 0,
    approximate: (kind & 32) > 0,
    ...(season > 0 && { season }),
    ...(more > 0 && (precision === 'set' ? { set: setAt(rows, more) } : { offset: more - OFFSET })),
  };
}

function setAt(rows: Float64Array, at: number): DateSet {
  const dateAt = (end: number) => (rows[end] === OPEN ? null : momentAt(rows, end));
  const members = Array.from({ length: rows[at + 1] ?? 0 }, (_, index): SetMember => {
    const member = at + 2 + ROW * index;
    const first = dateAt(member);
    return { first, last: rows[member + END] === SINGLE ? first : dateAt(member + END) };
  });
  return { of: rows[at] === 1 ? 'all' : 'one', members };
}

function boundAt(rows: Float64Array, at: number): Bound {
  if (rows[at] === OPEN) return 'open';
  return rows[at] === UNKNOWN ? 'unknown' : momentAt(rows, at);
}

/** The span in a row of `formatSpans`. */
export function spanAt(rows: Float64Array, index: number): Span | null {
  const at = ROW * index;
  if (rows[at] === NO_SPAN) return null;
  if (rows[at + END] === SINGLE) return { shape: 'moment', at: momentAt(rows, at) };
  return { shape: 'interval', start: boundAt(rows, at), end: boundAt(rows, at + END) };
}
