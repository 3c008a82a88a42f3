import { expect, test } from 'vitest';
import { keepSame } from './keepSame';

test('a patch that changes nothing gives the very same value', () => {
  const old = { list: ['a', 'b'], range: { from: Number.NEGATIVE_INFINITY, to: 0 }, none: null, text: 'x' };
  expect(
    keepSame(old, { list: ['a', 'b'], range: { from: Number.NEGATIVE_INFINITY, to: 0 }, none: null }),
  ).toBe(old);
});

test('parts that do not change stay the very same parts', () => {
  const old = { list: ['a'], other: ['b'], n: 1 };
  const next = keepSame(old, { list: ['a'], other: ['c'] });
  expect(next).toEqual({ list: ['a'], other: ['c'], n: 1 });
  expect(next.list).toBe(old.list);
});
