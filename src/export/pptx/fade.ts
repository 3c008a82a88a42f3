import { boxOf, numberOf, referred } from './paint';

/** A part of an element from `x0` to `x1`, and how strongly it is drawn at either end; between them it changes evenly. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly from: number;
  readonly to: number;
}

interface Stop {
  readonly x: number;
  readonly opacity: number;
}

/** Where a masked element is whole and where it fades, from `x0` to `x1`. One whole stretch without a mask. */
export function fadeStretches(element: Element, x0: number, x1: number): Stretch[] {
  const stops = stopsOf(element);
  if (stops.length === 0) return [{ x0, x1, from: 1, to: 1 }];
  const edges = [x0, ...stops.map(({ x }) => x), x1];
  return edges.slice(1).flatMap((edge, at): Stretch[] => {
    const [start, end] = [Math.max(x0, edges[at] ?? x0), Math.min(x1, edge)];
    if (end - start < 1e-6) return [];
    return [{ x0: start, x1: end, from: opacityAt(stops, start + 1e-7), to: opacityAt(stops, end - 1e-7) }];
  });
}

function stopsOf(element: Element): Stop[] {
  const mask = referred(element, element.getAttribute('mask'));
  const ground = mask?.querySelector('rect');
  const gradient = ground && referred(element, ground.getAttribute('fill'));
  if (!ground || !gradient) return [];
  const { x, width } = boxOf(ground);
  return [...gradient.querySelectorAll('stop')].map((stop) => ({
    x: x + numberOf(stop, 'offset') * width,
    opacity: Number(stop.getAttribute('stop-opacity') ?? 1),
  }));
}

function opacityAt(stops: readonly Stop[], x: number): number {
  const after = stops.findIndex((stop) => stop.x >= x);
  const [b, a] = [stops[after], stops[after - 1]];
  if (!b || !a) return (b ?? stops.at(-1))?.opacity ?? 1;
  return a.opacity + ((b.opacity - a.opacity) * (x - a.x)) / (b.x - a.x);
}

/** Into how many steps a line or a hatch is cut where it fades: they can have no gradient. */
const STEPS = 6;

/** The stretch in steps of one strength each; as it is where it does not change. */
export function stepsOf({ x0, x1, from, to }: Stretch): Stretch[] {
  if (Math.abs(from - to) < 1e-4) return [{ x0, x1, from, to: from }];
  return Array.from({ length: STEPS }, (_, step) => {
    const opacity = from + ((to - from) * (step + 0.5)) / STEPS;
    const at = (share: number) => x0 + ((x1 - x0) * share) / STEPS;
    return { x0: at(step), x1: at(step + 1), from: opacity, to: opacity };
  });
}
