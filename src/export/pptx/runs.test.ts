import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatchRuns, pathRuns } from './runs';
import type { Point } from './shape';

const written = (data: string) =>
  pathRuns(data).map(
    ({ points, closed }) => points.map(({ x, y }) => `${x},${y}`).join(' ') + (closed ? ' z' : ''),
  );

test.each<[string, string[]]>([
  ['M0 0 L4 3', ['0,0 4,3']],
  ['M0 -4 L4.4 3.4 H-4.4 Z', ['0,-4 4.4,3.4 -4.4,3.4 z']],
  ['M1 2 h3 v-1 l-1 -1', ['1,2 4,2 4,1 3,0']],
  ['m2 2 l1 1 m1 0 l1 1', ['2,2 3,3', '4,3 5,4']],
  ['M0 0 H3 M0 2 H3', ['0,0 3,0', '0,2 3,2']],
  ['M0 0 1 1 2 0', ['0,0 1,1 2,0']],
  ['M-4 -3 H4 V3 H-4 Z L0 0.5 L4 -3', ['-4,-3 4,-3 4,3 -4,3 z', '-4,-3 0,0.5 4,-3']],
  ['M5 5', []],
])('%s', (data, runs) => {
  expect(written(data)).toEqual(runs);
});

test('an arc goes round its centre on the side that its flags say, and ends where it is to end', () => {
  const [run] = pathRuns('M-3 0 A3 3 0 0 0 3 0');
  const points = run?.points ?? [];
  for (const { x, y } of points) expect(Math.hypot(x, y)).toBeCloseTo(3, 9);
  expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(3, 1);
  expect(points.at(-1)?.x).toBeCloseTo(3, 9);
  const [other] = pathRuns('M-3 0 A3 3 0 0 1 3 0');
  expect(Math.min(...(other?.points ?? []).map(({ y }) => y))).toBeCloseTo(-3, 1);
});

test('a command that is not known is not lost in silence', () => {
  expect(() => pathRuns('M0 0 C1 1 2 2 3 3')).toThrow('“C”');
});

const areaOf = (points: readonly Point[]) =>
  Math.abs(
    points.reduce((sum, { x, y }, at) => {
      const next = points[(at + 1) % points.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;

const side = fc.double({ min: 20, max: 300, noNaN: true });
const place = fc.double({ min: -400, max: 400, noNaN: true });

test('stripes stay in their box and cover as much of it as their width says', () =>
  fc.assert(
    fc.property(place, place, side, side, fc.constantFrom(0, 30, 45, 120), (x, y, width, height, angle) => {
      const hatching = { color: '000000', ground: null, period: 7, width: 2.2, angle };
      const runs = hatchRuns(hatching, { x, y, width, height });
      for (const point of runs.flatMap(({ points }) => points)) {
        expect(point.x).toBeGreaterThanOrEqual(x - 1e-6);
        expect(point.x).toBeLessThanOrEqual(x + width + 1e-6);
        expect(point.y).toBeGreaterThanOrEqual(y - 1e-6);
        expect(point.y).toBeLessThanOrEqual(y + height + 1e-6);
      }
      const covered = runs.reduce((sum, { points }) => sum + areaOf(points), 0);
      expect(Math.abs(covered / (width * height) - 2.2 / 7)).toBeLessThan(2.2 / Math.min(width, height));
    }),
  ));
