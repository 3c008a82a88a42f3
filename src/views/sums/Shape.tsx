import { Hatch } from '../../chart/Hatch';
import { palette } from '../../chart/theme/palette';
import { UncertaintyBar } from '../../chart/UncertaintyBar';
import type { Column } from '../../geometry/boardDimensions';
import type { PlacedMark } from '../../geometry/placedMark';
import { clamp } from '../../lib/number';
import {
  ARROW,
  type AreaShape,
  BRACKET_HEIGHT,
  hasWhisker,
  outlineOf,
  type PointShape,
  RING,
  type SumShape,
} from './shapes';

interface Props<S extends SumShape = SumShape> {
  readonly shape: S;
  readonly zero: number;
  readonly plot: Column;
}

/** Tints of an area: of what is said to be so, and of an offer. */
const TINT = { solid: 0.26, dashed: 0.07 };
const DASH = { offer: '5 3', side: '3 2' };
const ringDash = ({ isDashed }: PointShape): string | undefined => (isDashed ? '3.4 2' : undefined);

/** A sum in the form of its kind; an outline alone where only the primary source has it. */
export function Shape({ mark, ...props }: Props & { mark: PlacedMark }) {
  const { shape } = props;
  if (mark.support === 'unsupported') return <Ghost {...props} />;
  if (shape.form === 'area')
    return shape.line === 'dashed' ? <Offer {...props} shape={shape} /> : <Area {...props} shape={shape} />;
  return POINTS[shape.form]({ ...props, shape, color: palette.sum });
}

/** The other reading's figure: an outline without ink. */
export function Ghost({ shape, zero, plot }: Props) {
  if (shape.form !== 'area')
    return (
      <g fill="none" stroke={palette.ghost}>
        {shape.form === 'bare' && <path d={bracketsOf(shape, zero, plot)} />}
        {shape.form === 'total' && <rect {...squareAt(shape)} fill={palette.paper} />}
        {shape.form === 'pledge' && (
          <>
            <line x1={shape.middle} x2={shape.middle} y1={shape.level + RING} y2={zero} />
            <circle cx={shape.middle} cy={shape.level} r={RING} fill={palette.paper} />
          </>
        )}
      </g>
    );
  return <path d={outlineOf(shape, zero, plot)} fill="none" stroke={palette.ghost} />;
}

function Area({ shape, zero, plot }: Props<AreaShape>) {
  const { solid, hatched, level, isDashed, low } = shape;
  return (
    <>
      {solid && (
        <>
          <g opacity={TINT.solid}>
            <UncertaintyBar
              span={solid}
              y={low ?? level}
              height={zero - (low ?? level)}
              fill={palette.sum}
              radius={0}
            />
          </g>
          {low !== null && (
            <g opacity={TINT.solid / 2}>
              <UncertaintyBar span={solid} y={level} height={low - level} fill={palette.sum} radius={0} />
            </g>
          )}
          {isDashed ? (
            <path
              d={`M${solid.certain0} ${level} H${solid.certain1}`}
              stroke={palette.sum}
              strokeWidth={3}
              strokeDasharray={DASH.offer}
            />
          ) : (
            <UncertaintyBar
              span={{ ...solid, certain1: solid.x1 }}
              y={level - 1.5}
              height={3}
              fill={palette.sum}
              radius={0}
            />
          )}
        </>
      )}
      {hatched.map(({ part, x0, x1, base }) => (
        <g key={part}>
          {base > level && (
            <g opacity={0.55}>
              <Hatch color={palette.sum} ground="none">
                {(fill) => <rect x={x0} y={level} width={x1 - x0} height={base - level} fill={fill} />}
              </Hatch>
            </g>
          )}
          <path
            d={`M${x0} ${base} V${level} M${x1} ${base} V${level}`}
            fill="none"
            stroke={palette.sum}
            strokeDasharray={DASH.side}
          />
          <line x1={x0} x2={x1} y1={level} y2={level} stroke={palette.sum} strokeWidth={2} />
        </g>
      ))}
      <Arrows shape={shape} plot={plot} />
    </>
  );
}

/** An offer: an outline of dashes with a trace of ink. */
function Offer({ shape, zero, plot }: Props<AreaShape>) {
  const { level, solid } = shape;
  const [x0, x1] = [clamp(shape.x0, plot.x0, plot.x1), clamp(shape.x1, plot.x0, plot.x1)];
  return (
    <>
      <g opacity={TINT.dashed}>
        <UncertaintyBar
          span={{ certain0: x0, certain1: x1, ...solid, x0, x1 }}
          y={level}
          height={zero - level}
          fill={palette.sum}
          radius={0}
        />
      </g>
      <path
        d={outlineOf(shape, zero, plot)}
        fill="none"
        stroke={palette.sum}
        strokeWidth={2}
        strokeDasharray={DASH.offer}
      />
      <Arrows shape={shape} plot={plot} />
    </>
  );
}

