import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ellipsize, textWidth } from './text';

const text = fc.string({ maxLength: 60 });
const size = fc.integer({ min: 8, max: 30 });

test('longer text is wider, and every part adds its own width', () => {
  fc.assert(
    fc.property(text, fc.string({ minLength: 1 }), size, (a, b, px) => {
      expect(textWidth(a + b, px)).toBeGreaterThan(textWidth(a, px));
      expect(textWidth(a + b, px)).toBeCloseTo(textWidth(a, px) + textWidth(b, px), 6);
    }),
  );
});

test('width grows with size, and nothing is as wide as nothing', () => {
  expect(textWidth('$360M a year', 24)).toBeCloseTo(2 * textWidth('$360M a year', 12), 9);
  expect(textWidth('', 12)).toBe(0);
});

test('wide letters are wider than narrow ones', () => {
  expect(textWidth('mmm', 12)).toBeGreaterThan(textWidth('aaa', 12));
  expect(textWidth('aaa', 12)).toBeGreaterThan(textWidth('iii', 12));
});

test('a cut text fits, keeps its start and says that it is cut', () => {
  fc.assert(
    fc.property(text, size, fc.integer({ min: 60, max: 400 }), (words, px, room) => {
      const cut = ellipsize(words, px, room);
      expect(textWidth(cut, px)).toBeLessThanOrEqual(room);
      if (textWidth(words, px) <= room) expect(cut).toBe(words);
      else {
        expect(cut.endsWith('…')).toBe(true);
        expect(words.startsWith(cut.slice(0, -1))).toBe(true);
      }
    }),
  );
});
