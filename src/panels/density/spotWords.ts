/** What stands at a spot of a lane of density, in words. */
import { formatPeriodWords } from '../../filter/period';
import { formatFigure } from '../../model/number';
import { type ColumnAt, type PlacedDensity, UNDATED } from '../../views/placedDensity';

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
