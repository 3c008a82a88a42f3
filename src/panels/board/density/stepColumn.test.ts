import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inkAt } from '../../../geometry/density';
import { UNDATED } from '../../../views/density';
import { stepColumn } from './DensitySlider';

const laneOf = (inside: readonly number[], undated = 0) => {
  const none = new Uint32Array(inside.length);
  return { undated, ink: { inside: Uint32Array.from(inside), possibly: none, outside: none } };
};

test.each([
  ['ArrowRight', 1, 4],
  ['ArrowRight', 4, UNDATED],
  ['ArrowRight', UNDATED, UNDATED],
  ['ArrowLeft', UNDATED, 4],
  ['ArrowLeft', 4, 1],
  ['ArrowLeft', 1, 1],
  ['Home', UNDATED, 1],
  ['End', 1, UNDATED],
  ['PageUp', 1, UNDATED],
  ['PageDown', 4, 4],
  ['a', 1, null],
] as const)('%s from %s leads to %s', (key, at, to) => {
  expect(stepColumn(laneOf([0, 2, 0, 0, 1, 0], 3), at, key)).toBe(to);
});

test('without undated claims the last column is the end', () => {
  expect(stepColumn(laneOf([1, 0, 1]), 2, 'ArrowRight')).toBe(2);
  expect(stepColumn(laneOf([1, 0, 1]), 0, 'End')).toBe(2);
});

test('arrows pass every column that holds a claim, once, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 60 }), (inside) => {
      const lane = laneOf(inside);
      const holding = [...inside.keys()].filter((at) => inkAt(lane.ink, at) > 0);
      const passed: number[] = [];
      let at = stepColumn(lane, 0, 'Home');
      while (typeof at === 'number' && passed.at(-1) !== at) {
        passed.push(at);
        at = stepColumn(lane, at, 'ArrowRight');
      }
      expect(passed).toEqual(holding);
    }),
  );
});
