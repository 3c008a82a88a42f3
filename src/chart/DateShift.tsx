import type { PlacedDateShift } from '../geometry/placedMark';
import { palette } from './theme/palette';

/** From where the primary source has it, a pale frame of that width, to where other sources have it. */
export function DateShift({ tie: { primarySpan: was, x0, x1, y } }: { tie: PlacedDateShift }) {
  return (
    <g stroke={palette.line} fill="none">
      {was && (
        <rect
          x={was.x0}
          y={y - 4}
          width={Math.max(2, was.x1 - was.x0)}
          height={8}
          strokeDasharray="1.5 1.5"
        />
      )}
      <line x1={x0} x2={x1} y1={y} y2={y} strokeDasharray={was ? undefined : '1.5 3'} />
    </g>
  );
}
