import { textWidth } from '../geometry/text';
import type { BrushDrag } from './Brush';
import { palette } from './theme/palette';

/** Letters of a date under a handle, px. */
const TAG = { size: 12, height: 18, around: 12 };

/** An end of the brushed window, and its date in words. */
interface BrushEnd {
  /** px. */
  readonly x: number;
  readonly text: string;
}

interface Props {
  /** What is on the move. */
  readonly part: BrushDrag['part'];
  /** Top of the dates, px. */
  readonly y: number;
  readonly from: BrushEnd;
  readonly to: BrushEnd;
}

/** The dates of those ends of a brush that are on the move, side by side where they would overlap. */
export function BrushDates({ part, y, from, to }: Props) {
  const ends = part === 'start' ? [from] : part === 'end' ? [to] : [from, to];
  const tags = ends.map(({ x, text }) => {
    const width = textWidth(text, TAG.size) + TAG.around;
    return { text, width, x: x - width / 2 };
  });
  const [first, last] = tags;
  if (first && last && first.x + first.width > last.x - 2) {
    const middle = (from.x + to.x) / 2;
    first.x = middle - first.width - 1;
    last.x = middle + 1;
  }
  return (
    <g aria-hidden="true" className="brush-dates">
      {tags.map(({ text, width, x }, at) => (
        <g key={ends[at] === from ? 'from' : 'to'}>
          <rect x={x} y={y} width={width} height={TAG.height} rx={2} fill={palette.accent} />
          <text
            x={x + width / 2}
            y={y + 13}
            textAnchor="middle"
            fontSize={TAG.size}
            fontWeight={600}
            fill={palette.onAccent}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
