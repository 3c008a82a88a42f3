/** A span in pixels: as wide as it is known, with soft ends where its bounds are. */
import { clamp } from '../model/number';
import { datedRange, drawnRange, isMoment, type Span } from '../model/span';
import type { TimeScale } from './timeScale';

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
    const [x0, x1] = [x(span.at.earliest), x(span.at.latest)];
    return { x0, x1, solid0: x0, solid1: x1 };
  }
  const dated = datedRange(span);
  const drawn = drawnRange(span);
  const [x0, solid0] = isMoment(span.start)
    ? [x(dated.from), x(span.start.latest)]
    : beyond(dated.from, drawn.from, x);
  const [x1, solid1] = isMoment(span.end)
    ? [x(dated.to), x(span.end.earliest)]
    : beyond(dated.to, drawn.to, x);
  if (solid0 <= solid1) return { x0, x1, solid0, solid1 };
  const middle = clamp((solid0 + solid1) / 2, x0, x1);
  return { x0, x1, solid0: middle, solid1: middle };
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
