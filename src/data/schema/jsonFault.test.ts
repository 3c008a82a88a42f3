import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findJsonFault, placeOf } from './jsonFault';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonFault', () => {
  it.each([
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['{"a":1]', 6],
    ['[1}', 2],
    ['{"a":1} x', 8],
    ['{} {}', 3],
    ['"a\nb"', 0],
    ['"\\x"', 0],
    ['[01]', 1],
    ['[1.]', 1],
    ['[nulls]', 1],
    ['[NaN]', 1],
    ['', 0],
    ['  ', 2],
    ['{"a":', 5],
    ['}', 0],
    [',', 0],
    ['{"a":"b', 7],
    ['{"a":"b\\', 8],
    ['{"a":"b\\u00', 11],
    ['{"a', 3],
    ['[tru', 4],
    ['[-', 2],
    ['[1.', 3],
    ['[1.5e+', 6],
    ['{"a":"b\nc', 5],
    ['{"a" "b', 5],
    ['{tru', 1],
    ['[trux', 1],
  ])('%j: at %s', (text, index) => {
    expect(isJson(text)).toBe(false);
    expect(findJsonFault(text)).toBe(index);
  });

  it('finds a fault exactly where JSON.parse does', () => {
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\ \n\t01e.-ntf\u0080\u001f'))
      .map(([text, at, noise]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + noise + text.slice(index + 1);
      });
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), spoilt, fc.string()),
        (text) => (findJsonFault(text) === null) === isJson(text),
      ),
      { numRuns: 2000 },
    );
  });
});

test('a text that is cut anywhere breaks off there, or is whole', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const start = text.slice(0, at % (text.length + 1));
      expect(findJsonFault(start)).toBe(isJson(start) ? null : start.length);
    }),
    { numRuns: 1000 },
  );
});

describe('placeOf', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 2, 2, 1],
    ['a\r\nb\rc', 5, 3, 1],
  ])('%j at %s is line %s, column %s', (text, index, line, column) => {
    expect(placeOf(text, index)).toEqual({ line, column });
  });
});
