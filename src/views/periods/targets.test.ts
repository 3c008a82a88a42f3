import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RowBlock, rowTargets } from './targets';

const column = { x0: 0, x1: 300 };
const block = (x0: number, x1: number, isCut = false): RowBlock => ({ seen: { x0, x1 }, isCut });

test.each<[string, RowBlock[], ([number, number] | null)[]]>([
  [
    'wide ones keep what is theirs',
    [block(0, 100), block(100, 300)],
    [
      [0, 100],
      [100, 300],
    ],
  ],
  [
    'one that the window cuts takes from its neighbour',
    [block(0, 10, true), block(10, 300)],
    [
      [0, 24],
      [24, 300],
    ],
  ],
  [
    'and from both',
    [block(0, 100), block(100, 110, true), block(110, 300)],
    [
      [0, 93],
      [93, 117],
      [117, 300],
    ],
  ],
  ['and free space first come', [block(140, 150, true)], [[133, 157]]],
  [
    'one that is narrow by itself is named below',
    [block(0, 100), block(100, 110), block(110, 300)],
    [[0, 100], null, [110, 300]],
  ],
  ['and so is one that no neighbour can help', [block(0, 10, true), block(10, 30, true)], [null, [6, 30]]],
])('%s', (_, blocks, targets) => {
  const found = rowTargets(blocks, { x0: 0, x1: blocks.at(-1)?.seen.x1 === 30 ? 30 : 300 });
  expect(found.map((target) => target && [target.x0, target.x1])).toEqual(targets);
});

test('no target is narrower than 24 px or reaches over the next', () => {
  const blocks = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { maxLength: 12 })
    .map((widths) => {
      let x = 0;
      return widths.map(([width, isCut]) => {
        const one = block(x, Math.min(300, x + width), isCut);
        x = Math.min(300, x + width);
        return one;
      });
    });
  fc.assert(
    fc.property(blocks, (list) => {
      const targets = rowTargets(list, column).filter((target) => target !== null);
      for (const [at, { x0, x1 }] of targets.entries()) {
        expect(x1 - x0).toBeGreaterThanOrEqual(24 - 1e-9);
        expect(x1).toBeLessThanOrEqual((targets[at + 1]?.x0 ?? column.x1) + 1e-9);
        expect(x0).toBeGreaterThanOrEqual(column.x0 - 1e-9);
      }
    }),
  );
});
