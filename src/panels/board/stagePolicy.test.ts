import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stagePolicy } from './FittedBoard';

const room = fc.record({
  width: fc.integer({ min: 320, max: 4000 }),
  height: fc.integer({ min: 200, max: 1600 }),
});
const sizesIn = (width: number) => stagePolicy({ width, height: 600 }, false).sizes;
/** Type in the smallest letters that a board has, px, as it is enlarged at the first size that is tried. */
const smallest = (width: number) => 11 * (sizesIn(width)[0]?.scale ?? 0);

it('tries sizes from the largest to one that fills the room, and enlarges nothing on a phone', () => {
  fc.assert(
    fc.property(room, (size) => {
      const { sizes, fallback } = stagePolicy(size, false);
      const scales = sizes.map(({ scale }) => scale);
      expect(scales).toEqual(scales.toSorted((a, b) => b - a));
      expect(fallback?.scale).toBe(1);
      for (const { scale, width } of sizes) {
        expect(width * scale).toBeCloseTo(size.width);
        expect(scale).toBeGreaterThanOrEqual(1);
      }
      if (size.width < 800) expect(scales).toEqual([1]);
    }),
  );
});

it('begins with type that can be read from a seat: 20 px on a stage of 1920, 16 of 1280', () => {
  expect(smallest(1776)).toBeGreaterThanOrEqual(20);
  expect(smallest(1184)).toBeGreaterThanOrEqual(16);
  expect(smallest(960)).toBeGreaterThanOrEqual(16);
  expect(smallest(3552)).toBeGreaterThanOrEqual(40);
});
