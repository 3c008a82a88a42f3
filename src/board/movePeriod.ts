/** What becomes of a period when one part of it is stepped by a key or dragged. */
import type { BrushPart } from '../chart/Brush';
import {
  nearestStart,
  shiftInstant,
  stepsOf,
  type TimeUnit,
  UNIT_LENGTH,
  wholeUnits,
} from '../geometry/scale';
import { clamp } from '../lib/number';
import type { Range } from '../model/span';

/**
 * The period with one part moved by calendar units: within `full`, and a small step of it long unless it was shorter, as
 * a month of decades or an hour of two weeks.
 */
export function stepPeriod(
  period: Range,
  full: Range,
  part: BrushPart,
  { count, unit }: { readonly count: number; readonly unit: TimeUnit },
): Range {
  const { fine } = stepsOf(full);
  const least = UNIT_LENGTH[fine];
  const now = { from: Math.max(period.from, full.from), to: Math.min(period.to, full.to) };
  const length = now.to - now.from;
  const latestStart = length < least ? now.from : shiftInstant(now.to, -1, fine);
  const earliestEnd = length < least ? now.to : shiftInstant(now.from, 1, fine);
  const from = shiftInstant(now.from, count, unit);
  const to = shiftInstant(now.to, count, unit);
  if (part === 'start') return { from: clamp(from, full.from, Math.max(full.from, latestStart)), to: now.to };
  if (part === 'end') return { from: now.from, to: clamp(to, Math.min(full.to, earliestEnd), full.to) };
  const round = (instant: number) => (length < least ? instant : nearestStart(instant, fine));
  if (from < full.from) return { from: full.from, to: round(full.from + length) };
  if (to > full.to) return { from: round(full.to - length), to: full.to };
  return { from, to: length < least ? from + length : to };
}

/** What is dragged: a part of the period, or a new one over the ground. */
export type DraggedPart = BrushPart | 'new';

/**
 * The period with a part dragged from one instant to another: its ends snap to whole years, or to whole months, days or
 * hours of data that span less. An end that is not dragged stays as it was.
 */
export function dragPeriod(period: Range, full: Range, part: DraggedPart, from: number, to: number): Range {
  const unit = stepsOf(full).coarse;
  const by = to - from;
  if (part === 'window') {
    const count = Math.round(by / meanLength(unit));
    return stepPeriod(period, full, 'window', { count, unit });
  }
  if (part === 'new') return newPeriod(full, Math.min(from, to), Math.max(from, to), unit);
  const now = { from: Math.max(period.from, full.from), to: Math.min(period.to, full.to) };
  if (part === 'start') {
    const latest = Math.max(full.from, shiftInstant(now.to, -1, unit));
    return { from: clamp(nearestStart(now.from + by, unit), full.from, latest), to: now.to };
  }
  const earliest = Math.min(full.to, shiftInstant(now.from, 1, unit));
  return { from: now.from, to: clamp(nearestStart(now.to + by, unit), earliest, full.to) };
}

/** Snapped to the nearest units; within one of them, that unit. */
function newPeriod(full: Range, first: number, last: number, unit: TimeUnit): Range {
  const [from, to] = [first, last].map((instant) => clamp(nearestStart(instant, unit), full.from, full.to));
  if (from !== undefined && to !== undefined && from < to) return { from, to };
  const middle = clamp((first + last) / 2, full.from, full.to - 1);
  return wholeUnits({ from: middle, to: middle + 1 }, unit);
}

/** As in `UNIT_LENGTH`, but of a month the mean, so that a window follows the pointer over many of them. */
const meanLength = (unit: TimeUnit): number => (unit === 'month' ? UNIT_LENGTH.year / 12 : UNIT_LENGTH[unit]);

/** Whether the period leaves nothing of the data out. */
export const coversAll = (period: Range, full: Range): boolean =>
  period.from <= full.from && period.to >= full.to;
