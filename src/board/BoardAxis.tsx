import { Axis, Gridlines, inOrder } from '../chart/Axis';
import { palette } from '../chart/theme/palette';
import type { BoardLayout } from './layoutBoard';

interface BoardAxisProps {
  readonly board: Pick<BoardLayout, 'ticks' | 'tints'>;
  /** Where the gridlines and the tint end, px. */
  readonly height: number;
}

/** Where the gridlines begin, below the years, px. */
const GRID_TOP = 22;

/** What lies under all panels: the tint of strained times, gridlines, and the time axis above. */
export const BoardAxis = ({ board: { ticks, tints }, height }: BoardAxisProps) => (
  <>
    {inOrder(tints).map(({ place, x, width, top, opacity }) => (
      <rect
        key={place}
        x={x}
        y={top}
        width={width}
        height={Math.max(0, height - top)}
        fill={palette.strainedGround}
        opacity={opacity}
      />
    ))}
    <Gridlines ticks={ticks} y0={GRID_TOP} y1={height} />
    <Axis ticks={ticks} y={15} />
  </>
);
