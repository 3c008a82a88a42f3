import type { GlyphForm } from '../model/vocabulary';
import { palette } from './theme/palette';

/** Which way a letter went: from the first party outwards, or to it. */
export type Arrow = 'out' | 'in';

interface Props {
  readonly form: GlyphForm;
  /** Of its middle; 0 unless given. */
  readonly x?: number;
  readonly y?: number;
  readonly color: string;
  /** What shows through the holes of the glyph. */
  readonly ground?: string | undefined;
  /** 1 is about 12 px across. */
  readonly scale?: number;
  /** An arrow beside the glyph, which then is 20 px across. */
  readonly arrow?: Arrow | undefined;
}

/** The shape that tells a claim's kind, centred on (x, y): of as few elements as it can be, since a board has many. */
export function Glyph({ form, x = 0, y = 0, color, ground = palette.paper, scale = 1, arrow }: Props) {
  const place = `translate(${x} ${y}) scale(${scale})`;
  return (
    <>
      {SHAPES[form].map((piece) => pieceOf(piece, color, ground, arrow ? `${place} ${BESIDE_ARROW}` : place))}
      {arrow && pieceOf(ARROWS[arrow], color, ground, place)}
    </>
  );
}

/** A path of a glyph; a line has a width, in px. */
interface GlyphPiece {
  readonly d: string;
  readonly line?: number;
  /** Whether the ground shows through it. */
  readonly isHole?: boolean;
}

const pieceOf = ({ d, line, isHole }: GlyphPiece, color: string, ground: string, place: string) => {
  const paint = isHole ? ground : color;
  return (
    <path
      key={d}
      d={d}
      transform={place}
      fill={line ? 'none' : paint}
      stroke={line ? paint : undefined}
      strokeWidth={line}
    />
  );
};

const BESIDE_ARROW = 'translate(-3.4 0)';

const ARROWS: Readonly<Record<Arrow, GlyphPiece>> = {
  out: { d: 'M3.6 0 H8.6 M6.7 -2.4 L9.2 0 L6.7 2.4', line: 1.5 },
  in: { d: 'M9.6 0 H5.2 M6.9 -2.4 L4.4 0 L6.9 2.4', line: 1.5 },
};

const SHAPES: Readonly<Record<GlyphForm, readonly GlyphPiece[]>> = {
  figures: [
    {
      d: 'M-5.25 -2.9 a2.15 2.15 0 1 1 4.3 0 a2.15 2.15 0 1 1 -4.3 0 Z M-6.3 5 V3.4 A2.9 2.9 0 0 1 -0.5 3.4 V5 Z M0.95 -2.9 a2.15 2.15 0 1 1 4.3 0 a2.15 2.15 0 1 1 -4.3 0 Z M0.5 5 V3.4 A2.9 2.9 0 0 1 6.3 3.4 V5 Z',
    },
  ],
  pin: [
    { d: 'M0 6.2 L-3.9 0.8 A4.6 4.6 0 1 1 3.9 0.8 Z' },
    { d: 'M-1.65 -1.7 a1.65 1.65 0 1 1 3.3 0 a1.65 1.65 0 1 1 -3.3 0 Z', isHole: true },
  ],
  envelope: [
    {
      d: 'M-4.8 -4 H4.8 a.8 .8 0 0 1 .8 .8 V3.2 a.8 .8 0 0 1 -.8 .8 H-4.8 a.8 .8 0 0 1 -.8 -.8 V-3.2 a.8 .8 0 0 1 .8 -.8 Z',
    },
    { d: 'M-5 -3.3 L0 0.7 L5 -3.3', line: 1.15, isHole: true },
  ],
  lines: [{ d: 'M-3.6 -2.2 H3.6 M-3.6 0 H3.6 M-3.6 2.2 H1', line: 1.2 }],
  square: [{ d: 'M-2.6 -2.6 h5.2 v5.2 h-5.2 Z' }],
  lozenge: [{ d: 'M0 -4.4 L4.4 0 L0 4.4 L-4.4 0 Z' }],
  mast: [
    { d: 'M0 4.4 V-1 M-2.6 4.4 H2.6 M-2.4 -3.6 A3 3 0 0 0 -2.4 0.6 M2.4 -3.6 A3 3 0 0 1 2.4 0.6', line: 1.2 },
  ],
  band: [{ d: 'M-4.4 -2 h8.8 v4 h-8.8 Z' }],
};
