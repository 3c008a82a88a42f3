/** A span in pixels: as wide as it is known, with soft ends where its bounds are. */
import { clamp } from '../lib/text';
import { datedRange, drawnRange, isMoment, type Span } from '../model/span';
import type { TimeScale } from './scale';

/** Horizontal extent in px. `x0 ≤ certain0 ≤ certain1 ≤ x1`; between `x0` and `certain0` (and likewise at the end) it is unsure. */
export interface PlacedSpan {
  readonly x0: number;
  readonly x1: number;
  readonly certain0: number;
  readonly certain1: number;
}

/** Where the span stands on the scale. A single date is solid throughout: its width is what is known of it. */
export function placeSpan(span: Span, x: TimeScale): PlacedSpan {
  if (span.shape === 'moment') {
    const [x0, x1] = [x(span.at.earliest), x(span.at.latest)];
    return { x0, x1, certain0: x0, certain1: x1 };
  }
  const dated = datedRange(span);
  const drawn = drawnRange(span);
  const [x0, certain0] = isMoment(span.start)
    ? [x(dated.from), x(span.start.latest)]
    : beyond(dated.from, drawn.from, x);
  const [x1, certain1] = isMoment(span.end)
    ? [x(dated.to), x(span.end.earliest)]
    : beyond(dated.to, drawn.to, x);
  if (certain0 <= certain1) return { x0, x1, certain0: certain0, certain1: certain1 };
  const middle = clamp((certain0 + certain1) / 2, x0, x1);
  return { x0, x1, certain0: middle, certain1: middle };
}

/** The outer and the solid end without a date: an open one runs to the edge of the window, an unknown one fades. */
function beyond(dated: number, drawn: number, x: TimeScale): readonly [number, number] {
  const at = x(dated);
  if (Number.isFinite(drawn)) return [x(drawn), at];
  const edge = drawn > 0 ? Math.max(at, x.column.x1) : Math.min(at, x.column.x0);
  return [edge, edge];
}

/** Whether any of it shows in the window. */
export const isInView = (placed: PlacedSpan, x: TimeScale): boolean =>
  placed.x1 > x.column.x0 && placed.x0 < x.column.x1;
