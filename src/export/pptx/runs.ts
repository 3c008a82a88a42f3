/** The straight lines by which slides draw the paths and stripes of a picture. */
import type { Box } from '../../geometry/labels';
import type { Point, Run } from './shape';

/** How many numbers each command takes (SVG 2, 9.3). */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 };
/** Straight lines that stand for half a circle. */
const STEPS = 10;

interface Draft {
  readonly points: Point[];
  closed: boolean;
}

/**
 * The straight lines of a path's data; circular arcs become short ones. Knows the commands that the views draw with
 * (M, L, H, V, A, Z, absolute and relative) and throws for any other, so that a new one is not lost in silence.
 */
export function pathRuns(data: string): Run[] {
  const drafts: Draft[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const { command, numbers } of commandsOf(data)) {
    const run = drafts.at(-1);
    if (command === 'Z' || command === 'z') {
      if (run) run.closed = true;
      here = run?.points[0] ?? here;
      continue;
    }
    const next = endOf(command, numbers, here);
    if (command.toUpperCase() === 'M') drafts.push({ points: [next], closed: false });
    else if (command.toUpperCase() === 'A') run?.points.push(...arc(here, next, numbers));
    else if (run?.closed) drafts.push({ points: [here, next], closed: false });
    else run?.points.push(next);
    here = next;
  }
  return drafts.filter(({ points }) => points.length > 1);
}

interface Command {
  readonly command: string;
  readonly numbers: readonly number[];
}

/** Each command with its own numbers: further numbers repeat it, as lines after a move. */
function commandsOf(data: string): Command[] {
  const parts = data.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  const commands: Command[] = [];
  let at = 0;
  let command = '';
  while (at < parts.length) {
    const part = parts[at] ?? '';
    if (/^[a-z]$/i.test(part)) {
      command = part;
      at += 1;
    } else if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
    const count = COUNTS[command.toUpperCase()];
    if (count === undefined) throw new Error(`A path with “${command}” cannot be put on a slide.`);
    commands.push({ command, numbers: parts.slice(at, at + count).map(Number) });
    at += count;
  }
  return commands;
}

function endOf(command: string, numbers: readonly number[], here: Point): Point {
  const relative = command === command.toLowerCase();
  const from = relative ? here : { x: 0, y: 0 };
  const last = numbers.at(-1) ?? 0;
  if (command.toUpperCase() === 'H') return { x: from.x + last, y: here.y };
  if (command.toUpperCase() === 'V') return { x: here.x, y: from.y + last };
  return { x: from.x + (numbers.at(-2) ?? 0), y: from.y + last };
}

/** Points of a circular arc after its start, by the centre that SVG 2, B.2.4 gives for equal radii. */
function arc(from: Point, to: Point, [radius = 0, , , large = 0, sweep = 0]: readonly number[]): Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0 || radius === 0) return [to];
  const r = Math.max(radius, length / 2);
  const off = Math.sqrt(Math.max(0, r * r - (length * length) / 4)) * (large === sweep ? -1 : 1);
  const centre = {
    x: (from.x + to.x) / 2 - (dy / length) * off,
    y: (from.y + to.y) / 2 + (dx / length) * off,
  };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  let turn = Math.atan2(to.y - centre.y, to.x - centre.x) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return Array.from({ length: STEPS }, (_, step) => {
    const angle = start + (turn * (step + 1)) / STEPS;
    return { x: centre.x + r * Math.cos(angle), y: centre.y + r * Math.sin(angle) };
  });
}

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
