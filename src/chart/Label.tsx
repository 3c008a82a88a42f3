import type { PlacedText } from '../geometry/labels';
import { palette } from './theme/palette';

/** The two faces: sans for all that works, serif for titles and quotations. */
export const SANS = "'Inter Variable', 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4 Variable', Georgia, serif";

interface Props {
  readonly text: PlacedText;
  readonly size?: number;
  readonly color?: string;
  readonly weight?: number;
  readonly serif?: boolean;
  readonly italic?: boolean;
  /** A rim of paper, where text crosses lines. */
  readonly halo?: boolean;
  /** What goes on after the text in ordinary weight. */
  readonly after?: string;
}

/** A piece of text at its place. Marks carry the accessible names, so labels are hidden from assistive technology. */
export function Label({
  text,
  size = 11.5,
  color = palette.muted,
  weight,
  serif = false,
  italic = false,
  halo = false,
  after = '',
}: Props) {
  return (
    <text
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={size}
      fontFamily={serif ? SERIF : SANS}
      fontWeight={after ? undefined : weight}
      fontStyle={italic ? 'italic' : undefined}
      fill={color}
      stroke={halo ? palette.paper : undefined}
      strokeWidth={halo ? 2.6 : undefined}
      paintOrder="stroke"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {after ? <tspan fontWeight={weight}>{text.text}</tspan> : text.text}
      {after && <tspan>{after}</tspan>}
    </text>
  );
}
