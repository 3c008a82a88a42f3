/** Round scales for sums, from nothing. */
import { tickStep } from 'd3-array';
import { formatQuantity, type Unit } from '../model/words/labels';

export interface RoundScale {
  /** A round number, at or above the largest figure; 0 where there is none. */
  readonly top: number;
  /** From 0 to the top in equal steps. */
  readonly ticks: readonly number[];
}

/** Least distance of two marks of a scale, px. */
const LEAST = 15;
/** About so many steps. */
const STEPS = 4;

/** A scale that holds `most`, marked where there is room on its `length`, px. */
export function roundScale(most: number, length: number): RoundScale {
  if (!(most > 0) || !Number.isFinite(most)) return { top: 0, ticks: [0] };
  const step = tickStep(0, most, STEPS);
  const count = Math.ceil(most / step - 1e-9);
  const every = [1, 2, 5, count].find((by) => count % by === 0 && (length * by) / count >= LEAST) ?? count;
  return {
    top: count * step,
    ticks: Array.from({ length: count / every + 1 }, (_, at) => at * every * step),
  };
}

const SIZES = [1e12, 1e9, 1e6, 1e3, 1];

/** The words of a mark on the scale: the top says the unit, "$400M", the others count in it, "300". */
export function formatTick(value: number, top: number, unit: Unit): string {
  if (value === top && top > 0) return formatQuantity(top, unit);
  const size = SIZES.find((one) => top >= one) ?? 1;
  return `${Math.round((value / size) * 100) / 100}`;
}
