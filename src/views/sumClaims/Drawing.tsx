import { useId } from 'react';
import { ClaimMark } from '../../chart/ClaimMark';
import { Hatch } from '../../chart/Hatch';
import { Label, SANS } from '../../chart/Label';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { UncertaintyBar } from '../../chart/UncertaintyBar';
import { isOffscreen, middleOf } from '../../geometry/placedMark';
import type { PlacedSpan } from '../../geometry/placedSpan';
import type { Magnitude, PlacedGroup, PlacedRow, SumClaimsScene } from './layout';
import { type RowLine, SPACE, toneSize } from './words';

/** A row per claim under the heading of whom the money is for; the sum in a year at the left, the period in time. */
export function Drawing({ scene }: { scene: SumClaimsScene }) {
  const { dimensions, height, heading, notes, ticks, groups } = scene;
  if (height === 0) return null;
  const rows = groups.flatMap((group) => group.rows);
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      {notes.map((text) => (
        <Label key={text.id} text={text} size={11} halo />
      ))}
      {ticks.map((text) => (
        <Label key={text.id} text={text} size={11} />
      ))}
      {groups.map((group) => (
        <GroupGround key={group.id} group={group} scene={scene} />
      ))}
      <PlotClip dimensions={dimensions} height={height}>
        {rows.filter(({ mark }) => mark.form !== 'undated').map(markOf)}
      </PlotClip>
      {rows.filter(({ mark }) => mark.form === 'undated').map(markOf)}
      {rows.map((row) => (
        <g key={row.mark.id} opacity={row.mark.match === 'possibly' ? 0.7 : 1}>
          {row.lines.map((line) => (
            <RowLabel key={line.y} line={line} />
          ))}
        </g>
      ))}
    </>
  );
}

/** The mark of a claim of other sources; one of the primary source is only drawn, since its mark stands in the chart of sums. */
const markOf = (row: PlacedRow) =>
  row.own ? (
    <ClaimMark key={row.mark.id} mark={row.mark}>
      <SumForm row={row} />
    </ClaimMark>
  ) : (
    <g key={row.mark.id} opacity={MATCH_OPACITY[row.mark.match]} aria-hidden="true">
      <SumForm row={row} />
    </g>
  );

function GroupGround({ group, scene: { dimensions, ticks } }: { group: PlacedGroup; scene: SumClaimsScene }) {
  return (
    <g>
      <line x1={0} x2={dimensions.undated.x1} y1={group.y0} y2={group.y0} stroke={palette.hairline} />
      <RowLabel line={group.heading} />
      {ticks.map(({ id, x }) => (
        <line key={id} x1={x + 0.5} x2={x + 0.5} y1={group.top} y2={group.y1 - 6} stroke={palette.hairline} />
      ))}
      {group.rows.map(
        ({ mark, magnitude }) =>
          magnitude && (
            <g key={mark.id} opacity={MATCH_OPACITY[mark.match]} aria-hidden="true">
              <YearlyBar magnitude={magnitude} />
            </g>
          ),
      )}
      {dimensions.narrow &&
        group.rows
          .slice(1)
          .map(({ mark, y0 }) => (
            <line key={mark.id} x1={0} x2={dimensions.undated.x1} y1={y0} y2={y0} stroke={palette.hairline} />
          ))}
    </g>
  );
}

/** Solid as reported; hollow and hatched when it is arithmetic, hollow alone as far as it may reach. */
function YearlyBar({ magnitude: { x, y, low, high, arithmetic } }: { magnitude: Magnitude }) {
  const bar = { x, y: y - 4, height: 8 };
  if (!arithmetic) return <rect {...bar} width={Math.max(1, high)} fill={palette.sum} />;
  return (
    <Hatch color={palette.sum} ground={palette.paper}>
      {(fill) => (
        <>
          <rect {...bar} width={low} fill={fill} />
          <rect {...bar} width={high} fill="none" stroke={palette.sum} />
        </>
      )}
    </Hatch>
  );
}

const TONES = {
  group: { fill: palette.ink, fontWeight: 600 },
  count: { fill: palette.muted },
  layer: { fill: palette.ink, fontWeight: 600 },
  sum: { fill: palette.sumInk, fontWeight: 600 },
  title: { fill: palette.sumInk },
  maker: { fill: palette.muted },
  yearly: { fill: palette.sumInk, fontStyle: 'italic' },
};

/** One text of several tones, so that its pieces keep their distance whatever their true widths are. */
const RowLabel = ({ line }: { line: RowLine }) => (
  <text
    x={line.x}
    y={line.y}
    textAnchor={line.anchor}
    fontFamily={SANS}
    stroke={palette.paper}
    strokeWidth={4}
    paintOrder="stroke"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {line.pieces.map(({ tone, text }, at) => (
      <tspan key={tone} dx={at === 0 ? undefined : SPACE} fontSize={toneSize[tone]} {...TONES[tone]}>
        {text}
      </tspan>
    ))}
  </text>
);

