import { Axis, Gridlines } from '../chart/Axis';
import { Glyph } from '../chart/Glyph';
import { Label } from '../chart/Label';
import { palette } from '../geometry/palette';
import { KEY_SIZE } from './placeKey';
import { type CaptionLine, type PictureScene, sizeOf } from './placePicture';

/** A whole picture. Without an interaction the views draw plain marks, each with its name as a title. */
export function Picture({ scene }: { scene: PictureScene }) {
  const { width, height, title, description, lines, key, chart, ticks, panels, rule } = scene;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      {lines.map((line) => (
        <Label key={line.id} text={line} size={sizeOf(line)} {...LOOKS[line.look]} />
      ))}
      <g transform={`translate(${chart.x} ${chart.y})`}>
        <Gridlines ticks={ticks} y0={22} y1={chart.height} />
        <Axis ticks={ticks} y={15} />
        {panels.map(({ id, top, draw }) => (
          <g key={id} transform={`translate(0 ${top})`}>
            {draw()}
          </g>
        ))}
      </g>
      <line x1={chart.x} x2={width - chart.x} y1={rule} y2={rule} stroke={palette.hairline} />
      {key.map((item) => (
        <g key={item.id}>
          {item.glyph && <Glyph kind={item.glyph.kind} x={item.glyph.x} y={item.y - 4} color={palette.ink} />}
          <Label text={item} size={KEY_SIZE} />
        </g>
      ))}
    </svg>
  );
}

const LOOKS: Record<CaptionLine['look'], Partial<Parameters<typeof Label>[0]>> = {
  label: { weight: 600, color: palette.ink },
  title: { serif: true, weight: 600, color: palette.ink },
  lead: { color: palette.ink },
  note: {},
};
