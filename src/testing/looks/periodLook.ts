/** For tests of what periods look like: the block of a period as a line of a table. */
import { lookOf } from './markLook';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** On the board of `markLook` a month is 2 px wide. */
const MONTH = 2;

function pointsOf(path: Element): Point[] {
  const numbers = (path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

const widthOf = (points: readonly Point[]): number =>
  Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));

/** An edge from its head to its foot, and over how many months it reaches. */
function edgeOf(line: readonly Point[], side: 'start' | 'end'): string {
  const months = Math.round(widthOf(line) / MONTH);
  const [head, middle] = line;
  if (line.length > 3) return `teeth ${months}`;
  if (line.length === 2) return months === 0 ? 'straight' : `slant ${months}`;
  const isOut = head && middle && (side === 'end' ? middle.x > head.x : middle.x < head.x);
  return isOut ? 'arrow' : 'notch';
}

/**
 * What is seen of a period's mark: its height, its start and end with the months over which they reach, fill, stroke, dash,
 * opacity, and how many months it reaches from its outermost to its outermost point.
 */
export function periodLook(mark: Element): string[] {
  const block = mark.querySelector('path');
  if (!block) throw new Error('the period has no block');
  const points = pointsOf(block);
  const ys = points.map(({ y }) => y);
  const [top, foot] = [Math.min(...ys), Math.max(...ys)];
  // The end comes first, from its head to its foot; the start follows, from its foot to its head.
  const last = points.findIndex(({ y }) => y === foot);
  const end = points.slice(0, last + 1);
  const start = points.slice(last + 1).reverse();
  const [, fill = '', stroke = '', dash = '', opacity = ''] = lookOf(block);
  return [
    `block ${foot - top}`,
    edgeOf(start, 'start'),
    edgeOf(end, 'end'),
    fill,
    stroke,
    dash,
    opacity,
    `${Math.round(widthOf(points) / MONTH)}`,
  ];
}
