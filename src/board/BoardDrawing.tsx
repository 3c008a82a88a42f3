import { memo } from 'react';
import { Axis, Gridlines } from '../chart/Axis';
import { palette } from '../geometry/palette';
import type { PlacedMark } from '../geometry/placedMark';
import { AXIS_HEIGHT, type BoardScene } from './layoutBoard';

export interface PicturedBoard {
  readonly board: BoardScene;
  /** How much of the board is drawn from its top, px: of a board with very many lanes only the first. */
  readonly height: number;
  /** The mark to be ringed, and the top of its panel. */
  readonly marked: { readonly mark: PlacedMark; readonly top: number } | null;
}

/** A board as a picture that answers to nothing, as large as there is room. */
export const BoardPicture = memo(function BoardPicture({
  picture: { board, height, marked },
}: {
  picture: PicturedBoard;
}) {
  const { frame, ticks, panels } = board;
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${height}`}
      preserveAspectRatio="xMidYMin"
      role="img"
      aria-label="The board"
    >
      <Gridlines ticks={ticks} y0={AXIS_HEIGHT} y1={height} />
      <Axis ticks={ticks} y={15} />
      {panels.map(({ id, top, outcome }) => (
        <g key={id} transform={`translate(0 ${top})`}>
          {'staged' in outcome && top < height && outcome.staged.draw({ y0: 0, y1: height - top })}
        </g>
      ))}
      {marked && (
        <rect
          x={marked.mark.hit.x - 3}
          y={marked.top + marked.mark.hit.y - 3}
          width={marked.mark.hit.width + 6}
          height={marked.mark.hit.height + 6}
          rx={5}
          fill="none"
          stroke={palette.accent}
          strokeWidth={4}
        />
      )}
    </svg>
  );
});
