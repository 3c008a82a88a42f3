import { SANS } from './Label';
import { palette } from './theme/palette';

interface Props {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The number of a place to begin, as in Evidence beside the board. */
export const NumberDisc = ({ number, x, y }: Props) => (
  <g aria-hidden="true">
    <circle cx={x} cy={y} r={8.5} fill={palette.accent} />
    <text
      x={x}
      y={y + 4}
      textAnchor="middle"
      fontSize={11}
      fontFamily={SANS}
      fontWeight={700}
      fill={palette.onAccent}
    >
      {number}
    </text>
  </g>
);
