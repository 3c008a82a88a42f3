/** An element of a picture on its way to the slide: where it comes, how it looks, what is hidden of it. */
import type { Box } from '../../geometry/fitLabels';
import { dashOf, hatchingOf, hexOf, type Paint } from './paint';
import { boxAround, type Look, type Point, type Run, type Shape, type Stroke } from './shape';

/** Where the picture's origin comes on the slide, in inches, and how many inches a px is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Where an element is drawn: its own px → inches, and what it may not leave, in its own px. */
export interface Place {
  readonly at: Spot;
  readonly paint: Paint;
  readonly clip: Box | null;
  readonly mark: number | null;
}

/** Points in an inch. */
export const POINTS = 72;

/** How an element looks; stripes count as their colour, and as dots where they paint a line. */
export function lookOf(element: Element, { paint, at }: Place): Look {
  const hatching = hatchingOf(element, paint.fill);
  const dotted = hatchingOf(element, paint.stroke);
  const color = dotted?.color ?? hexOf(paint.stroke);
  const stroke: Stroke | null = color
    ? {
        color,
        width: paint.strokeWidth * at.scale * POINTS,
        dash: dotted ? 'sysDot' : dashOf(paint.dash),
      }
    : null;
  return { fill: hatching ? hatching.color : hexOf(paint.fill), stroke, opacity: paint.opacity };
}

/** A box of an element's own px on the slide. */
export const boxAt = ({ x, y, width, height }: Box, { at }: Place): Box => ({
  ...pointAt({ x, y }, at),
  width: width * at.scale,
  height: height * at.scale,
});

const pointAt = ({ x, y }: Point, at: Spot): Point => ({ x: at.x + x * at.scale, y: at.y + y * at.scale });

/** Some runs of an element's own px as a shape; none where there is nothing to see of them. */
export function pathShapes(runs: readonly Run[], look: Look, { at, clip, mark }: Place): Shape[] {
  if (runs.length === 0 || (!look.fill && !look.stroke) || isHidden(boxAround(runs), clip)) return [];
  const placed = runs.map((run) => ({ ...run, points: run.points.map((point) => pointAt(point, at)) }));
  return [{ kind: 'path', runs: placed, box: boxAround(placed), mark, ...look }];
}

/** Whether a clip hides the middle of a box: glyphs are drawn whole or not at all. */
export const isHidden = ({ x, y, width, height }: Box, clip: Box | null): boolean =>
  clip !== null &&
  (Math.abs(x + width / 2 - (clip.x + clip.width / 2)) > clip.width / 2 ||
    Math.abs(y + height / 2 - (clip.y + clip.height / 2)) > clip.height / 2);
