/** The time that a sum is for, as a bar on the board's axis. */
import type { Column } from '../../geometry/boardDimensions';
import type { Box } from '../../geometry/labels';
import { FADE, type PlacedSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { clamp } from '../../lib/number';
import type { DateBasis } from '../../model/claim';
import { datedRange, isMoment, type Moment, type Span } from '../../model/span';

export interface PlacedPeriod {
  readonly form: 'bar' | 'ring' | 'undated';
  /** Cut at the edges of the plot. */
  readonly x0: number;
  readonly x1: number;
  /** Whether an end is drawn as a side. */
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
  /** The period is not known exactly. */
  readonly isDashed: boolean;
}

/** Shorter periods are a ring, px. */
const LEAST = 9;
/** Radius of a ring, px. */
export const PERIOD_RING = 4.6;

const isVague = ({ precision, uncertain, approximate }: Moment): boolean =>
  uncertain || approximate || ['decade', 'century', 'millennium', 'set'].includes(precision);

/** Where a period lies before it is cut at the plot's edges; an end that is not given stands 48 px off. */
export function extentOf(span: Span, x: TimeScale): Column {
  const dated = datedRange(span);
  const [from, to] = [x(dated.from), x(dated.to)];
  if (span.shape === 'moment') return { x0: from, x1: to };
  const far = 1e5;
  const x0 = isMoment(span.start) ? from : span.start === 'open' ? -far : Math.min(from, to - FADE);
  const x1 = isMoment(span.end) ? to : span.end === 'open' ? far : Math.max(to, from + FADE);
  return { x0, x1 };
}

/** A period that shows in the window. */
export function placePeriod(span: Span, basis: DateBasis, x: TimeScale): PlacedPeriod {
  const { x0, x1 } = extentOf(span, x);
  const { x0: left, x1: right } = x.column;
  const ends = span.shape === 'moment' ? [span.at] : [span.start, span.end];
  const isDashed = basis !== 'stated' || ends.some((end) => !isMoment(end) || isVague(end));
  if (x1 - x0 < LEAST) {
    const middle = clamp((x0 + x1) / 2, left + PERIOD_RING + 1, right - PERIOD_RING - 1);
    return {
      form: 'ring',
      x0: middle - PERIOD_RING,
      x1: middle + PERIOD_RING,
      ...{ hasStart: true, hasEnd: true, isDashed },
    };
  }
  const [start, end] = span.shape === 'moment' ? [span.at, span.at] : [span.start, span.end];
  return {
    form: 'bar',
    x0: clamp(x0, left, right),
    x1: clamp(x1, left, right),
    hasStart: isMoment(start) && x0 >= left,
    hasEnd: isMoment(end) && x1 <= right,
    isDashed,
  };
}

/** The extent of a box that stands for a span: soft only at an end that is not given. */
export function extentInBox(span: Span | null, placed: PlacedSpan | null, { x, width }: Box): PlacedSpan {
  const [x0, x1] = [x, x + width];
  const soft = (end: 'start' | 'end') => span?.shape === 'interval' && span[end] === 'unknown';
  return {
    x0,
    x1,
    certain0: placed && soft('start') ? clamp(placed.certain0, x0, x1) : x0,
    certain1: placed && soft('end') ? clamp(placed.certain1, x0, x1) : x1,
  };
}

/** The lines around a bar; an end without a side is left open. */
export function outlineOf({ x0, x1, hasStart, hasEnd }: PlacedPeriod, y: number, height: number): string {
  const [top, foot] = [y - height / 2, y + height / 2];
  if (hasStart && hasEnd) return `M${x0} ${top} H${x1} V${foot} H${x0} Z`;
  if (hasStart) return `M${x1} ${top} H${x0} V${foot} H${x1}`;
  if (hasEnd) return `M${x0} ${top} H${x1} V${foot} H${x0}`;
  return `M${x0} ${top} H${x1} M${x0} ${foot} H${x1}`;
}
