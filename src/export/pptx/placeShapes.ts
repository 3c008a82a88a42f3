/** A picture → the shapes of a slide. What a new view draws with the same few elements needs nothing of its own. */

import type { Box } from '../../geometry/fitLabels';
import { clamp } from '../../model/number';
import { barShapes } from './barShapes';
import { mergeLines } from './mergeLines';
import { boxOf, numberOf, paintOf, plainPaint, referred } from './paint';
import { pathRuns } from './pathRuns';
import { boxAt, isHidden, lookOf, type Place, pathShapes, type Spot } from './place';
import type { Point, Shape } from './shape';
import { textShape } from './textShape';

export interface PlacedShapes {
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
  /** The names of the marks that shapes belong to. */
  readonly marks: readonly string[];
}

/** All that the picture draws, in its order; what its clips hide is left out. Throws for an element that it cannot draw. */
export function placeShapes(picture: SVGSVGElement, spot: Spot): PlacedShapes {
  const marks: string[] = [];
  const walk = (element: Element, place: Place): Shape[] => {
    const tag = element.tagName.toLowerCase();
    if (tag !== 'g' && tag !== 'svg') return shapesOf(tag, element, place);
    const inner = tag === 'g' ? within(element, place) : place;
    const name = tag === 'g' ? element.querySelector(':scope > title')?.textContent : null;
    const mark = name ? marks.push(name) - 1 : inner.mark;
    return [...element.children].flatMap((child) => walk(child, { ...inner, mark }));
  };
  const shapes = walk(picture, { at: spot, paint: plainPaint, clip: null, mark: null });
  return { shapes: mergeLines(shapes), marks };
}

/** The place of a group's children. */
function within(group: Element, place: Place): Place {
  const transform = group.getAttribute('transform') ?? '';
  const [dx = 0, dy = 0] =
    /translate\(([^)]*)\)/
      .exec(transform)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const by = Number(/scale\(([^)]*)\)/.exec(transform)?.[1] ?? 1);
  const { at, clip } = place;
  const own = referred(group, group.getAttribute('clip-path'))?.querySelector('rect');
  const outer = clip && {
    x: (clip.x - dx) / by,
    y: (clip.y - dy) / by,
    width: clip.width / by,
    height: clip.height / by,
  };
  return {
    ...place,
    at: { x: at.x + dx * at.scale, y: at.y + dy * at.scale, scale: at.scale * by },
    paint: paintOf(group, place.paint),
    clip: own ? boxOf(own) : outer,
  };
}

const SILENT = ['title', 'desc', 'defs', 'clippath', 'mask', 'pattern', 'lineargradient', 'style'];

function shapesOf(tag: string, element: Element, outer: Place): Shape[] {
  if (SILENT.includes(tag)) return [];
  const place = { ...outer, paint: paintOf(element, outer.paint) };
  switch (tag) {
    case 'rect':
      return barShapes(element, place);
    case 'circle':
      return circleShapes(element, place);
    case 'line':
      return lineShapes(element, place);
    case 'path':
      return pathShapes(pathRuns(element.getAttribute('d') ?? ''), lookOf(element, place), place);
    case 'text':
      return textShape(element, place);
    default:
      throw new Error(`An element “${tag}” cannot be put on a slide.`);
  }
}

function circleShapes(element: Element, place: Place): Shape[] {
  const radius = numberOf(element, 'r');
  const box = {
    x: numberOf(element, 'cx') - radius,
    y: numberOf(element, 'cy') - radius,
    width: 2 * radius,
    height: 2 * radius,
  };
  if (isHidden(box, place.clip)) return [];
  return [
    {
      kind: 'ellipse',
      box: boxAt(box, place),
      radius: 0,
      fade: null,
      mark: place.mark,
      ...lookOf(element, place),
    },
  ];
}

function lineShapes(element: Element, place: Place): Shape[] {
  const [first, last] = [1, 2].map((end) => {
    const point = { x: numberOf(element, `x${end}`), y: numberOf(element, `y${end}`) };
    return place.clip ? nearestIn(place.clip, point) : point;
  });
  if (!first || !last || (first.x === last.x && first.y === last.y)) return [];
  const look = { ...lookOf(element, place), fill: null };
  return pathShapes([{ points: [first, last], closed: false }], look, place);
}

/** The views' lines are level or upright, so that to cut one is to move its ends. */
const nearestIn = ({ x, y, width, height }: Box, point: Point): Point => ({
  x: clamp(point.x, x, x + width),
  y: clamp(point.y, y, y + height),
});
