import type { Box } from '../../geometry/fitLabels';
import { fadeStretches, type Stretch, stepsOf } from './fade';
import { hatchRuns } from './hatchRuns';
import { boxOf, hatchingOf, numberOf } from './paint';
import { boxAt, lookOf, type Place, pathShapes } from './place';
import type { Look, Run, Shape } from './shape';

/**
 * A rect as shapes: one where it is whole; where it fades, a part that does; where it is hatched, its ground and its
 * stripes. At the edge of its clip it is cut off without an end, since it goes on beyond.
 */
export function barShapes(element: Element, place: Place): Shape[] {
  const whole = boxOf(element);
  const box = place.clip ? overlap(whole, place.clip) : whole;
  if (!box) return [];
  const look = lookOf(element, place);
  const stretches = fadeStretches(element, box.x, box.x + box.width);
  const hatching = hatchingOf(element, place.paint.fill);
  const isCut = box.width < whole.width - 1e-6;
  if (stretches.length === 1 && !hatching && !(isCut && look.stroke)) {
    const rounded = isCut ? 0 : Math.min(numberOf(element, 'rx'), box.height / 2, box.width / 2);
    const radius = rounded * place.at.scale;
    return stretches.flatMap((stretch) => filled(box, stretch, look, place, radius));
  }
  const bare = { ...look, stroke: null };
  return stretches.flatMap((stretch) => [
    ...filled(box, stretch, { ...bare, fill: hatching ? hatching.ground : look.fill }, place),
    ...stepsOf(stretch).flatMap((step) => {
      const part = partOf(box, step);
      const opacity = look.opacity * step.from;
      return [
        ...(hatching ? pathShapes(hatchRuns(hatching, part), { ...bare, opacity }, place) : []),
        ...pathShapes(edges(part, whole), { ...look, fill: null, opacity }, place),
      ];
    }),
  ]);
}

const partOf = (box: Box, { x0, x1 }: Stretch): Box => ({ ...box, x: x0, width: x1 - x0 });

/** A stretch of a box as one shape, with a gradient where it fades. */
function filled(box: Box, stretch: Stretch, look: Look, place: Place, radius = 0): Shape[] {
  if (!look.fill && !look.stroke) return [];
  const { from, to } = stretch;
  const isEven = Math.abs(from - to) < 1e-4;
  const at = { box: boxAt(partOf(box, stretch), place), radius, mark: place.mark };
  const opacity = look.opacity * (isEven ? from : 1);
  return [{ kind: 'rect', ...at, ...look, opacity, fade: isEven ? null : [from, to] }];
}

/** The lines around a part: above, below, and at an end that is the bar's own. */
function edges({ x, y, width, height }: Box, whole: Box): Run[] {
  const line = (x0: number, y0: number, x1: number, y1: number): Run => ({
    points: [
      { x: x0, y: y0 },
      { x: x1, y: y1 },
    ],
    closed: false,
  });
  const isEnd = (at: number, end: number) => Math.abs(at - end) < 1e-6;
  return [
    line(x, y, x + width, y),
    line(x, y + height, x + width, y + height),
    ...(isEnd(x, whole.x) ? [line(x, y, x, y + height)] : []),
    ...(isEnd(x + width, whole.x + whole.width) ? [line(x + width, y, x + width, y + height)] : []),
  ];
}

function overlap(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
