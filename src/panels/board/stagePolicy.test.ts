import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stagePolicy } from './FittedBoard';

const room = fc.record({
  width: fc.integer({ min: 320, max: 4000 }),
  height: fc.integer({ min: 200, max: 1600 }),
});

it('tries scales from double down to what can be read, at widths at which labels have room', () => {
  fc.assert(
    fc.property(room, (size) => {
      const { sizes, fallback } = stagePolicy(size);
      const scales = sizes.map(({ scale }) => scale);
      expect(scales).toEqual(scales.toSorted((a, b) => b - a));
      expect(fallback?.scale).toBe(1);
      for (const { scale, width } of sizes) {
        expect(width * scale).toBeLessThanOrEqual(size.width + 1e-6);
        expect(scale).toBeGreaterThanOrEqual(size.width >= 880 ? 0.85 : 1);
        expect(scale).toBeLessThanOrEqual(2);
        if (size.width >= 880) expect(width).toBeGreaterThanOrEqual(879);
      }
    }),
  );
});

it('makes the board of a wide room smaller where it has to, and leaves a narrow one as it is', () => {
  expect(stagePolicy({ width: 1000, height: 500 }).sizes.at(-1)?.scale).toBeCloseTo(0.85);
  expect(stagePolicy({ width: 800, height: 500 }).sizes.map(({ scale }) => scale)).toEqual([1]);
});
