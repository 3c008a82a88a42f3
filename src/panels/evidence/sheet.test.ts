import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DETENTS, detentAfter, detentHeight } from './sheet';

const phone = { width: 390, height: 844 };

test.each([
  [80, 0, 'closed'],
  [400, 0, 'half'],
  [700, 0, 'full'],
  [200, 1, 'half'],
  [460, 1, 'full'],
  [460, -1, 'half'],
  [300, -1, 'closed'],
])('a drag that ends at %i px with %d px/ms comes to rest %s', (height, speed, detent) => {
  expect(detentAfter(height, speed, phone)).toBe(detent);
});

test('in any window the heights rise from the bar to less than the window, and each is its own nearest', () => {
  const size = fc.record({
    width: fc.integer({ min: 320, max: 1151 }),
    height: fc.integer({ min: 320, max: 1400 }),
  });
  fc.assert(
    fc.property(size, (window) => {
      const heights = DETENTS.map((detent) => detentHeight(detent, window));
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(heights.at(-1)).toBeLessThan(window.height);
      for (const detent of DETENTS) expect(detentAfter(detentHeight(detent, window), 0, window)).toBe(detent);
    }),
  );
});
