import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, packArranged } from './packing';

const NO_LIMIT = Number.POSITIVE_INFINITY;
const one = (x0: number, x1: number, maximumRows = NO_LIMIT): Arrangement => ({
  needs: [{ row: 0, x0, x1 }],
  maximumRows,
});

describe('items with several arrangements', () => {
  it('take the first row with room, apart by the gap', () => {
    const rows = packArranged([[[one(0, 10)]], [[one(12, 20)]], [[one(10, 12)]], [[one(25, 30)]]], 4);
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
  });

  it('take their best arrangement even if that adds a row, up to its limit', () => {
    const narrow = one(0, 5);
    const items = [[[one(0, 10)]], [[one(0, 10, 2)], [narrow]], [[one(0, 10, 2)], [narrow]]];
    const placed = packArranged(items, 0);
    expect(placed.map(({ row, as }) => [row, as === narrow])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ]);
  });

  it('take an arrangement that is as good in a row above rather than their first in a new one', () => {
    const either = one(20, 30);
    expect(packArranged([[[one(0, 10)]], [[one(5, 15), either]]], 0)[1]).toEqual({ row: 0, as: either });
  });

  it('keep the row below free where they need it', () => {
    const tied: Arrangement = {
      needs: [
        { row: 0, x0: 0, x1: 10 },
        { row: 1, x0: 20, x1: 40 },
      ],
      maximumRows: NO_LIMIT,
    };
    const placed = packArranged([[[tied]], [[one(0, 10)]], [[one(30, 50)]], [[one(25, 35)]]], 0);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 0, 2]);
  });
});

it('never lets two items share room, and leaves none out', () => {
  const extent = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 200 }));
  const item = fc.array(extent, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), fc.integer({ min: 0, max: 8 }), (ways, gap) => {
      const items = ways.map((list) =>
        list.map(([x0, width], at) => [
          {
            needs: [
              { row: 0, x0, x1: x0 + width },
              { row: 1, x0: x0 + 5, x1: x0 + 10 },
            ],
            maximumRows: at < list.length - 1 ? 3 : NO_LIMIT,
          },
        ]),
      );
      const placed = packArranged(items, gap);
      expect(placed).toHaveLength(items.length);
      const taken = placed.flatMap(({ row, as }) =>
        as.needs.map((need) => ({ ...need, row: row + need.row })),
      );
      for (const [at, a] of taken.entries())
        for (const b of taken.slice(at + 1))
          if (a.row === b.row) expect(a.x0 >= b.x1 + gap || b.x0 >= a.x1 + gap).toBe(true);
    }),
  );
});
