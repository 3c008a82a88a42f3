import './boardSoFar.css';
import { max, min } from 'd3-array';
import { type ReactNode, useMemo } from 'react';
import { BoardAxis } from '../../../board/BoardAxis';
import { DensityPanel } from '../../../board/density/DensityPanel';
import { type Inked, placeDensities } from '../../../board/density/layoutDensity';
import { wholeRange } from '../../../board/timeWindow';
import { palette } from '../../../chart/theme/palette';
import { type BoardDimensions, screenDimensions } from '../../../geometry/boardDimensions';
import { spreadInk } from '../../../geometry/density';
import { placeTicks, type TimeScale, timeScale } from '../../../geometry/scale';
import { formatFigure } from '../../../lib/number';
import type { DrawnRows, ReadSoFar } from '../../../model/dataset';
import type { Labels } from '../../../model/vocabulary';
import { useViewState } from '../../../state/store';
import { useWidth, useWindowHeight } from '../useSize';

interface Props {
  readonly soFar: ReadSoFar;
  /** How far the load is, and the sentence under the title. */
  readonly state: ReactNode;
  readonly standfirst: ReactNode;
  /** Stands there where the page will not begin with the whole board. */
  readonly instead: ReactNode;
}

/**
 * What has been read of a large file while the rest comes: its claims as density, on the board's axis as far as they reach. A
 * panel of the board is one lane, since who has a lane, and in which order, is known only at the end.
 */
export function BoardSoFar({ soFar, state, standfirst, instead }: Props) {
  const isWhole = useViewState(
    ({ tab, scene, reading, filter }) =>
      tab === 'explore' && scene === null && reading === 'primary' && filter.period === null,
  );
  const layers = useViewState(({ filter }) => filter.layers);
  const rows = useMemo(() => soFar.rows.filter(({ layer }) => layers.includes(layer)), [soFar, layers]);
  if (!isWhole) return instead;
  return (
    <>
      <header className="masthead" data-tab="explore">
        <h1 lang={soFar.frame.language}>{soFar.frame.title}</h1>
        {standfirst}
        <div className="load-state">{state}</div>
      </header>
      <main className="explore" aria-busy="true">
        <div className="explore-board">
          <RowsSoFar soFar={soFar} rows={rows} />
        </div>
      </main>
    </>
  );
}

interface RowsProps extends Pick<Props, 'soFar'> {
  readonly rows: readonly DrawnRows[];
}

function RowsSoFar({ soFar, rows }: RowsProps) {
  const [ref, width] = useWidth<HTMLDivElement>('.explore-board');
  const windowHeight = useWindowHeight();
  const dimensions = screenDimensions(width, windowHeight);
  const from = min(rows, ({ extent }) => extent.from) ?? Number.POSITIVE_INFINITY;
  const to = max(rows, ({ extent }) => extent.to) ?? Number.NEGATIVE_INFINITY;
  const x = timeScale(wholeRange({ from, to }), dimensions.plot);
  const ticks = placeTicks(x, dimensions.narrow ? 62 : 84);
  const layout = layoutRows(soFar, rows, dimensions, x);
  const { axisHeight } = dimensions;
  const height = axisHeight + layout.height;
  return (
    <div ref={ref} className="board board-so-far">
      {width > 0 && (
        <div className="board-ground" style={{ height }}>
          <svg className="board-axis" width={width} height={height} aria-hidden="true">
            <BoardAxis board={{ ticks, tints: [] }} height={height} />
          </svg>
          <div className="panel" style={{ top: axisHeight }}>
            <svg
              width={width}
              height={layout.height}
              role="img"
              aria-label={`Read so far: ${layout.note.text}`}
            >
              <DensityPanel layout={layout} />
            </svg>
          </div>
        </div>
      )}
    </div>
  );
}

/** The lists in the order of their panels, with what those are called. */
const LANES = [
  { id: 'periods', color: palette.quiet, nameOf: ({ periods }: Labels) => periods },
  { id: 'events', color: palette.ink, nameOf: ({ lanes }: Labels) => lanes },
  { id: 'sums', color: palette.sum, nameOf: ({ sums }: Labels) => sums },
] as const;

function layoutRows(
  { frame, read }: ReadSoFar,
  rows: readonly DrawnRows[],
  dimensions: BoardDimensions,
  x: TimeScale,
) {
  const inked = LANES.flatMap(({ id, color, nameOf }): Inked[] => {
    const its = rows.filter(({ list }) => list === id);
    const lane = { id, name: nameOf(frame.labels), color, scale: id };
    if (its.length === 0) return [];
    const found = spreadInk(x, its);
    return [{ lane, ...found, inkFor: () => found.ink, countAt: () => 0, claimsAt: () => [] }];
  });
  const claims = formatFigure(read);
  const note = dimensions.narrow ? `${claims} as density` : `${claims} claims, drawn as density`;
  return placeDensities(inked, { heading: 'Read so far', note, laneTools: null }, dimensions, x);
}
