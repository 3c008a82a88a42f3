import { useId } from 'react';
import { AwayMark } from '../../chart/AwayMark';
import { SoftBar } from '../../chart/SoftBar';
import { palette } from '../../geometry/palette';
import { isAway, middleOf } from '../../geometry/placedMark';
import type { PlacedSpan } from '../../geometry/placeSpan';
import type { AidType } from '../../model/claim';
import type { PlacedRow } from './layout';

/** A claim's period by what kind of claim it is, told by form: a bar, a lozenge where that is too narrow or undated. */
export function AidForm({ row }: { row: PlacedRow }) {
  const { mark, type } = row;
  const thin = mark.support !== undefined && mark.support !== 'high';
  const centre = { x: middleOf(mark.body), y: mark.body.y + mark.body.height / 2 };
  if (isAway(mark)) return <AwayMark mark={mark} color={palette.aid} />;
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
  return <rect x={span.x0} y={y - 10} width={width} height={20} fill={palette.aid} />;
}

interface BarProps {
  readonly span: PlacedSpan;
  readonly y: number;
  readonly type: AidType;
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
      return <SoftBar {...bar} fill={palette.aid} />;
    case 'pledge':
      return <SoftBar {...bar} fill={palette.paper} stroke={palette.aid} outlined />;
    case 'estimate':
      return (
        <>
          <SoftBar {...bar} fill={palette.paper} />
          <g opacity={0.32}>
            <SoftBar {...bar} fill={palette.aid} />
          </g>
          <SoftBar {...bar} fill="none" stroke={palette.aid} outlined />
        </>
      );
    case 'offer':
      return <SoftBar {...bar} fill={palette.paper} stroke={palette.aid} outlined dash="4 2.5" />;
    case 'request':
      return <Dots>{(stroke) => <SoftBar {...bar} fill={palette.paper} stroke={stroke} outlined />}</Dots>;
    case 'document':
      return (
        <>
          <SoftBar {...bar} fill={palette.aid} />
          <SoftBar {...bar} y={y - 1} height={2} fill={palette.paper} />
        </>
      );
    case 'denial':
      return (
        <>
          <SoftBar {...bar} y={y - 0.8} height={1.6} fill={palette.aid} />
          <Cross x={(span.solid0 + span.solid1) / 2} y={y} half={thin ? 4 : 5} />
        </>
      );
  }
}

/** A stroke that comes out dotted along a bar's long sides. */
function Dots({ children }: { children: (stroke: string) => React.ReactNode }) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern id={id} width={3} height={3} patternUnits="userSpaceOnUse">
          <rect width={1.4} height={3} fill={palette.aid} />
        </pattern>
      </defs>
      {children(`url(#${id})`)}
    </>
  );
}

const Cross = ({ x, y, half }: { x: number; y: number; half: number }) => (
  <path
    d={`M${x - half} ${y - half} l${2 * half} ${2 * half} M${x - half} ${y + half} l${2 * half} ${-2 * half}`}
    stroke={palette.aid}
    strokeWidth={1.8}
  />
);

const EDGES: Readonly<Partial<Record<AidType, string>>> = { offer: '3 2', request: '1.2 1.6' };
const FILLED: readonly AidType[] = ['paid', 'document'];

function Lozenge({ x, y, half, type }: { x: number; y: number; half: number; type: AidType }) {
  if (type === 'denial') return <Cross x={x} y={y} half={half - 1} />;
  const path = (size: number) => `M${x - size} ${y} l${size} ${-size} l${size} ${size} l${-size} ${size} Z`;
  return (
    <>
      <path
        d={path(half)}
        fill={FILLED.includes(type) ? palette.aid : palette.paper}
        stroke={palette.aid}
        strokeWidth={1.4}
        strokeDasharray={EDGES[type]}
      />
      {type === 'estimate' && <path d={path(half)} fill={palette.aid} opacity={0.32} />}
      {type === 'document' && (
        <path d={`M${x - half} ${y} h${2 * half}`} stroke={palette.paper} strokeWidth={2} />
      )}
    </>
  );
}
