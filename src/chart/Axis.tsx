import type { Tick } from '../geometry/scale';
import { Label } from './Label';
import { palette } from './theme/palette';

/** The labels of the shared time axis, on one line. */
export function Axis({ ticks, y }: { ticks: readonly Tick[]; y: number }) {
  return ticks.map(({ x, label }) => (
    <Label key={x} text={{ id: label, text: label, x, y, anchor: 'middle' }} size={11.5} />
  ));
}

/** Hairlines at the ticks, through all panels. */
export function Gridlines({ ticks, y0, y1 }: { ticks: readonly Tick[]; y0: number; y1: number }) {
  return ticks.map(({ x }) => <line key={x} x1={x} x2={x} y1={y0} y2={y1} stroke={palette.hairline} />);
}
