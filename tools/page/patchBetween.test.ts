import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, type Json } from '../../src/lib/mergePatch.ts';
import { patchBetween } from './patchBetween.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

it.each<[string, Json, Json, unknown]>([
  ['the same', { a: [1, { b: null }] }, { a: [1, { b: null }] }, null],
  [
    'a key more, one less and one with nothing in it',
    { a: 1, b: 2 },
    { b: 2, c: null },
    { a: null, c: [null] },
  ],
  ['a key of one record of a list', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2, b: [3] }], { 1: { b: [[3]] } }],
  ['a longer list', { a: [1] }, { a: [1, 2] }, { a: [[1, 2]] }],
  ['a list in place of an object', { a: {} }, { a: [] }, { a: [[]] }],
  ['another value', 1, 'one', ['one']],
])('%s', (_, before, after, patch) => {
  expect(patchBetween(before, after)).toEqual(patch);
});

it('makes the one of the other, whatever they are', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const patch = patchBetween(before, after);
      const copy = structuredClone(before);
      expect(patch ? applyPatch(copy, patch) : copy).toEqual(after);
    }),
  );
});
