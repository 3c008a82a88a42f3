import { useLayoutEffect, useRef } from 'react';
import type { PlacedDensity } from '../../views/placedDensity';
import { placeBelow } from './placeBelow';
import type { Spot } from './spot';
import { formatSpot } from './spotWords';

const TITLES = 3;
const WIDTH = 280;

/** How many claims stand where one points, and the first of their titles. */
export function DensityTip({ spot, lane }: { spot: Spot; lane: PlacedDensity }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => tip.current?.showPopover(), []);
  const claims = lane.claimsAt(spot.at, spot.near);
  const leftOut = claims.filter(({ isLeftOut }) => isLeftOut).length;
  const more = claims.length - TITLES;
  return (
    <div
      ref={tip}
      popover="manual"
      className="tooltip density-tip"
      style={placeBelow(spot, WIDTH)}
      aria-hidden="true"
    >
      <strong>{formatSpot(lane, spot.at, spot.near, claims.length)}</strong>
      {leftOut > 0 && (
        <span>{leftOut === claims.length ? 'left out' : `${leftOut} of them left out`} by the filter</span>
      )}
      {claims.slice(0, TITLES).map(({ claim }) => (
        <span key={claim.id}>{claim.title}</span>
      ))}
      {more > 0 && <span>and {more.toLocaleString('en')} more</span>}
    </div>
  );
}
