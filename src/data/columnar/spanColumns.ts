/** Spans as rows of numbers, which go from one thread to another at no cost. */
import type { Bound, Moment, Precision, Span } from '../../model/span';

const PRECISIONS: readonly Precision[] = ['day', 'month', 'season', 'year', 'decade', 'century', 'set'];

/** What stands at an end that is no date. `SINGLE` as the second end makes a moment of the first. */
const [NO_SPAN, OPEN, UNKNOWN, SINGLE, MOMENT] = [0, 1, 2, 3, 4];

/** Numbers for each end: what it is, and for a date its first instant and the first after it. */
const END = 3;
const ROW = 2 * END;

/** What a date is, in one number from `MOMENT` on: season, marks, precision. */
const kindOf = ({ precision, uncertain, approximate, season = 0 }: Moment): number =>
  MOMENT + PRECISIONS.indexOf(precision) + 8 * Number(uncertain) + 16 * Number(approximate) + 32 * season;

function writeBound(rows: Float64Array, at: number, bound: Bound): void {
  if (typeof bound === 'object') rows.set([kindOf(bound), bound.earliest, bound.latest], at);
  else rows[at] = bound === 'open' ? OPEN : UNKNOWN;
}

/** Six numbers for each span, or for none. */
export function formatSpans(spans: readonly (Span | null)[]): Float64Array<ArrayBuffer> {
  const rows = new Float64Array(ROW * spans.length);
  for (const [index, span] of spans.entries()) {
    if (!span) continue;
    writeBound(rows, ROW * index, span.shape === 'moment' ? span.at : span.start);
    if (span.shape === 'moment') rows[ROW * index + END] = SINGLE;
    else writeBound(rows, ROW * index + END, span.end);
  }
  return rows;
}

function momentAt(rows: Float64Array, at: number): Moment {
  const kind = (rows[at] ?? 0) - MOMENT;
  const season = kind >>> 5;
  return {
    precision: PRECISIONS[kind & 7] ?? 'day',
    earliest: rows[at + 1] ?? 0,
    latest: rows[at + 2] ?? 0,
    uncertain: (kind & 8) > 0,
    approximate: (kind & 16) > 0,
    ...(season > 0 && { season }),
  };
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
