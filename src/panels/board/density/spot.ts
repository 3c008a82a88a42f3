/** A spot of a lane of density: what is pointed at, where, and in words. */
import { formatPeriodWords } from '../../../filter/period';
import { formatFigure } from '../../../lib/number';
import { type ColumnAt, type PlacedDensity, UNDATED } from '../../../views/density';

/** A stretch of a lane that is pointed at, and where on the screen, CSS px. */
export interface Spot {
  readonly lane: string;
  readonly at: ColumnAt;
  /** How many columns to either side count as well. */
  readonly near: number;
  readonly left: number;
  readonly top: number;
}

/** Under a spot on the screen, and within the window. */
export function placeBelow({ left, top }: Spot, width: number) {
  const most = Math.max(0, globalThis.innerWidth - width - 8);
  return { width, left: Math.min(Math.max(8, left - width / 2), most), top: top + 6 };
}

const formatClaims = (count: number): string => `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;

/** "14 claims, 3 March 2004 – 16 March 2004"; "12 claims without a date". */
export function formatSpot(lane: PlacedDensity, at: ColumnAt, near: number, count: number): string {
  if (at === UNDATED) return `${formatClaims(count)} without a date`;
  const last = lane.counts.inside.length - 1;
  const { from } = lane.rangeAt(Math.max(0, at - near));
  const { to } = lane.rangeAt(Math.min(last, at + near));
  return `${formatClaims(count)}, ${formatPeriodWords({ from, to })}`;
}

/** The lane's name for those who hear it: whose, how many, from when to when. */
export function formatLane(lane: PlacedDensity): string {
  const yearOf = (instant: number) => new Date(instant).getUTCFullYear();
  const from = yearOf(lane.rangeAt(0).from);
  const to = yearOf(lane.rangeAt(lane.counts.inside.length - 1).to - 1);
  return `${lane.name}, ${formatFigure(lane.total)} records as density, ${from} to ${to}`;
}
