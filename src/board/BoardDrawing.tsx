import { memo } from 'react';
import { palette } from '../chart/theme/palette';
import { BoardAxis } from './BoardAxis';
import { BoardWords } from './BoardWords';
import type { BoardLayout, BoardMark, BoardPanel } from './layoutBoard';

interface Props {
  readonly board: BoardLayout;
  /** Height to which the board is drawn, px; all of it unless given. */
  readonly height?: number;
  readonly ringed?: BoardMark | null;
}

/**
 * A board as SVG that answers to nothing: axis, gridlines, panels and a ring. Without an interaction in context, marks are
 * plain, each with its name as a title. Throws what a drawing throws.
 */
export const BoardDrawing = memo(function BoardDrawing({ board, height = board.height, ringed }: Props) {
  if (board.panels.length === 0) return null;
  return (
    <>
      <BoardAxis board={board} height={Math.min(height, board.axisEnd)} />
      {board.panels.map((panel) => (
        <g key={panel.id} transform={`translate(0 ${panel.top})`}>
          {drawPanel(panel, height - panel.top)}
        </g>
      ))}
      <BoardWords board={board} />
      {ringed && <Ring place={ringed} />}
    </>
  );
});

function drawPanel({ height, outcome }: BoardPanel, visible: number) {
  if ('fault' in outcome || visible <= 0) return null;
  return outcome.value.draw(visible < height ? { y0: 0, y1: visible } : undefined);
}

const RING = { margin: 3, radius: 5, width: 4 };

const Ring = ({ place: { mark, top } }: { place: BoardMark }) => (
  <rect
    x={mark.hit.x - RING.margin}
    y={top + mark.hit.y - RING.margin}
    width={mark.hit.width + 2 * RING.margin}
    height={mark.hit.height + 2 * RING.margin}
    rx={RING.radius}
    fill="none"
    stroke={palette.accent}
    strokeWidth={RING.width}
  />
);
