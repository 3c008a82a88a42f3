import { useEffect, useRef } from 'react';
import { formatPeriodWords } from '../../../filter/period';
import { formatYear, yearAt } from '../../../lib/calendar';
import { formatFigure } from '../../../lib/number';
import { cutTitle } from '../../../lib/shortText';
import { formatSpanShort } from '../../../model/words/spans';
import { highlight } from '../../../state/highlight';
import { freeAbove, liftTip } from '../../../ui/liftTip';
import { TIP_GAP } from '../../../ui/loading/earlyTip';
import { type ColumnAt, type PlacedDensity, UNDATED } from '../../../views/density';
import { chooseClaim } from '../../evidence/choose';

interface Props {
  readonly spot: Spot;
  readonly lane: PlacedDensity;
  readonly onClose: () => void;
}

const MOST = 50;
const WIDTH = 340;

/** The claims at a spot, each of which opens in Evidence. Escape and a click outside close it. */
export function DensityList({ spot, lane, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    element.showPopover();
    element.querySelector('button')?.focus();
    const onToggle = (event: Event) => {
      if ('newState' in event && event.newState === 'closed') onClose();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [onClose]);
  const claims = lane.claimsAt(spot.at, spot.near);
  const words = formatSpot(lane, spot.at, spot.near, claims.length);
  const open = (id: string) => {
    list.current?.hidePopover();
    highlight(null);
    chooseClaim(id);
  };
  return (
    <div
      ref={list}
      popover="auto"
      role="dialog"
      aria-label={`${lane.name}: ${words}`}
      className="menu-panel density-list"
      style={placeBelow(spot, WIDTH)}
    >
      <p className="density-list-head">
        <strong>{lane.name}</strong> {words}
      </p>
      <ul>
        {claims.slice(0, MOST).map(({ claim, isLeftOut }) => (
          <li key={claim.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => open(claim.id)}
              onPointerEnter={() => highlight(claim.id)}
              onPointerLeave={() => highlight(null)}
              onFocus={() => highlight(claim.id)}
              onBlur={() => highlight(null)}
            >
              {cutTitle(claim.title)}
            </button>{' '}
            <span className="muted">
              {formatSpanShort(claim.date.span)}
              {isLeftOut && ', left out by the filter'}
            </span>
          </li>
        ))}
      </ul>
      {claims.length > MOST && (
        <p className="muted">
          and {formatFigure(claims.length - MOST)} more; a shorter period tells them apart
        </p>
      )}
    </div>
  );
}

/** A stretch of a lane that is pointed at, and where on the screen, CSS px. */
export interface Spot {
  readonly lane: string;
  readonly at: ColumnAt;
  /** How many columns to either side count as well. */
  readonly near: number;
  readonly left: number;
  /** The lane's upper and lower edge. */
  readonly top: number;
  readonly bottom: number;
}

/** Under a spot on the screen, or above it, and within the window. */
export function placeBelow({ left, top, bottom }: Spot, width: number) {
  const most = Math.max(0, globalThis.innerWidth - width - 8);
  return {
    width,
    left: Math.min(Math.max(8, left - width / 2), most),
    top: bottom + TIP_GAP,
    transform: liftTip(
      bottom + TIP_GAP,
      bottom - top + 2 * TIP_GAP,
      freeAbove(document.querySelector('.evidence')),
    ),
  };
}

const formatClaims = (count: number): string => `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;

/** "14 claims, 3 March 2004 – 16 March 2004"; "12 claims without a date". */
export function formatSpot(lane: PlacedDensity, at: ColumnAt, near: number, count: number): string {
  if (at === UNDATED) return `${formatClaims(count)} without a date`;
  const last = lane.ink.inside.length - 1;
  const { from } = lane.rangeAt(Math.max(0, at - near));
  const { to } = lane.rangeAt(Math.min(last, at + near));
  return `${formatClaims(count)}, ${formatPeriodWords({ from, to })}`;
}

/** The lane's name for those who hear it: whose, how many, from when to when. */
export function formatLane(lane: PlacedDensity): string {
  const yearOf = (instant: number) => formatYear(yearAt(instant));
  const from = yearOf(lane.rangeAt(0).from);
  const to = yearOf(lane.rangeAt(lane.ink.inside.length - 1).to - 1);
  return `${lane.name}, ${formatFigure(lane.total)} claims as density, ${from} to ${to}`;
}
