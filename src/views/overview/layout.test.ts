import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { Range } from '../../model/span';
import { worstOverlap } from '../../testing/viewInput';
import { PARTS } from './data';
import { layoutOverview, overviewHeight, placeWindow } from './layout';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const range = fc.tuple(fc.integer({ min: 1990, max: 2024 }), fc.integer({ min: 1, max: 3000 })).map(
  ([year, days]): Range => ({
    from: newYear(year),
    to: Math.min(newYear(2025), newYear(year) + days * 864e5),
  }),
);

const rowsOf = (list: readonly (readonly [Range, number])[]) => ({
  from: list.map(([{ from }]) => from),
  to: list.map(([{ to }]) => to),
  counts: Object.values(PARTS).map((part) => list.map(([, its]) => (its === part ? 1 : 0))),
});

const YEARS = { from: newYear(1990), to: newYear(2025) };
const plotOf = (width: number) => screenDimensions(width, 900).plot;

test('bars stand side by side in the area, matching ones never above all, others on top of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(range, fc.integer({ min: 0, max: 3 })), { maxLength: 60 }),
      fc.integer({ min: 360, max: 2560 }),
      fc.constantFrom('board' as const, 'alone' as const),
      (list, width, look) => {
        const x = timeScale(YEARS, plotOf(width));
        const layout = layoutOverview(rowsOf(list), x, look);
        const { area, all, matching, others, othersMatching, height, ticks } = layout;
        const base = area.y + area.height;
        expect([area.x, area.x + area.width]).toEqual([plotOf(width).x0, plotOf(width).x1]);
        expect(base).toBeLessThan(height);
        expect(height).toBe(overviewHeight(look));
        expect(layout.isFiltered).toBe(list.some(([, part]) => part % 2 === 1));
        expect(worstOverlap(all)).toBe(0);
        for (const [bin, bar] of all.entries()) {
          expect(bar.width).toBeGreaterThanOrEqual(3);
          expect(bar.y + bar.height).toBeCloseTo(base, 6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(area.x + area.width);
          expect(matching[bin]).toMatchObject({ x: bar.x, width: bar.width });
          expect(matching[bin]?.height).toBeLessThanOrEqual(bar.height + 1e-9);
          const added = others[bin];
          expect((added?.y ?? 0) + (added?.height ?? 0)).toBeCloseTo(bar.y, 6);
          expect(added?.y).toBeGreaterThanOrEqual(area.y);
          expect(othersMatching[bin]?.height).toBeLessThanOrEqual((added?.height ?? 0) + 1e-9);
        }
        for (const tick of ticks) expect(tick.x >= area.x && tick.x <= area.x + area.width).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test('a bar stands over its own year, and the highest says how many it stands for', () => {
  const x = timeScale(YEARS, plotOf(1440));
  const year = { from: newYear(2006), to: newYear(2007) };
  const { all, most } = layoutOverview(
    rowsOf([
      [year, 1],
      [year, 0],
      [year, 2],
    ]),
    x,
  );
  const tallest = all.reduce((a, b) => (a.height >= b.height ? a : b));
  expect(new Date(x.invert(tallest.x + tallest.width / 2)).getUTCFullYear()).toBe(2006);
  expect(most).toEqual({ count: 3, unit: 'year' });
  expect(layoutOverview(rowsOf([]), x).most).toBeNull();
});

test('a bar that stands for several years says no number', () => {
  const centuries = { from: newYear(1000), to: newYear(2000) };
  const year = { from: newYear(1500), to: newYear(1501) };
  expect(layoutOverview(rowsOf([[year, 0]]), timeScale(centuries, plotOf(800))).most).toBeNull();
});

test('the window leads down to where its ends stand on the axis, and the whole is named where there is room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 360, max: 2560 }),
      fc.integer({ min: 0, max: 34 }),
      fc.integer({ min: 1, max: 35 }),
      (width, first, length) => {
        const x = timeScale(YEARS, plotOf(width));
        const layout = layoutOverview(rowsOf([]), x);
        const chosen = {
          x0: x(newYear(1990 + first)),
          x1: x(newYear(Math.min(2025, 1990 + first + length))),
        };
        const below = { x0: layout.area.x + 9, x1: layout.area.x + layout.area.width - 9 };
        const { box, funnel, ends } = placeWindow(layout, chosen, below);
        expect([box.x, box.x + box.width]).toEqual([chosen.x0, expect.closeTo(chosen.x1, 6)]);
        expect(funnel).toContain(`L${below.x0} ${layout.height} L${below.x1} ${layout.height}`);
        for (const { text, x: at, anchor } of ends) {
          const room = textWidth(text, 11);
          if (anchor === 'start') expect(at + room).toBeLessThan(chosen.x0);
          else expect(at - room).toBeGreaterThan(chosen.x1);
        }
        expect(placeWindow(layout, chosen, null)).toMatchObject({ funnel: '', ends: [] });
      },
    ),
  );
});

test.each([
  ['1992-01-01', '2022-01-01', 30],
  ['1962-01-01', '1962-11-22', 12],
  ['1962-10-14', '1962-10-29', 15],
  ['1962-10-27', '1962-10-28', 24],
])('from %s to %s there are %i bars', (from, to, bars) => {
  const x = timeScale({ from: Date.parse(from), to: Date.parse(to) }, plotOf(1200));
  expect(layoutOverview(rowsOf([]), x).all).toHaveLength(bars);
});
