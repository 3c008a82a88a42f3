import './density.css';
import { useCallback, useContext, useMemo, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { DensityCanvas } from '../../../board/density/DensityCanvas';
import { InteractionContext } from '../../../chart/interaction';
import { formatFigure } from '../../../lib/number';
import { cutTitle } from '../../../lib/shortText';
import type { PlacedDensity } from '../../../views/density';
import { DensityList, formatSpot, placeBelow, type Spot } from './DensityList';
import { DensitySlider } from './DensitySlider';

interface Props {
  readonly title: string;
  readonly densities: readonly PlacedDensity[];
  /** How many claims are drawn so in all of the panel. */
  readonly total: number;
  readonly width: number;
  /** The part of the panel that is drawn, px. */
  readonly y0: number;
  readonly y1: number;
}

/** The density of a panel's lanes, and what can be learnt from it by mouse, touch and keyboard. */
export function DensityLayer({ title, densities, total, width, y0, y1 }: Props) {
  const [pointed, setPointed] = useState<Spot | null>(null);
  const [listed, setListed] = useState<Spot | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const close = useCallback(() => setListed(null), []);
  const point = useCallback((spot: Spot | null) => {
    // At once, and not with the next dimensions, to which React leaves it. Going to another lane is one change, not two.
    if (spot) flushSync(() => setPointed(spot));
    else setPointed(null);
  }, []);
  const useAhead = useContext(InteractionContext)?.useAhead ?? useNothing;
  const ahead = useAhead();
  const drawn = useMemo(
    () => (ahead ? densities.map((lane) => ({ ...lane, ink: lane.inkFor(ahead) })) : densities),
    [densities, ahead],
  );
  const laneOf = (spot: Spot | null) => densities.find(({ id }) => id === spot?.lane);
  const tipped = laneOf(pointed);
  const open = laneOf(listed);
  const tabStop = densities.some(({ id }) => id === stop) ? stop : densities[0]?.id;
  return (
    <>
      {densities.some(hasArea) && (
        <DensityCanvas
          lanes={drawn}
          width={width}
          height={y1 - y0}
          top={y0}
          name={`${title}: ${formatFigure(total)} claims drawn as density`}
        />
      )}
      {densities.map((lane) => (
        <DensitySlider
          key={lane.id}
          lane={lane}
          isTabStop={lane.id === tabStop}
          onStop={setStop}
          onPoint={point}
          onList={setListed}
        />
      ))}
      {pointed && tipped && !open && <DensityTip spot={pointed} lane={tipped} />}
      {listed && open && <DensityList spot={listed} lane={open} onClose={close} />}
    </>
  );
}

const useNothing = () => null;

/** Whether it is more than a number in the column of the undated. */
const hasArea = ({ total, undated }: PlacedDensity): boolean => total > undated;

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
        <span key={claim.id}>{cutTitle(claim.title)}</span>
      ))}
      {more > 0 && <span>and {formatFigure(more)} more</span>}
    </div>,
    document.body,
  );
}
