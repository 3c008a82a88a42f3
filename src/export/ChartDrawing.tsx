import { KEY_SIZE, type KeyItem } from '../board/legend';
import { Axis, Gridlines } from '../chart/Axis';
import { Glyph } from '../chart/Glyph';
import { Label } from '../chart/Label';
import { palette } from '../geometry/palette';
import type { PlacedChart } from './placeChart';
import { AXIS } from './placePanels';

/** The views under their time axis. Without an interaction they draw plain marks, each with its name as a title. */
export function ChartDrawing({ chart }: { chart: Pick<PlacedChart, 'ticks' | 'panels' | 'height'> }) {
  const { ticks, height, panels } = chart;
  return (
    <>
      <Gridlines ticks={ticks} y0={AXIS - 2} y1={height} />
      <Axis ticks={ticks} y={15} />
      {panels.map(({ id, top, draw }) => (
        <g key={id} transform={`translate(0 ${top})`}>
          {draw()}
        </g>
      ))}
    </>
  );
}

/** What shapes and fills mean. */
export function KeyDrawing({ items }: { items: readonly KeyItem[] }) {
  return items.map((item) => (
    <g key={item.id}>
      {item.glyph && <Glyph kind={item.glyph.kind} x={item.glyph.x} y={item.y - 4} color={palette.ink} />}
      <Label text={item} size={KEY_SIZE} />
    </g>
  ));
}
