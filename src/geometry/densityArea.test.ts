import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INK, inkAt, mostOf, rasterizeDensity } from './density';

const COLORS = { inside: 1, possibly: 2, outside: 3 };
const AREA = { x: 10, y: 8, width: 40, height: 24 };
const tone = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 * INK })), { minLength: 40, maxLength: 40 })
  .map((list) => Uint32Array.from(list));

const filled = (ink: Record<keyof typeof COLORS, Uint32Array>, ratio: number, top: number) => {
  const [width, height] = [60 * ratio, 40 * ratio];
  const values = new Uint32Array(width * height);
  const lane = { area: AREA, ink, maximum: mostOf(ink) };
  rasterizeDensity({ values, width, height, ratio, top }, lane, (one) => COLORS[one]);
  return (x: number) => {
    const column = Array.from({ length: height }, (_, row) => values[row * width + x] ?? 0);
    return column.flatMap((value, row) => (value > 0 ? [{ row, value }] : []));
  };
};

test('every column with a claim has ink, each tone of its own, on the foot of the lane and within it', () => {
  fc.assert(
    fc.property(
      fc.record({ inside: tone, possibly: tone, outside: tone }),
      fc.integer({ min: 1, max: 3 }),
      (ink, ratio) => {
        const drawnAt = filled(ink, ratio, 0);
        for (let at = 0; at < 40; at += 1) {
          const drawn = drawnAt((AREA.x + at) * ratio);
          expect(drawn.length > 0).toBe(inkAt(ink, at) > 0);
          for (const [name, color] of Object.entries(COLORS))
            expect(drawn.some(({ value }) => value === color)).toBe(
              (ink[name as keyof typeof COLORS][at] ?? 0) > 0,
            );
          if (drawn.length === 0) continue;
          expect(drawn.at(-1)?.row).toBe((AREA.y + AREA.height) * ratio - 1);
          expect(drawn[0]?.row).toBeGreaterThanOrEqual(AREA.y * ratio);
          expect(drawn.map(({ row }) => row)).toEqual(drawn.map((_, index) => (drawn[0]?.row ?? 0) + index));
        }
        expect(drawnAt(AREA.x * ratio - 1)).toEqual([]);
        expect(drawnAt((AREA.x + AREA.width) * ratio)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('what lies above the drawn part or below it is cut off', () => {
  const one = new Uint32Array(40).fill(5 * INK);
  const none = new Uint32Array(40);
  const ink = { inside: one, possibly: none, outside: none };
  expect(filled(ink, 1, 20)(AREA.x).map(({ row }) => row)).toEqual(
    Array.from({ length: 12 }, (_, row) => row),
  );
  expect(filled(ink, 1, -28)(AREA.x)).toEqual([{ row: 39, value: 1 }]);
});
