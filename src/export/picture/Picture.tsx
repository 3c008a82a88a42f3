import { BoardDrawing } from '../../board/BoardDrawing';
import { Label } from '../../chart/Label';
import { palette } from '../../chart/theme/palette';
import { type CaptionLine, type PictureLayout, sizeOf } from './placePicture';

/** A whole picture. */
export function Picture({ layout }: { layout: PictureLayout }) {
  const { width, height, title, description, lines, board, chart, rule } = layout;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      {lines.map((line) => (
        <Label key={line.id} text={line} size={sizeOf(line)} {...LOOKS[line.look]} />
      ))}
      <g transform={`translate(${chart.x} ${chart.y})`}>
        <BoardDrawing board={board} />
      </g>
      <line x1={chart.x} x2={width - chart.x} y1={rule} y2={rule} stroke={palette.hairline} />
    </svg>
  );
}

const LOOKS: Record<CaptionLine['look'], Partial<Parameters<typeof Label>[0]>> = {
  label: { weight: 600, color: palette.ink },
  title: { serif: true, weight: 600, color: palette.ink },
  lead: { color: palette.ink },
  note: {},
};
