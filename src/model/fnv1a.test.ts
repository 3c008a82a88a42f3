import { expect, it } from 'vitest';
import { fnv1a } from './fnv1a';

it.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['b', 'e70c2de5'],
  ['foobar', 'bf9cf968'],
])('fnv1a of %j is %s, as its authors publish it', (text, digest) => {
  expect(fnv1a(text)).toBe(digest);
});
