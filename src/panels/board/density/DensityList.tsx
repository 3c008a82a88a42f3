import { useEffect, useRef } from 'react';
import { formatFigure } from '../../../lib/number';
import { formatSpanShort } from '../../../model/words/spans';
import { highlight } from '../../../state/highlight';
import { select } from '../../../state/store';
import type { PlacedDensity } from '../../../views/density';
import { formatSpot, placeBelow, type Spot } from './spot';

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
    select(id);
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
              {claim.title}
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
