import { palette } from '../../../chart/theme/palette';
import { type DifferenceMark, MARK, type PlacedDifference, type PlacedWords, SIZE } from './placeDifference';

/** A claim's own account above the axis, that of other sources below it, and the tie between them. */
export function DifferenceChart({ placed }: { placed: PlacedDifference }) {
  const { of, own, other, ownWords, otherWords, ties, axisY, ticks, width, height } = placed;
  const ownColor = of === 'sum' ? palette.sum : palette.ink;
  return (
    <svg width={width} height={height} aria-hidden="true" className="difference-chart">
      <line x1={0} x2={width} y1={axisY} y2={axisY} stroke={palette.line} />
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={axisY - 3} y2={axisY + 3} stroke={palette.line} />
          <text
            x={x}
            y={height - 4}
            fontSize={11}
            fill={palette.muted}
            textAnchor={x < EDGE ? 'start' : x > width - EDGE ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      {ties.map(({ x0, y0, x1, y1 }) => (
        <line
          key={`${x0} ${x1}`}
          x1={x0}
          y1={y0}
          x2={x1}
          y2={y1}
          stroke={palette.strained}
          strokeWidth={1.3}
        />
      ))}
      {own && (of === 'sum' ? <Reach mark={own} color={ownColor} /> : <Own mark={own} />)}
      {other && of === 'sum' && <Reach mark={other} color={palette.strained} isHollow />}
      {other && of === 'date' && <Other mark={other} />}
      <Words words={ownWords} color={of === 'sum' ? palette.sumInk : palette.ink} />
      <Words words={otherWords} color={palette.strainedInk} />
    </svg>
  );
}

/** A label nearer to the side than this would be cut in its middle, px. */
const EDGE = 24;
const DASH = '3 2';

/** A frame without the edges that its date does not have. */
function frame({ x0, x1, y, opensLeft, opensRight }: DifferenceMark): string {
  const [top, bottom] = [y - MARK / 2 + 0.5, y + MARK / 2 - 0.5];
  const left = opensLeft
    ? `M${x0} ${top} H${x1} M${x0} ${bottom} H${x1}`
    : `M${x1} ${top} H${x0} V${bottom} H${x1}`;
  return opensRight ? left : `${left} M${x1} ${top} V${bottom}`;
}

/** The claim's own date: a disc where it is known to the day, else a pale frame as wide as it is known. */
function Own({ mark }: { mark: DifferenceMark }) {
  const { x0, x1, y, isPoint, isWorkedOut } = mark;
  if (isPoint)
    return (
      <circle
        cx={(x0 + x1) / 2}
        cy={y}
        r={5.5}
        fill={isWorkedOut ? palette.paper : palette.ink}
        stroke={palette.ink}
        strokeDasharray={isWorkedOut ? DASH : undefined}
      />
    );
  return (
    <>
      <rect x={x0} y={y - MARK / 2} width={x1 - x0} height={MARK} fill={palette.paper} />
      <rect x={x0} y={y - MARK / 2} width={x1 - x0} height={MARK} fill={palette.ink} opacity={0.12} />
      <path
        d={frame(mark)}
        fill="none"
        stroke={palette.ink}
        opacity={0.7}
        strokeDasharray={isWorkedOut ? DASH : undefined}
      />
    </>
  );
}

/** The date of other sources: a ring, and a frame as wide as it is known where that is wider. */
function Other({ mark }: { mark: DifferenceMark }) {
  const { x0, x1, y, isPoint } = mark;
  const isWide = !isPoint && x1 - x0 > 12;
  return (
    <>
      {isWide && <path d={frame(mark)} fill="none" stroke={palette.strained} strokeDasharray={DASH} />}
      {!isWide && (
        <circle
          cx={(x0 + x1) / 2}
          cy={y}
          r={5}
          fill={palette.paper}
          stroke={palette.strained}
          strokeWidth={1.6}
        />
      )}
    </>
  );
}

/** A sum as a line from zero, with its end as a disc or a ring; of a range, its ends. */
function Reach({ mark: { x0, x1, y, isWorkedOut }, color, isHollow = false }: ReachProps) {
  return (
    <>
      <line
        x1={x0}
        x2={x1}
        y1={y}
        y2={y}
        stroke={color}
        strokeWidth={isHollow ? 1.3 : 3}
        strokeDasharray={isWorkedOut ? DASH : undefined}
      />
      <circle cx={x1} cy={y} r={5} fill={isHollow ? palette.paper : color} stroke={color} strokeWidth={1.6} />
    </>
  );
}

interface ReachProps {
  readonly mark: DifferenceMark;
  readonly color: string;
  readonly isHollow?: boolean;
}

const Words = ({ words, color }: { words: readonly PlacedWords[]; color: string }) =>
  words.map(({ text, x, y, anchor, is }) => (
    <text
      key={`${y} ${text}`}
      x={x}
      y={y}
      fontSize={SIZE[is]}
      fontWeight={is === 'main' ? 600 : 400}
      fill={color}
      textAnchor={anchor}
    >
      {text}
    </text>
  ));
