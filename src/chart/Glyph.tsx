import type { ClaimKind } from '../model/claim';

interface Props {
  readonly kind: ClaimKind;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** 1 is about 9 px across. */
  readonly scale?: number;
}

/** The shape that tells a claim's kind, centred on (x, y). */
export function Glyph({ kind, x, y, color, scale = 1 }: Props) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} fill={color} stroke="none">
      {SHAPES[kind](color)}
    </g>
  );
}

const SHAPES: Record<ClaimKind, (color: string) => React.ReactNode> = {
  meeting: () => (
    <>
      <circle cx={-2.7} r={2.1} />
      <circle cx={2.7} r={2.1} />
    </>
  ),
  visit: () => <path d="M0 -4 L4.4 3.4 H-4.4 Z" />,
  letter: (color) => (
    <path
      d="M-4.4 -3 H4.4 V3 H-4.4 Z L0 0.6 L4.4 -3"
      fill="none"
      stroke={color}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
  ),
  statement: (color) => (
    <path d="M-3.6 -2.2 H3.6 M-3.6 0 H3.6 M-3.6 2.2 H1" fill="none" stroke={color} strokeWidth={1.2} />
  ),
  context: () => <rect x={-2.6} y={-2.6} width={5.2} height={5.2} />,
  aid: () => <path d="M0 -4.4 L4.4 0 L0 4.4 L-4.4 0 Z" />,
  status: () => <rect x={-4.4} y={-2} width={8.8} height={4} />,
};
