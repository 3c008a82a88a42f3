import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { Range } from '../../model/span';
import { worstOverlap } from '../../testing/viewInput';
import { layoutOverview } from './layout';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const range = fc.tuple(fc.integer({ min: 1990, max: 2024 }), fc.integer({ min: 1, max: 3000 })).map(
  ([year, days]): Range => ({
    from: newYear(year),
    to: Math.min(newYear(2025), newYear(year) + days * 864e5),
  }),
);

const rowsOf = (list: readonly (readonly [Range, boolean])[]) => ({
  from: list.map(([{ from }]) => from),
  to: list.map(([{ to }]) => to),
  count: list.length,
  parts: 2,
  partOf: (row: number) => (list[row]?.[1] ? 0 : 1),
});

test('bars stand side by side in the area, matching ones never above all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(range, fc.boolean()), { maxLength: 60 }),
      fc.integer({ min: 360, max: 2560 }),
      (list, width) => {
        const dimensions = screenDimensions(width, 900);
        const rows = rowsOf(list);
        const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
        const { area, all, matching, height, ticks } = layoutOverview(rows, dimensions, x);
        expect([area.x, area.x + area.width]).toEqual([dimensions.plot.x0, dimensions.plot.x1]);
        expect(area.y + area.height).toBeLessThan(height);
        expect(worstOverlap(all)).toBe(0);
        for (const [bin, bar] of all.entries()) {
          expect(bar.width).toBeGreaterThanOrEqual(3);
          expect(bar.y).toBeGreaterThanOrEqual(area.y);
          expect(bar.y + bar.height).toBeCloseTo(area.y + area.height, 6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(area.x + area.width);
          expect(matching[bin]).toMatchObject({ x: bar.x, width: bar.width });
          expect(matching[bin]?.height).toBeLessThanOrEqual(bar.height + 1e-9);
        }
        for (const tick of ticks) expect(tick.x >= area.x && tick.x <= area.x + area.width).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test('a bar stands over its own year', () => {
  const dimensions = screenDimensions(1440, 900);
  const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
  const rows = rowsOf([[{ from: newYear(2006), to: newYear(2007) }, false]]);
  const tallest = layoutOverview(rows, dimensions, x).all.reduce((a, b) => (a.height >= b.height ? a : b));
  expect(new Date(x.invert(tallest.x + tallest.width / 2)).getUTCFullYear()).toBe(2006);
});

test.each([
  ['1992-01-01', '2022-01-01', 30],
  ['1962-01-01', '1962-11-22', 12],
  ['1962-10-14', '1962-10-29', 15],
  ['1962-10-27', '1962-10-28', 24],
])('from %s to %s there are %i bars', (from, to, bars) => {
  const dimensions = screenDimensions(1200, 900);
  const x = timeScale({ from: Date.parse(from), to: Date.parse(to) }, dimensions.plot);
  expect(layoutOverview(rowsOf([]), dimensions, x).all).toHaveLength(bars);
});
