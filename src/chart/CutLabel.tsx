import { useContext, useState } from 'react';
import type { PlacedText } from '../geometry/labels';
import { textWidth, wrapText } from '../geometry/text';
import { InteractionContext } from './interaction';
import { Label } from './Label';
import { palette } from './theme/palette';

interface Props {
  readonly text: PlacedText;
  /** What the text says before it is cut. */
  readonly whole: string;
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
  /** Of the board, px. */
  readonly width: number;
}

/** A label that may be cut: pointed at or focused, it shows all it says over whatever stands there. */
export function CutLabel({ text, whole, size, color, weight, width }: Props) {
  const isLive = useContext(InteractionContext) !== null;
  const [isOpen, setOpen] = useState(false);
  const label = <Label text={text} size={size} color={color} {...(weight && { weight })} />;
  if (!isLive || text.text === whole) return label;
  return (
    <g
      role="img"
      aria-label={whole}
      className="cut-label"
      tabIndex={0}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {label}
      {isOpen && <Whole lines={wrapText(whole, size, width - 2 * PAD)} {...{ text, size, color }} />}
    </g>
  );
}

const PAD = 6;

function Whole({ lines, text, size, color }: Pick<Props, 'text' | 'size' | 'color'> & { lines: string[] }) {
  const step = size * 1.35;
  const placed = lines.map((line, at) => ({ ...text, text: line, y: text.y + at * step }));
  return (
    <g pointerEvents="none">
      <rect
        x={text.x - PAD}
        y={text.y - step}
        width={Math.max(...lines.map((line) => textWidth(line, size))) + 2 * PAD}
        height={lines.length * step + PAD}
        rx={3}
        fill={palette.paper}
        stroke={palette.line}
      />
      {placed.map((line) => (
        <Label key={`${line.text} ${line.y}`} text={line} size={size} color={color} />
      ))}
    </g>
  );
}
