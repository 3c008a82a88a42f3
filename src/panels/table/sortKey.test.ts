import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys, type SortKey } from './tableRows';

const keysOf = (part: fc.Arbitrary<number | string>): fc.Arbitrary<SortKey> =>
  fc.option(fc.array(part, { minLength: 1, maxLength: 3 }), { nil: undefined });

test.each([
  ['numbers', keysOf(fc.integer({ min: -3, max: 3 }))],
  ['texts', keysOf(fc.string({ maxLength: 3 }))],
])('%s are in one order: turned round it is the other way, and it leads from one to the next', (_, key) => {
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      expect(Math.sign(compareKeys(a, b)) + Math.sign(compareKeys(b, a))).toBe(0);
      const [first, second, third] = [a, b, c].sort(compareKeys);
      expect(compareKeys(first, second)).toBeLessThanOrEqual(0);
      expect(compareKeys(second, third)).toBeLessThanOrEqual(0);
      expect(compareKeys(first, third)).toBeLessThanOrEqual(0);
    }),
  );
});

test.each<[string, SortKey, SortKey]>([
  ['numbers by size', [9], [10]],
  ['the second part where the first is the same', [1, 2], [1, 3]],
  ['numbers within text by size', ['¶ 6, 7'], ['¶ 10']],
  ['nothing last', ['z'], undefined],
  ['endless last among numbers', [1e15], [Number.POSITIVE_INFINITY]],
])('%s', (_, before, after) => {
  expect(compareKeys(before, after)).toBeLessThan(0);
  expect(compareKeys(after, before)).toBeGreaterThan(0);
  expect(compareKeys(before, before)).toBe(0);
});
