import type { GlyphForm } from '../model/vocabulary';

interface Props {
  readonly form: GlyphForm;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** 1 is about 9 px across. */
  readonly scale?: number;
}

/** The shape that tells a claim's kind, centred on (x, y). */
export function Glyph({ form, x, y, color, scale = 1 }: Props) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} fill={color} stroke="none">
      {SHAPES[form](color)}
    </g>
  );
}

const SHAPES: Record<GlyphForm, (color: string) => React.ReactNode> = {
  figures: () => (
    <>
      <circle cx={-2.7} r={2.1} />
      <circle cx={2.7} r={2.1} />
    </>
  ),
  pin: () => <path d="M0 -4 L4.4 3.4 H-4.4 Z" />,
  envelope: (color) => (
    <path
      d="M-4.4 -3 H4.4 V3 H-4.4 Z L0 0.6 L4.4 -3"
      fill="none"
      stroke={color}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
  ),
  lines: (color) => (
    <path d="M-3.6 -2.2 H3.6 M-3.6 0 H3.6 M-3.6 2.2 H1" fill="none" stroke={color} strokeWidth={1.2} />
  ),
  square: () => <rect x={-2.6} y={-2.6} width={5.2} height={5.2} />,
  lozenge: () => <path d="M0 -4.4 L4.4 0 L0 4.4 L-4.4 0 Z" />,
  mast: (color) => (
    <path
      d="M0 4.4 V-1 M-2.6 4.4 H2.6 M-2.4 -3.6 A3 3 0 0 0 -2.4 0.6 M2.4 -3.6 A3 3 0 0 1 2.4 0.6"
      fill="none"
      stroke={color}
      strokeWidth={1.2}
    />
  ),
  band: () => <rect x={-4.4} y={-2} width={8.8} height={4} />,
};
