import type { Tick } from '../geometry/scale';
import { Label } from './Label';
import { palette } from './theme/palette';

/** Things that move at each step of a drag, each known by its place in their order, so that it is moved and not made anew. */
export const inOrder = <T,>(list: readonly T[]): readonly (T & { readonly place: string })[] =>
  list.map((one, at) => ({ ...one, place: `${at}` }));

/** The labels of the shared time axis, on one line. */
export function Axis({ ticks, y }: { ticks: readonly Tick[]; y: number }) {
  return inOrder(ticks).map(({ place, x, label }) => (
    <Label key={place} text={{ id: label, text: label, x, y, anchor: 'middle' }} size={11.5} />
  ));
}

/** Hairlines at the ticks, through all panels. */
export function Gridlines({ ticks, y0, y1 }: { ticks: readonly Tick[]; y0: number; y1: number }) {
  return inOrder(ticks).map(({ place, x }) => (
    <line key={place} x1={x} x2={x} y1={y0} y2={y1} stroke={palette.hairline} />
  ));
}
