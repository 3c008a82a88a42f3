import { Glyph } from '../chart/Glyph';
import { Label } from '../chart/Label';
import { palette } from '../chart/theme/palette';
import { LEGEND_SIZE, type LegendLayout } from './legend';

/** The legend of a picture, as SVG. */
export const LegendDrawing = ({ legend }: { legend: LegendLayout }) =>
  legend.items.map((item) => (
    <g key={item.id}>
      {item.glyph && <Glyph form={item.glyph.form} x={item.glyph.x} y={item.y - 4} color={palette.ink} />}
      <Label text={item} size={LEGEND_SIZE} />
    </g>
  ));
