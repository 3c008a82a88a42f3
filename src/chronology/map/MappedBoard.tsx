import { type PointerEvent, useContext, useMemo } from 'react';
import { initialViewState } from '../../address/viewState';
import { BoardDrawing } from '../../board/BoardDrawing';
import { boardOf } from '../../board/boardOf';
import { densityModule } from '../../board/density/densityModule';
import type { BoardLayout, BoardMark } from '../../board/layoutBoard';
import { fullRange } from '../../board/timeWindow';
import { filterDataset } from '../../filter/filterDataset';
import { paperDimensions } from '../../geometry/paperDimensions';
import type { Dataset } from '../../model/dataset';
import { useWidth } from '../../panels/board/useSize';
import { views } from '../../views';
import { needsDensity } from '../../views/density';
import { LitContext } from './lit';

/** The board of a dataset that is not opened yet: it is drawn, and answers to nothing. */
export function MappedBoard({ dataset }: { dataset: Dataset }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const board = useMemo(() => (width > 0 ? layOut(dataset, width) : null), [dataset, width]);
  const { claims, onClaim } = useContext(LitContext);
  return (
    <div ref={ref} className="mapped-board">
      {board && (
        <svg
          viewBox={`0 0 ${board.dimensions.width} ${board.height}`}
          width={board.dimensions.width}
          height={board.height}
          role="img"
          aria-label="Your board, as it stands"
          onPointerMove={(event) => onClaim(claimAt(board, event))}
          onPointerLeave={() => onClaim(null)}
        >
          <BoardDrawing board={board} />
          {[...claims].map((id) => (
            <LitMark key={id} place={board.marks.get(id)} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** A frame around a mark that is lit. */
const LitMark = ({ place }: { place: BoardMark | undefined }) =>
  place && (
    <rect
      className="map-lit"
      x={place.mark.body.x - 3}
      y={place.top + place.mark.body.y - 3}
      width={place.mark.body.width + 6}
      height={place.mark.body.height + 6}
      rx={3}
    />
  );

/** The claim whose mark lies under the pointer; of several the last drawn. */
function claimAt({ marks }: BoardLayout, event: PointerEvent<SVGSVGElement>): string | null {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const under = [...marks].findLast(([, { mark, top: above }]) => {
    const { hit } = mark;
    return x >= hit.x && x <= hit.x + hit.width && y >= above + hit.y && y <= above + hit.y + hit.height;
  });
  return under?.[0] ?? null;
}

function layOut(dataset: Dataset, width: number) {
  const { matches, ...shown } = filterDataset(dataset, initialViewState);
  const { reading, unmatched } = initialViewState;
  const view = {
    dataset: shown.dataset,
    matches,
    reading,
    unmatched,
    ...(needsDensity(shown.dataset) && { density: densityModule }),
  };
  const window = fullRange(shown.dataset, matches, reading);
  return boardOf({ view, views, window }, paperDimensions(width), { only: 'with claims' });
}
