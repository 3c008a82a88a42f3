import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linearScale } from './linearScale';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

it('meets both ends, leads back, and keeps distances in proportion', () => {
  fc.assert(
    fc.property(number, number, number, (from, to, value) => {
      fc.pre(Math.abs(to - from) > 1e-3);
      const scale = linearScale([from, to], [40, 900]);
      expect([scale(from), scale(to)]).toEqual([40, 900]);
      expect(scale.invert(scale(value))).toBeCloseTo(value, 0);
      expect(scale((from + to) / 2)).toBeCloseTo(470, 6);
    }),
  );
});

it('puts all of an empty domain in the middle', () => {
  expect(linearScale([5, 5], [0, 10])(5)).toBe(5);
});

it.each([
  [[0, 100], 4, [0, 20, 40, 60, 80, 100]],
  [[0, 350], 3, [0, 100, 200, 300]],
  [[0, 1], 4, [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)('has round ticks within %j, about %i', (domain, count, expected) => {
  expect(linearScale(domain, [0, 1]).ticks(count)).toEqual(expected);
});
