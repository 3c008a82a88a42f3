import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ABSENT, ByteDictionary } from './byteDictionary';

const encoder = new TextEncoder();

function codeOf(dictionary: ByteDictionary, value: unknown): number {
  const bytes = encoder.encode(`--${JSON.stringify(value)}--`);
  return dictionary.codeOf(bytes, 2, bytes.length - 2);
}

const valuesFrom = (dictionary: ByteDictionary, from: number): unknown =>
  JSON.parse(new TextDecoder().decode(dictionary.jsonFrom(from)));

it('numbers different values as they come, and keeps them', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const dictionary = new ByteDictionary();
      const codes = values.map((value) => codeOf(dictionary, value));
      const texts = values.map((value) => JSON.stringify(value));
      const different = [...new Set(texts)];
      expect(codes).toEqual(texts.map((text) => 1 + different.indexOf(text)));
      expect(dictionary.size).toBe(1 + different.length);
      expect(valuesFrom(dictionary, ABSENT)).toEqual([null, ...different.map((text) => JSON.parse(text))]);
    }),
  );
});

it('holds many, and gives those from a number on', () => {
  const dictionary = new ByteDictionary();
  for (let value = 0; value < 20_000; value += 1) codeOf(dictionary, `value ${value}`);
  expect(codeOf(dictionary, 'value 12345')).toBe(12_346);
  expect(valuesFrom(dictionary, 19_999)).toEqual(['value 19998', 'value 19999']);
});
