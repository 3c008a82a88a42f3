import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepEqual, mergePreservingIdentity } from './equality';

test.each<[unknown, unknown]>([
  [['a'], ['a', 'b']],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [
    { from: 1, to: 2 },
    { from: 1, to: 3 },
  ],
  [
    { from: Number.NEGATIVE_INFINITY, to: 2 },
    { from: Number.POSITIVE_INFINITY, to: 2 },
  ],
  [null, { from: 1, to: 2 }],
  [[], {}],
  [null, []],
  [{ a: undefined }, { b: undefined }],
  ['1', 1],
])('%j and %j differ', (a, b) => {
  expect(deepEqual(a, b)).toBe(false);
  expect(deepEqual(b, a)).toBe(false);
});

test('a copy is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(deepEqual(value, structuredClone(value))).toBe(true);
    }),
  );
});

test('a patch that changes nothing gives the very same value', () => {
  const old = { list: ['a', 'b'], range: { from: Number.NEGATIVE_INFINITY, to: 0 }, none: null, text: 'x' };
  expect(
    mergePreservingIdentity(old, {
      list: ['a', 'b'],
      range: { from: Number.NEGATIVE_INFINITY, to: 0 },
      none: null,
    }),
  ).toBe(old);
});

test('parts that do not change stay the very same parts', () => {
  const old = { list: ['a'], other: ['b'], n: 1 };
  const next = mergePreservingIdentity(old, { list: ['a'], other: ['c'] });
  expect(next).toEqual({ list: ['a'], other: ['c'], n: 1 });
  expect(next.list).toBe(old.list);
});
