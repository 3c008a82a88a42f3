import { memo } from 'react';
import type { PlacedText } from '../geometry/labels';
import { translateTo } from '../geometry/placedMark';
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

/**
 * A piece of text at its place. Marks carry the accessible names, so labels are hidden from assistive technology. A group
 * takes it to its place, since a browser sets all letters anew when the place of a text itself changes.
 */
export function Label({ text: placed, ...look }: Props) {
  return (
    <g transform={translateTo(placed)} aria-hidden="true">
      <Letters text={placed.text} anchor={placed.anchor} {...look} />
    </g>
  );
}

/** The sign before the name of what opens: to its right while it is closed, down while it is open. */
export const OpenSign = ({ at: { x, y }, isOpen }: { at: Pick<PlacedText, 'x' | 'y'>; isOpen: boolean }) => (
  <path
    d={isOpen ? `M${x - 1} ${y - 6} l4 4 l4 -4` : `M${x + 1} ${y - 8} l4 4 l-4 4`}
    fill="none"
    stroke={palette.ink}
    strokeWidth={1.3}
  />
);

const Letters = memo(function Letters({
  text,
  anchor,
  size = 11.5,
  color = palette.muted,
  weight,
  serif = false,
  italic = false,
  halo = false,
  after = '',
}: Omit<Props, 'text'> & Pick<PlacedText, 'text' | 'anchor'>) {
  return (
    <text
      textAnchor={anchor}
      fontSize={size}
      fontFamily={serif ? SERIF : SANS}
      fontWeight={after ? undefined : weight}
      fontStyle={italic ? 'italic' : undefined}
      fill={color}
      stroke={halo ? palette.paper : undefined}
      strokeWidth={halo ? 2.6 : undefined}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      {after ? <tspan fontWeight={weight}>{text}</tspan> : text}
      {after && <tspan>{after}</tspan>}
    </text>
  );
});
