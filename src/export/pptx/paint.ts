/** How an element of a picture is painted, read from its attributes and those that it refers to. */
import type { Box } from '../../geometry/labels';
import type { Hatching } from './runs';
import type { Dash } from './shape';

/** What an element passes on to its children. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  /** px. */
  readonly strokeWidth: number;
  readonly dash: string;
  readonly opacity: number;
}

export const plainPaint: Paint = { fill: '#000', stroke: 'none', strokeWidth: 1, dash: 'none', opacity: 1 };

export function paintOf(element: Element, parent: Paint): Paint {
  const own = (name: string) => element.getAttribute(name);
  return {
    fill: own('fill') ?? parent.fill,
    stroke: own('stroke') ?? parent.stroke,
    strokeWidth: Number(own('stroke-width') ?? parent.strokeWidth),
    dash: own('stroke-dasharray') ?? parent.dash,
    opacity: parent.opacity * Number(own('opacity') ?? 1),
  };
}

/** A number of an element, 0 where there is none. */
export const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

export const boxOf = (element: Element): Box => ({
  x: numberOf(element, 'x'),
  y: numberOf(element, 'y'),
  width: numberOf(element, 'width'),
  height: numberOf(element, 'height'),
});

/** Six hex digits of `#abc` or `#aabbcc`; null for no paint. */
export function hexOf(color: string): string | null {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim()) ?? [];
  if (!digits) return null;
  return (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toUpperCase();
}

/** A colour as it comes out over another at an opacity from 0 to 1; six hex digits each. */
export function mixed(color: string, ground: string, opacity: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(part(color, at) * opacity + part(ground, at) * (1 - opacity));
  return [0, 2, 4]
    .map((at) => mix(at).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The element that `url(#id)` names in the picture of `element`. */
export function referred(element: Element, reference: string | null): Element | null {
  const [, id] = /^url\(["']?#([^)"']+)["']?\)$/.exec(reference ?? '') ?? [];
  return id ? (element.closest('svg')?.querySelector(`[id="${id}"]`) ?? null) : null;
}

/** The stripes of a pattern that a paint names; null where it names none. */
export function hatchingOf(element: Element, paint: string): Hatching | null {
  const pattern = referred(element, paint);
  if (pattern?.tagName.toLowerCase() !== 'pattern') return null;
  const rects = [...pattern.querySelectorAll('rect')];
  const stripe = rects.at(-1);
  const color = hexOf(stripe?.getAttribute('fill') ?? '');
  if (!stripe || !color) return null;
  const [, angle = '0'] = /rotate\(([-\d.]+)\)/.exec(pattern.getAttribute('patternTransform') ?? '') ?? [];
  return {
    color,
    ground: rects.length > 1 ? hexOf(rects[0]?.getAttribute('fill') ?? '') : null,
    period: numberOf(pattern, 'width'),
    width: numberOf(stripe, 'width'),
    angle: Number(angle),
  };
}

/** The preset that comes nearest to a list of dashes: dots, short dashes or long ones. */
export function dashOf(dashes: string): Dash {
  const [on = 0] = dashes.split(/[\s,]+/).map(Number);
  if (dashes === 'none' || Number.isNaN(on)) return 'solid';
  if (on < 2) return 'sysDot';
  return on < 3.5 ? 'sysDash' : 'dash';
}

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
