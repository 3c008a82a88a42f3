import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gapAt, placeFromGap, rowDrag } from './reorder';

const rows = [0, 100, 200].map((top) => ({ top, height: 100 }));

it.each([
  [-20, 0],
  [49, 0],
  [51, 1],
  [149, 1],
  [151, 2],
  [900, 3],
])('a pointer at %i points into gap %i', (y, gap) => expect(gapAt(y, rows)).toBe(gap));

it('puts the dragged row between those that the gap was between', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(3), (from, gap) => {
      const ids = ['a', 'b', 'c'];
      const id = ids[from] ?? '';
      const moved = ids.toSpliced(from, 1).toSpliced(placeFromGap(from, gap), 0, id);
      const before = ids.slice(0, gap).filter((one) => one !== id);
      expect(moved).toEqual([...before, id, ...ids.filter((one) => one !== id && !before.includes(one))]);
    }),
  );
});

it.each([
  [0, ['dragged', 'none', 'none']],
  [1, ['dragged', 'none', 'none']],
  [2, ['dragged', 'none', 'before']],
  [3, ['dragged', 'none', 'after']],
])('the first row of three over gap %i: %j', (gap, looks) => {
  expect([0, 1, 2].map((at) => rowDrag(at, 0, gap, 3) ?? 'none')).toEqual(looks);
});
