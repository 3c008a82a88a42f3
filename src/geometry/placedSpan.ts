/** A span in pixels: as wide as it is known, with soft ends where its bounds are. */
import { clamp } from '../lib/number';
import { datedRange, drawnRange, isMoment, type Moment, outerRange, type Span } from '../model/span';
import type { TimeScale } from './scale';

/** Horizontal extent in px. `x0 ≤ certain0 ≤ certain1 ≤ x1`; between `x0` and `certain0` (and likewise at the end) it is unsure. */
export interface PlacedSpan {
  readonly x0: number;
  readonly x1: number;
  readonly certain0: number;
  readonly certain1: number;
}

/**
 * Where the span stands on the scale. A single date is solid throughout: its width is what is known of it; one without a
 * bound at a side fades there.
 */
export function placeSpan(span: Span, x: TimeScale): PlacedSpan {
  const dated = datedRange(span);
  const drawn = drawnRange(span);
  if (span.shape === 'moment') {
    const [x0, x1] = [x(drawn.from), x(drawn.to)];
    return { x0, x1, certain0: x(dated.from), certain1: x(dated.to) };
  }
  const [x0, start] = isMoment(span.start)
    ? [x(drawn.from), lastOf(span.start, x)]
    : beyond(dated.from, drawn.from, x);
  const [x1, end] = isMoment(span.end) ? [x(drawn.to), firstOf(span.end, x)] : beyond(dated.to, drawn.to, x);
  const [certain0, certain1] = [clamp(start, x0, x1), clamp(end, x0, x1)];
  if (certain0 <= certain1) return { x0, x1, certain0, certain1 };
  const middle = clamp((certain0 + certain1) / 2, x0, x1);
  return { x0, x1, certain0: middle, certain1: middle };
}

/** A start without a last bound, or an end without a first, leaves nothing certain. */
const lastOf = ({ latest }: Moment, x: TimeScale): number => (Number.isFinite(latest) ? x(latest) : latest);
const firstOf = ({ earliest }: Moment, x: TimeScale): number =>
  Number.isFinite(earliest) ? x(earliest) : earliest;

/** The outer and the solid end without a date: an open one runs to the edge of the window, an unknown one fades. */
function beyond(dated: number, drawn: number, x: TimeScale): readonly [number, number] {
  const at = x(dated);
  if (Number.isFinite(drawn)) return [x(drawn), at];
  const edge = drawn > 0 ? Math.max(at, x.column.x1) : Math.min(at, x.column.x0);
  return [edge, edge];
}

/** Where a sign for the whole span stands, px: in its middle, or at the end that is known of one open to a side. */
export function signAt(span: Span, { x0, x1 }: PlacedSpan): number {
  const { from, to } = outerRange(span);
  if (Number.isFinite(from) === Number.isFinite(to)) return (x0 + x1) / 2;
  return Number.isFinite(from) ? x0 : x1;
}

/** Over so many px an end of a sum's time that is not given fades, px: no date is drawn for it. */
export const FADE = 48;

/** Whether any of it shows in the window. */
export const isInView = (placed: PlacedSpan, x: TimeScale): boolean =>
  placed.x1 > x.column.x0 && placed.x0 < x.column.x1;
