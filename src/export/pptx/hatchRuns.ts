import type { Box } from '../../geometry/fitLabels';
import type { Point, Run } from './shape';

/** Stripes `width` wide every `period`, turned by `angle` degrees about the origin, as an SVG pattern has them. */
export interface Hatching {
  readonly color: string;
  readonly ground: string | null;
  readonly period: number;
  readonly width: number;
  readonly angle: number;
}

/** The stripes within a box, each cut off at its edges: together one shape. */
export function hatchRuns({ period, width, angle }: Hatching, box: Box): Run[] {
  const turn = (angle * Math.PI) / 180;
  const across = ({ x, y }: Point) => x * Math.cos(turn) + y * Math.sin(turn);
  const corners = cornersOf(box);
  const reach = corners.map(across);
  const runs: Run[] = [];
  for (let k = Math.floor(Math.min(...reach) / period); k * period < Math.max(...reach); k += 1) {
    const from = cut(corners, (point) => across(point) - k * period);
    const points = cut(from, (point) => k * period + width - across(point));
    if (points.length > 2) runs.push({ points, closed: true });
  }
  return runs;
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** The part of a polygon where `side` is not negative (Sutherland–Hodgman, one edge). */
function cut(points: readonly Point[], side: (point: Point) => number): Point[] {
  return points.flatMap((point, at) => {
    const next = points[(at + 1) % points.length] ?? point;
    const [a, b] = [side(point), side(next)];
    const kept = a >= 0 ? [point] : [];
    if (a < 0 === b < 0) return kept;
    const share = a / (a - b);
    return [...kept, { x: point.x + share * (next.x - point.x), y: point.y + share * (next.y - point.y) }];
  });
}
