import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTick, roundScale } from './roundScale';

test.each([
  [360e6, 400e6, [0, 1, 2, 3, 4].map((hundreds) => hundreds * 1e8)],
  [600e6, 600e6, [0, 2e8, 4e8, 6e8]],
  [50e6, 50e6, [0, 1e7, 2e7, 3e7, 4e7, 5e7]],
  [7, 8, [0, 2, 4, 6, 8]],
  [0, 0, [0]],
])('a scale for %d ends at %d', (most, top, ticks) => {
  expect(roundScale(most, 200)).toEqual({ top, ticks });
});

test('any scale holds its figures, starts at nothing, and has marks that can be told apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 60, max: 400 }), (most, length) => {
      const { top, ticks } = roundScale(most, length);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top).toBeLessThanOrEqual(2 * most + 1);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeCloseTo(top, 3);
      expect(length / (ticks.length - 1)).toBeGreaterThanOrEqual(15);
    }),
  );
});

test('the top of a scale says its unit, the other marks count in it', () => {
  const marks = (most: number, unit: Parameters<typeof formatTick>[2]) => {
    const { top, ticks } = roundScale(most, 200);
    return ticks.map((value) => formatTick(value, top, unit)).join(' ');
  };
  expect(marks(360e6, { currency: 'USD' })).toBe('0 100 200 300 $400M');
  expect(marks(1.1e9, { currency: 'EUR' })).toBe('0 0.2 0.4 0.6 0.8 1 €1.2B');
  expect(marks(40, { unit: 'trucks' })).toBe('0 10 20 30 40 trucks');
});
