import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fnv1a } from './hash';

it.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['b', 'e70c2de5'],
  ['foobar', 'bf9cf968'],
])('fnv1a of %j is %s, as its authors publish it', (text, digest) => {
  expect(fnv1a(text)).toBe(digest);
});

test('reads a long text, in pieces, as the bytes that it is', () => {
  const text = fc
    .tuple(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 16_370, max: 16_390 }),
      fc.string({ unit: 'binary' }),
    )
    .map(([start, length, end]) => start + 'x'.repeat(length) + end.repeat(3));
  fc.assert(
    fc.property(text, (long) => {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(long)) hash = Math.imul(hash ^ byte, 0x01000193);
      expect(fnv1a(long)).toBe((hash >>> 0).toString(16).padStart(8, '0'));
    }),
  );
});
