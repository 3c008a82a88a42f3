/** The outline of a block between its edges, and the room for a name in it. Lengths are px. */
import type { Column } from '../../geometry/boardDimensions';
import { inPixels, type Point } from '../../geometry/placedMark';
import type { Edge } from './edges';

/** Height of a block, px. */
export const BLOCK = 26;
const TEETH = 3;
/** Share of its width at which a slant passes the foot of a name at its right, or the head of one at its left. */
const BESIDE_NAME = 0.3;

interface Sides {
  readonly start: Edge;
  readonly end: Edge;
}

/** An edge from the top of the block at `y` to its foot; `tip` is where the middle of an arrow points. */
function edgeLine({ form, x0, x1 }: Edge, y: number, side: 'start' | 'end'): Point[] {
  const foot = y + BLOCK;
  switch (form) {
    case 'straight':
    case 'slant':
      return [
        { x: x1, y },
        { x: x0, y: foot },
      ];
    case 'arrow': {
      const [shoulder, tip] = side === 'end' ? [x0, x1] : [x1, x0];
      return [
        { x: shoulder, y },
        { x: tip, y: y + BLOCK / 2 },
        { x: shoulder, y: foot },
      ];
    }
    case 'teeth':
      return Array.from({ length: 2 * TEETH + 1 }, (_, at) => ({
        x: at % 2 === 0 ? x0 : x1,
        y: y + (at * BLOCK) / (2 * TEETH),
      }));
  }
}

/** The part of a closed outline on one side of an upright line. */
function cutAt(points: readonly Point[], at: number, side: 1 | -1): Point[] {
  const inside = ({ x }: Point) => side * (x - at) >= 0;
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const cut = inside(before) !== inside(point) ? [crossing(before, point, at)] : [];
    return inside(point) ? [...cut, point] : cut;
  });
}

const crossing = (a: Point, b: Point, x: number): Point => ({
  x,
  y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x),
});

/** The outline of a block whose top is at `y`, as a path; what lies beyond the window is cut off, but for the head of an arrow. */
export function blockPath({ start, end }: Sides, y: number, { x0, x1 }: Column): string {
  const whole = [...edgeLine(end, y, 'end'), ...edgeLine(start, y, 'start').reverse()];
  const fromLeft = cutAt(whole, x0, 1);
  const seen = end.form === 'arrow' && end.x0 <= x1 ? fromLeft : cutAt(fromLeft, x1, -1);
  if (seen.length === 0) return '';
  return `M${seen.map(({ x, y: down }) => `${inPixels(x)} ${inPixels(down)}`).join(' L')} Z`;
}

/** Where a block can be seen, from its outermost edge to its outermost edge within the window. */
export const seenExtent = ({ start, end }: Sides, column: Column): Column => ({
  x0: Math.min(column.x1, Math.max(column.x0, start.x0)),
  x1: Math.max(column.x0, Math.min(column.x1, end.x1)),
});

/** Where a block is as likely as not: from the middle of one edge to the middle of the other, within the window. */
export function likelyExtent({ start, end }: Sides, column: Column): Column {
  const middleOf = ({ form, x0, x1 }: Edge, side: 'start' | 'end') =>
    form === 'arrow' ? (side === 'start' ? x0 : x1) : (x0 + x1) / 2;
  const x0 = Math.min(column.x1, Math.max(column.x0, middleOf(start, 'start')));
  return { x0, x1: Math.max(x0, Math.min(column.x1, middleOf(end, 'end'))) };
}

/** Where a name may stand, clear of both edges. */
export function nameRoom({ start, end }: Sides, column: Column): Column {
  const left = {
    straight: start.x1,
    slant: start.x1 - BESIDE_NAME * (start.x1 - start.x0),
    teeth: start.x1,
    arrow: start.x1,
  };
  const right = {
    straight: end.x0,
    slant: end.x0 + BESIDE_NAME * (end.x1 - end.x0),
    teeth: end.x0,
    arrow: end.x0,
  };
  return { x0: Math.max(column.x0, left[start.form]), x1: Math.min(column.x1, right[end.form]) };
}
