import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatchRuns } from './hatchRuns';
import type { Point } from './shape';

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
