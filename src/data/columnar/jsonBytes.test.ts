import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, spaceEnd, textOf, valueEnd } from './jsonBytes';

/** The bytes of a text with the zero that follows them. */
const bytesOf = (text: string) => new TextEncoder().encode(`${text}\0`);

describe('valueEnd', () => {
  it.each([
    ['"a" ,', 3],
    ['"a\\"b",', 6],
    ['"\\\\",', 4],
    ['[1,"]",{"a":"}"}],', 17],
    ['{} ', 2],
    ['-1.5e+3]', 7],
    ['null}', 4],
  ])('of %j is %i', (text, end) => {
    expect(valueEnd(bytesOf(text), 0)).toBe(end);
  });

  it.each(['', '"a', '"a\\', '"a\\"', '[1,', '{"a":"}', '12', 'nul', '"a\nb"', ','])(
    'is not there yet in %j',
    (text) => {
      expect(valueEnd(bytesOf(text), 0)).toBe(NONE);
    },
  );

  it('is the end of any JSON value, and of no part of it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const bytes = bytesOf(`${json},`);
        const end = valueEnd(bytes, 0);
        expect(textOf(bytes, 0, end)).toBe(json);
        expect(valueEnd(bytesOf(json.slice(0, cut % json.length)), 0)).toBe(NONE);
      }),
    );
  });
});

it('passes over white space as JSON has it', () => {
  expect(spaceEnd(bytesOf(' \t\r\n1'), 0)).toBe(4);
  expect(spaceEnd(bytesOf('1'), 0)).toBe(0);
  expect(spaceEnd(bytesOf('\u00a01'), 0)).toBe(0);
});
