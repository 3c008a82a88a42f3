import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { linearScale } from './linear';

test.each([
  [[0, 10], [100, 200], 0, 100],
  [[0, 10], [100, 200], 10, 200],
  [[0, 10], [100, 200], 2.5, 125],
  [[0, 10], [200, 100], 2.5, 175],
  [[0, 10], [100, 200], -1, 90],
  [[0, 10], [100, 200], 12, 220],
  [[3, 3], [100, 200], 3, 150],
] as const)('of %j to %j, %d stands at %d', (domain, range, value, place) => {
  expect(linearScale(domain, range)(value)).toBeCloseTo(place, 9);
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const pair = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1);

it('leads back to where it came from, and keeps the order', () => {
  fc.assert(
    fc.property(pair, pair, number, (domain, range, value) => {
      const scale = linearScale(domain, range);
      const slack = 1e-6 * (1 + Math.abs(value)) * (1 + Math.abs(domain[1] - domain[0]));
      expect(Math.abs(scale.invert(scale(value)) - value)).toBeLessThan(slack);
      const rises = range[1] > range[0] === domain[1] > domain[0];
      expect(scale(value + 1) > scale(value)).toBe(rises);
    }),
  );
});
