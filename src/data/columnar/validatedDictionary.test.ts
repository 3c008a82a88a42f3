import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ABSENT } from './claimTable';
import { INVALID, ValidatedDictionary } from './validatedDictionary';

it('numbers distinct values as they come, and keeps them', () => {
  const similar = fc.constantFrom<unknown>([1], ['1'], '1', 1, [], {}, [[]], [{}], { a: [] }, { a: {} }, [
    'a',
    [],
  ]);
  fc.assert(
    fc.property(fc.array(fc.oneof(similar, fc.jsonValue())), (values) => {
      const dictionary = new ValidatedDictionary(v.unknown());
      const given = values.map((value) => JSON.parse(JSON.stringify(value)) as unknown);
      const codes = given.map((value) => dictionary.codeOf(value));
      const distinct = ['null', ...new Set(given.map((value) => JSON.stringify(value)))];
      const texts = [...new Set(distinct)];
      expect(codes).toEqual(given.map((value) => texts.indexOf(JSON.stringify(value))));
      expect(dictionary.values.map((value) => JSON.stringify(value))).toEqual(texts);
    }),
  );
});

it('validates each distinct value once', () => {
  const seen: unknown[] = [];
  const entry = v.pipe(
    v.array(v.string()),
    v.check((list) => seen.push(list) > 0 && list.length < 2),
  );
  const dictionary = new ValidatedDictionary(entry);
  const lists = [['a'], ['a', 'b'], ['a'], ['a', 'b'], [1]];
  expect(lists.map((list) => dictionary.codeOf(list))).toEqual([1, INVALID, 1, INVALID, INVALID]);
  expect(seen).toEqual([['a'], ['a', 'b']]);
});

it.each([
  ['a required field', v.string(), INVALID],
  ['an optional field', v.exactOptional(v.string()), ABSENT],
  ['one with a default', v.exactOptional(v.string(), 'none'), 1],
])('knows whether %s may be missing', (_name, entry, code) => {
  expect(new ValidatedDictionary(entry).codeOf(undefined)).toBe(code);
});
