import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Extent, takenRow } from './packing';

const extent = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }))
  .map(([x0, width]): Extent => ({ x0, x1: x0 + width }));

it('is free where nothing that was taken is nearer than the gap, whatever was taken before', () => {
  fc.assert(
    fc.property(
      fc.array(extent, { maxLength: 20 }),
      extent,
      fc.integer({ min: 0, max: 8 }),
      (all, asked, gap) => {
        const row = takenRow();
        for (const one of all) row.take(one);
        const isFree = all.every(({ x0, x1 }) => asked.x0 >= x1 + gap || x0 >= asked.x1 + gap);
        expect(row.isFree(asked, gap)).toBe(isFree);
      },
    ),
  );
});

it('says what stands strictly between its ends', () => {
  const row = takenRow<Extent & { name: string }>();
  row.take({ name: 'second', x0: 20, x1: 30 });
  row.take({ name: 'first', x0: 0, x1: 10 });
  expect([0, 5, 10, 15, 25].map((x) => row.at(x)?.name)).toEqual([
    undefined,
    'first',
    undefined,
    undefined,
    'second',
  ]);
});
