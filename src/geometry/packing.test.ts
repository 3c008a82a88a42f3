import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows, type Extent, packRows } from './packing';

/** Whole px, so that ends meet often. */
const extents = fc.array(
  fc
    .record({ x0: fc.integer({ min: 0, max: 120 }), width: fc.integer({ min: 1, max: 30 }) })
    .map(({ x0, width }): Extent => ({ x0, x1: x0 + width })),
  { maxLength: 40 },
);
const gap = fc.integer({ min: 0, max: 6 });

test('two extents of a row are at least the gap apart', () => {
  fc.assert(
    fc.property(extents, gap, (list, apart) => {
      const rows = packRows(list, apart);
      expect(rows).toHaveLength(list.length);
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries())
          if (i < j && rows[i] === rows[j])
            expect(Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)).toBeGreaterThanOrEqual(apart);
    }),
  );
});

test('there are as many rows as extents that share a place, and no more', () => {
  fc.assert(
    fc.property(extents, gap, (list, apart) => {
      const over = (px: number) => list.filter(({ x0, x1 }) => x0 <= px && px < x1 + apart).length;
      const most = Math.max(0, ...list.map(({ x0 }) => over(x0)));
      expect(countRows(packRows(list, apart))).toBe(most);
    }),
  );
});

test('every row from the top is used', () => {
  fc.assert(
    fc.property(extents, (list) => {
      const rows = packRows(list, 0);
      expect(new Set(rows).size).toBe(countRows(rows));
    }),
  );
});

test('an extent keeps its row when others are named in another order', () => {
  fc.assert(
    fc.property(extents, gap, (list, apart) => {
      const unlike = list.filter((a, at) => list.findIndex((b) => a.x0 === b.x0 && a.x1 === b.x1) === at);
      const rows = packRows(unlike, apart);
      expect(packRows(unlike.toReversed(), apart).toReversed()).toEqual(rows);
      expect(packRows(unlike, apart)).toEqual(rows);
    }),
  );
});

test.each([
  ['none', [], 0, []],
  [
    'meeting ends',
    [
      { x0: 0, x1: 10 },
      { x0: 10, x1: 20 },
    ],
    0,
    [0, 0],
  ],
  [
    'a gap too small',
    [
      { x0: 0, x1: 10 },
      { x0: 10, x1: 20 },
    ],
    1,
    [0, 1],
  ],
  [
    'twins',
    [
      { x0: 5, x1: 9 },
      { x0: 5, x1: 9 },
    ],
    0,
    [0, 1],
  ],
  [
    'late before early',
    [
      { x0: 30, x1: 40 },
      { x0: 0, x1: 31 },
      { x0: 40, x1: 50 },
    ],
    0,
    [1, 0, 0],
  ],
])('%s', (_, list, apart, rows) => {
  expect(packRows(list, apart)).toEqual(rows);
});
