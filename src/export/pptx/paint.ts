/** How an element of a picture is painted, read from its attributes and those that it refers to. */
import type { Box } from '../../geometry/fitLabels';
import type { Hatching } from './hatchRuns';
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

/** The paint of an element within that of its parent. */
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
