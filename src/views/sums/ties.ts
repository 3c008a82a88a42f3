/** Ties: lines from a sum, and from its words, to what the other reading has instead. */
import type { Column } from '../../geometry/boardDimensions';
import type { Box } from '../../geometry/labels';
import type { Point } from '../../geometry/placedMark';
import { FADE } from '../../geometry/placedSpan';
import { clamp } from '../../lib/number';
import { type AreaShape, RING, type SumShape } from './shapes';

/** The end of a tie: the middle of a ring, or with a radius of 0 a point of an outline. */
export interface TieTarget extends Point {
  readonly radius: number;
  /** Of an outline: its two ends, where a tie from that side stops. */
  readonly ends?: {
    readonly x0: number;
    readonly x1: number;
    readonly sides: readonly number[];
    readonly foot: number;
  };
}

/** Radius of the ring at another sum, px. */
export const OTHER_RING = 5;
const CORNER = 4;
const NEAR = 3;

/** Corners of a way from a line of words to a target: level, then upright. */
export function tieFromText(
  block: Box,
  line: { readonly edge: number; readonly width: number },
  isEnd: boolean,
  target: TieTarget,
): Point[] {
  const { ends } = target;
  const right = block.x + block.width;
  const near = ends && (ends.x0 >= right ? ends.x0 : ends.x1 <= block.x ? ends.x1 : undefined);
  if (near !== undefined) return tieToEnd(block, line, isEnd, target, near);
  const { x, y, radius } = target;
  if (x > block.x - NEAR && x < right + NEAR) {
    const isBelow = y > block.y + block.height / 2;
    const from = isBelow ? block.y + block.height + 1 : block.y - 1;
    const to = isBelow ? y - radius : y + radius;
    return isBelow === to > from
      ? [
          { x, y: from },
          { x, y: to },
        ]
      : [];
  }
  const toRight = x > right;
  const start = toRight
    ? (isEnd ? right : block.x + line.width) + NEAR
    : (isEnd ? right - line.width : block.x) - NEAR;
  const side = toRight ? 1 : -1;
  if (Math.abs(y - line.edge) <= radius) {
    const end = x - side * radius;
    return (end - start) * side > 1
      ? [
          { x: start, y: line.edge },
          { x: end, y: line.edge },
        ]
      : [];
  }
  const down = y > line.edge ? 1 : -1;
  return [
    { x: start, y: line.edge },
    { x, y: line.edge },
    { x, y: y - down * radius },
  ];
}

/** A tie to the end of an outline: level where it has a side there, else to its upper edge. */
function tieToEnd(
  block: Box,
  line: { readonly edge: number; readonly width: number },
  isEnd: boolean,
  { y, ends }: TieTarget,
  x: number,
): Point[] {
  const isRight = x > block.x;
  const edge = isRight
    ? (isEnd ? block.x + block.width : block.x + line.width) + NEAR
    : (isEnd ? block.x + block.width - line.width : block.x) - NEAR;
  const from = { x: edge, y: line.edge };
  const isLevel = ends?.sides.includes(x) && line.edge > y && line.edge < ends.foot;
  return isLevel ? [from, { x, y: line.edge }] : [from, { x, y: line.edge }, { x, y }];
}

/** A path through points, with its corners rounded. */
export function tiePath(points: readonly Point[]): string {
  const [from, corner, to] = points;
  if (!from || !corner) return '';
  if (!to) return `M${from.x} ${from.y} L${corner.x} ${corner.y}`;
  const right = Math.sign(corner.x - from.x);
  const down = Math.sign(to.y - corner.y);
  const r = Math.min(CORNER, Math.abs(corner.x - from.x), Math.abs(to.y - corner.y));
  const sweep = right * down > 0 ? 1 : 0;
  return `M${from.x} ${from.y} H${corner.x - right * r} A${r} ${r} 0 0 ${sweep} ${corner.x} ${corner.y + down * r} V${to.y}`;
}

/** Small boxes along a way: words keep off them. */
export function boxesAlong(points: readonly Point[]): Box[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const count =
      from.x === to.x || from.y === to.y ? 1 : Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
    return Array.from({ length: count }, (_, step): Box => {
      const on = (share: number) => ({
        x: from.x + share * (to.x - from.x),
        y: from.y + share * (to.y - from.y),
      });
      const [a, b] = [on(step / count), on((step + 1) / count)];
      return {
        x: Math.min(a.x, b.x) - 1.5,
        y: Math.min(a.y, b.y) - 1.5,
        width: Math.abs(a.x - b.x) + 3,
        height: Math.abs(a.y - b.y) + 3,
      };
    });
  });
}

/** Where another figure has its ring: at the date that it has, or within the fade of one that has no start. */
export function ringOf(shape: SumShape, { x0: left, x1: right }: Column): TieTarget | null {
  if (shape.x1 <= left || shape.x0 >= right) return null;
  const x = clamp(
    shape.form === 'area' ? ringInArea(shape) : shape.middle,
    left + OTHER_RING,
    right - OTHER_RING,
  );
  return { x, y: shape.level, radius: OTHER_RING };
}

function ringInArea({ solid, hatched, arrows, middle }: AreaShape): number {
  if (solid && solid.certain0 > solid.x0) return Math.max(solid.x0, solid.certain0 - FADE / 2);
  const [start] = hatched;
  if (arrows.includes('end')) return start ? (start.x0 + start.x1) / 2 : (solid?.x0 ?? middle);
  return middle;
}

/** The way from a sum to the ring of the other; none where the ring stands on it. */
export function tieFromMark(shape: SumShape, ring: TieTarget, { x0: left, x1: right }: Column): Point[] {
  const at = (px: number) => clamp(px, left, right);
  const down = Math.sign(ring.y - shape.level);
  if (shape.form === 'area') {
    const [x0, x1] = [at(shape.x0), at(shape.x1)];
    if (ring.x >= x0 && ring.x <= x1)
      return Math.abs(ring.y - shape.level) <= ring.radius + 1
        ? []
        : [
            { x: ring.x, y: shape.level + down * 1.5 },
            { x: ring.x, y: ring.y - down * ring.radius },
          ];
    const side = ring.x > x1 ? 1 : -1;
    const from = { x: side > 0 ? x1 : x0, y: shape.level };
    return between(from, 1, ring);
  }
  return between({ x: at(shape.middle), y: shape.level }, RING + 1.5, ring);
}

/** A straight line between two circles; none where they touch. */
function between(from: Point, radius: number, to: TieTarget): Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length <= radius + to.radius + 2) return [];
  const [u, v] = [dx / length, dy / length];
  return [
    { x: from.x + u * radius, y: from.y + v * radius },
    { x: to.x - u * to.radius, y: to.y - v * to.radius },
  ];
}
