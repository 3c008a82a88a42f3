import { useMemo } from 'react';
import { initialView } from '../../address/viewState';
import { BoardDrawing } from '../../board/BoardDrawing';
import { boardOf } from '../../board/board';
import { densityModule } from '../../board/density/densityModule';
import { fullRange } from '../../board/timeWindow';
import { filterDataset } from '../../filter/filterDataset';
import { paperDimensions } from '../../geometry/boardDimensions';
import type { Dataset } from '../../model/dataset';
import { useWidth } from '../../panels/board/useSize';
import { views } from '../../views';
import { needsDensity } from '../../views/density';

/** The board of a dataset that is not opened yet: it is drawn, and answers to nothing. */
export function MappedBoard({ dataset }: { dataset: Dataset }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const board = useMemo(() => (width > 0 ? layOut(dataset, width) : null), [dataset, width]);
  return (
    <div ref={ref} className="mapped-board">
      {board && (
        <svg
          viewBox={`0 0 ${board.dimensions.width} ${board.height}`}
          width={board.dimensions.width}
          height={board.height}
          role="img"
          aria-label="Your board, as it stands"
        >
          <BoardDrawing board={board} />
        </svg>
      )}
    </div>
  );
}

function layOut(dataset: Dataset, width: number) {
  const { matches, ...shown } = filterDataset(dataset, initialView);
  const { reading, unmatched } = initialView;
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
