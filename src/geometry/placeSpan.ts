/** A span in pixels: as wide as it is known, with soft ends where its bounds are. */
import { type Bound, datedRange, isMoment, type Match, type Range, type Span } from '../model/span';
import type { TimeScale } from './timeScale';

/** How far a bar goes on, fading, at an end that the source does not give: four years, the same at every zoom. */
const FADE = 4 * 365.25 * 864e5;

/** Horizontal extent in px. `x0 ≤ solid0 ≤ solid1 ≤ x1`; between `x0` and `solid0` (and likewise at the end) it is unsure. */
export interface PlacedSpan {
  readonly x0: number;
  readonly x1: number;
  readonly solid0: number;
  readonly solid1: number;
}

/** Where the span stands on the scale. A single date is solid throughout: its width is what is known of it. */
export function placeSpan(span: Span, x: TimeScale): PlacedSpan {
  if (span.shape === 'moment') {
    const x0 = x(span.at.earliest);
    const x1 = x(span.at.latest);
    return { x0, x1, solid0: x0, solid1: x1 };
  }
  const dated = datedRange(span);
  const start = isMoment(span.start)
    ? [x(span.start.earliest), x(span.start.latest)]
    : beyond(span.start, dated.from, -1, x);
  const end = isMoment(span.end)
    ? [x(span.end.latest), x(span.end.earliest)]
    : beyond(span.end, dated.to, 1, x);
  const [x0 = 0, solid0 = 0] = start;
  const [x1 = 0, solid1 = 0] = end;
  if (solid0 <= solid1) return { x0, x1, solid0, solid1 };
  const middle = Math.min(Math.max((solid0 + solid1) / 2, x0), x1);
  return { x0, x1, solid0: middle, solid1: middle };
}

/** An end without a date: open runs to the edge of the window, unknown fades out over a fixed time. */
function beyond(bound: 'open' | 'unknown', from: number, side: 1 | -1, x: TimeScale): [number, number] {
  const at = x(from);
  if (bound === 'unknown') return [x(from + side * FADE), at];
  const edge = side > 0 ? Math.max(at, x.column.x1) : Math.min(at, x.column.x0);
  return [edge, edge];
}

/** From when to when the span is drawn, ms UTC: an end that goes on is infinite, one that is not given fades. */
export function drawnRange(span: Span): Range {
  const { from, to } = datedRange(span);
  if (span.shape === 'moment') return { from, to };
  const endOf = (bound: Bound, dated: number, side: 1 | -1) =>
    isMoment(bound) ? dated : bound === 'unknown' ? dated + side * FADE : side * Number.POSITIVE_INFINITY;
  return { from: endOf(span.start, from, -1), to: endOf(span.end, to, 1) };
}

/** Whether any of it shows in the window. */
export const isInView = (placed: PlacedSpan, x: TimeScale): boolean =>
  placed.x1 > x.column.x0 && placed.x0 < x.column.x1;

/** Whether it has a place on the board: in the window, or let through by the filter because it may reach into it. */
export const isShown = (placed: PlacedSpan, match: Match, x: TimeScale): boolean =>
  match !== 'outside' || isInView(placed, x);
