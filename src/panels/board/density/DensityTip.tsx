import { createPortal } from 'react-dom';
import { formatFigure } from '../../../model/number';
import type { PlacedDensity } from '../../../views/density';
import { formatSpot, placeBelow, type Spot } from './spot';

const TITLES = 3;
const WIDTH = 280;

/** How many claims stand where one points, and the first of their titles; outside the panel, which may scroll. */
export function DensityTip({ spot, lane }: { spot: Spot; lane: PlacedDensity }) {
  const claims = lane.claimsAt(spot.at, spot.near);
  const leftOut = claims.filter(({ isLeftOut }) => isLeftOut).length;
  const more = claims.length - TITLES;
  return createPortal(
    <div className="tooltip density-tip" style={placeBelow(spot, WIDTH)} aria-hidden="true">
      <strong>{formatSpot(lane, spot.at, spot.near, claims.length)}</strong>
      {leftOut > 0 && (
        <span>{leftOut === claims.length ? 'left out' : `${leftOut} of them left out`} by the filter</span>
      )}
      {claims.slice(0, TITLES).map(({ claim }) => (
        <span key={claim.id}>{claim.title}</span>
      ))}
      {more > 0 && <span>and {formatFigure(more)} more</span>}
    </div>,
    document.body,
  );
}