/** A claim's period by what kind of claim it is, told by form: a bar, a lozenge where that is too narrow or undated. */
function SumForm({ row }: { row: PlacedRow }) {
  const { mark, type } = row;
  const thin = mark.support !== undefined && mark.support !== 'high';
  const centre = { x: middleOf(mark.body), y: mark.body.y + mark.body.height / 2 };
  if (isOffscreen(mark)) return <OffscreenMark mark={mark} color={palette.sum} />;
  if (mark.form === 'bar' && mark.span)
    return <Bar span={mark.span} y={centre.y} type={type} thin={thin} round={row.own} />;
  return (
    <>
      {mark.span && <Stem span={mark.span} y={centre.y} />}
      <Lozenge {...centre} type={type} half={thin ? 5 : 6.5} />
    </>
  );
}

/** A narrow date as wide as it is. */
function Stem({ span, y }: { span: PlacedSpan; y: number }) {
  const width = Math.max(1, span.x1 - span.x0);
  return <rect x={span.x0} y={y - 10} width={width} height={20} fill={palette.sum} />;
}

interface BarProps {
  readonly span: PlacedSpan;
  readonly y: number;
  readonly type: string;
  readonly thin: boolean;
  readonly round: boolean;
}

function Bar({ span, y, type, thin, round }: BarProps) {
  const height = thin ? 7 : 12;
  const bar = {
    span,
    y: y - height / 2,
    height,
    radius: round ? Math.min(height, span.x1 - span.x0) / 2 : 0,
  };
  switch (type) {
    case 'paid':
      return <UncertaintyBar {...bar} fill={palette.sum} />;
    case 'estimate':
      return (
        <>
          <UncertaintyBar {...bar} fill={palette.paper} />
          <g opacity={0.32}>
            <UncertaintyBar {...bar} fill={palette.sum} />
          </g>
          <UncertaintyBar {...bar} fill="none" stroke={palette.sum} outlined />
        </>
      );
    case 'offer':
      return <UncertaintyBar {...bar} fill={palette.paper} stroke={palette.sum} outlined dash="4 2.5" />;
    case 'request':
      return (
        <Dots>{(stroke) => <UncertaintyBar {...bar} fill={palette.paper} stroke={stroke} outlined />}</Dots>
      );
    case 'document':
      return (
        <>
          <UncertaintyBar {...bar} fill={palette.sum} />
          <UncertaintyBar {...bar} y={y - 1} height={2} fill={palette.paper} />
        </>
      );
    case 'denial':
      return (
        <>
          <UncertaintyBar {...bar} y={y - 0.8} height={1.6} fill={palette.sum} />
          <Cross x={(span.certain0 + span.certain1) / 2} y={y} half={thin ? 4 : 5} />
        </>
      );
    default:
      return <UncertaintyBar {...bar} fill={palette.paper} stroke={palette.sum} outlined />;
  }
}

/** A stroke that comes out dotted along a bar's long sides. */
function Dots({ children }: { children: (stroke: string) => React.ReactNode }) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern id={id} width={3} height={3} patternUnits="userSpaceOnUse">
          <rect width={1.4} height={3} fill={palette.sum} />
        </pattern>
      </defs>
      {children(`url(#${id})`)}
    </>
  );
}

const Cross = ({ x, y, half }: { x: number; y: number; half: number }) => (
  <path
    d={`M${x - half} ${y - half} l${2 * half} ${2 * half} M${x - half} ${y + half} l${2 * half} ${-2 * half}`}
    stroke={palette.sum}
    strokeWidth={1.8}
  />
);

const EDGES: Readonly<Partial<Record<string, string>>> = { offer: '3 2', request: '1.2 1.6' };
const FILLED: readonly string[] = ['paid', 'document'];

function Lozenge({ x, y, half, type }: { x: number; y: number; half: number; type: string }) {
  if (type === 'denial') return <Cross x={x} y={y} half={half - 1} />;
  const path = (size: number) => `M${x - size} ${y} l${size} ${-size} l${size} ${size} l${-size} ${size} Z`;
  return (
    <>
      <path
        d={path(half)}
        fill={FILLED.includes(type) ? palette.sum : palette.paper}
        stroke={palette.sum}
        strokeWidth={1.4}
        strokeDasharray={EDGES[type]}
      />
      {type === 'estimate' && <path d={path(half)} fill={palette.sum} opacity={0.32} />}
      {type === 'document' && (
        <path d={`M${x - half} ${y} h${2 * half}`} stroke={palette.paper} strokeWidth={2} />
      )}
    </>
  );
}