/** A rate goes on, or its end is not given. */
function Arrows({ shape: { arrows, level, x0, x1 }, plot }: Omit<Props<AreaShape>, 'zero'>) {
  return arrows.map((end) => {
    const side = end === 'end' ? 1 : -1;
    const x = clamp(end === 'end' ? x1 : x0, plot.x0, plot.x1);
    return (
      <path
        key={end}
        d={`M${x} ${level - 5} L${x + 8 * side} ${level} L${x} ${level + 5} Z`}
        fill={palette.sum}
      />
    );
  });
}

interface PointProps extends Props<PointShape> {
  readonly color: string;
}

/** No figure: empty brackets as wide as the date. */
const Brackets = ({ shape, zero, plot, color }: PointProps) => (
  <path d={bracketsOf(shape, zero, plot)} fill="none" stroke={color} strokeWidth={1.4} />
);

const POINTS = { pledge: Pledge, total: Total, bare: Brackets };

function Pledge({ shape, zero, plot, color }: PointProps) {
  const { middle, level, line, low, reach } = shape;
  const ring = {
    fill: palette.paper,
    stroke: color,
    strokeWidth: 2.4,
    strokeDasharray: ringDash(shape),
  };
  const foot = low ?? level;
  return (
    <>
      <line
        x1={middle}
        x2={middle}
        y1={foot + RING}
        y2={zero}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={reach === 'up to' ? '2 3' : line === 'dashed' ? DASH.offer : undefined}
      />
      <Whisker shape={shape} plot={plot} color={color} />
      {low === null ? (
        <circle cx={middle} cy={level} r={RING} {...ring} />
      ) : (
        <rect
          x={middle - RING}
          y={level - RING}
          width={2 * RING}
          height={low - level + 2 * RING}
          rx={RING}
          {...ring}
        />
      )}
      {line === 'dashed' && low === null && (
        <circle cx={middle} cy={level} r={RING} fill={color} opacity={TINT.dashed} />
      )}
      {reach === 'over' && <Over x={middle} y={level - RING - 2} color={color} />}
    </>
  );
}

const squareAt = ({ middle, level }: PointShape) => ({
  x: middle - RING,
  y: level - RING,
  width: 2 * RING,
  height: 2 * RING,
});

/** A total: what had come together by then. */
function Total({ shape, plot, color }: PointProps) {
  const { middle, level, reach } = shape;
  return (
    <>
      <Whisker shape={shape} plot={plot} color={color} />
      <rect
        {...squareAt(shape)}
        fill={palette.paper}
        stroke={color}
        strokeWidth={2.4}
        strokeDasharray={ringDash(shape)}
      />
      {reach === 'over' && <Over x={middle} y={level - RING - 2} color={color} />}
    </>
  );
}

function bracketsOf({ x0, x1 }: PointShape, zero: number, plot: Column): string {
  const [from, to] = [clamp(x0, plot.x0, plot.x1), clamp(x1, plot.x0, plot.x1)];
  const [top, foot] = [zero - BRACKET_HEIGHT, zero - 1];
  const start = x0 < plot.x0 ? '' : `M${from + 4} ${top} H${from} V${foot} H${from + 4}`;
  const end = x1 > plot.x1 ? '' : `M${to - 4} ${top} H${to} V${foot} H${to - 4}`;
  return `${start} ${end}`.trim();
}

/** As wide as the date, where that is wider than the mark. */
function Whisker({ shape, plot, color }: Omit<PointProps, 'zero'>) {
  if (!hasWhisker(shape)) return null;
  const { level } = shape;
  const [x0, x1] = [clamp(shape.x0, plot.x0, plot.x1), clamp(shape.x1, plot.x0, plot.x1)];
  const tick = (x: number) => `M${x} ${level - 3} V${level + 3}`;
  const ends = [...(shape.x0 < plot.x0 ? [] : [tick(x0)]), ...(shape.x1 > plot.x1 ? [] : [tick(x1)])];
  return (
    <path d={[`M${x0} ${level} H${x1}`, ...ends].join(' ')} fill="none" stroke={color} strokeWidth={1.2} />
  );
}

/** It is said to be more than this. */
const Over = ({ x, y, color }: { x: number; y: number; color: string }) => (
  <path
    d={`M${x} ${y} V${y - ARROW + 3} M${x - 3.5} ${y - ARROW + 7} L${x} ${y - ARROW + 2.5} L${x + 3.5} ${y - ARROW + 7}`}
    fill="none"
    stroke={color}
    strokeWidth={1.8}
  />
);
