import type { ReactNode } from 'react';
import type { GlyphForm } from '../model/vocabulary';
import { palette } from './theme/palette';

/** Which way a letter went: from the first party outwards, or to it. */
export type Arrow = 'out' | 'in';

interface Props {
  readonly form: GlyphForm;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** What shows through the holes of the glyph. */
  readonly ground?: string;
  /** 1 is about 12 px across. */
  readonly scale?: number;
  /** An arrow beside the glyph, which then is 20 px across. */
  readonly arrow?: Arrow | undefined;
}

/** The shape that tells a claim's kind, centred on (x, y). */
export function Glyph({ form, x, y, color, ground = palette.paper, scale = 1, arrow }: Props) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} fill={color} stroke="none">
      {arrow ? (
        <>
          <g transform="translate(-3.4 0)">{SHAPES[form](color, ground)}</g>
          <path d={ARROWS[arrow]} fill="none" stroke={color} strokeWidth={1.5} />
        </>
      ) : (
        SHAPES[form](color, ground)
      )}
    </g>
  );
}

const ARROWS: Readonly<Record<Arrow, string>> = {
  out: 'M3.6 0 H8.6 M6.7 -2.4 L9.2 0 L6.7 2.4',
  in: 'M9.6 0 H5.2 M6.9 -2.4 L4.4 0 L6.9 2.4',
};

const SHAPES: Record<GlyphForm, (color: string, ground: string) => ReactNode> = {
  figures: () => (
    <>
      <circle cx={-3.1} cy={-2.9} r={2.15} />
      <path d="M-6.3 5 V3.4 A2.9 2.9 0 0 1 -0.5 3.4 V5 Z" />
      <circle cx={3.1} cy={-2.9} r={2.15} />
      <path d="M0.5 5 V3.4 A2.9 2.9 0 0 1 6.3 3.4 V5 Z" />
    </>
  ),
  pin: (_, ground) => (
    <>
      <path d="M0 6.2 L-3.9 0.8 A4.6 4.6 0 1 1 3.9 0.8 Z" />
      <circle cx={0} cy={-1.7} r={1.65} fill={ground} />
    </>
  ),
  envelope: (_, ground) => (
    <>
      <rect x={-5.6} y={-4} width={11.2} height={8} rx={0.8} />
      <path d="M-5 -3.3 L0 0.7 L5 -3.3" fill="none" stroke={ground} strokeWidth={1.15} />
    </>
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
