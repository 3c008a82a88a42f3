import { Axis, Gridlines } from '../chart/Axis';
import { AXIS_HEIGHT, type BoardLayout } from './layoutBoard';

interface Props {
  readonly board: BoardLayout;
  /** Where the gridlines end, px. */
  readonly height: number;
}

/** The time axis above the panels, and its gridlines through all of them. */
export const BoardAxis = ({ board: { ticks }, height }: Props) => (
  <>
    <Gridlines ticks={ticks} y0={AXIS_HEIGHT} y1={height} />
    <Axis ticks={ticks} y={15} />
  </>
);
