import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ellipsize, textWidth, wrapText } from './text';

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

test.each([
  ['哈马斯', 3.06],
  ['ＡＢ', 2.04],
  ['한글', 2.04],
  ['😀', 1.02],
  ['e\u0301', 0.58],
  ['\u202ea\u200b', 0.58],
])('%s is as wide as its letters are seen: %d em', (letters, em) => {
  expect(textWidth(letters, 1)).toBeCloseTo(em, 9);
});

test('a cut text never ends within a letter, however long it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      size,
      fc.integer({ min: 1, max: 200 }),
      (words, px, room) => {
        expect(ellipsize(words, px, room)).not.toMatch(/\p{Cs}/u);
      },
    ),
  );
  expect(ellipsize('😀'.repeat(500_000), 12, 100)).toBe(`${'😀'.repeat(7)}…`);
});

test('lines fit, and hold all of the text; a word that must be broken is', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.stringMatching(/^[a-z]{40,90}$/),
    fc.constant('哈马斯领导人访问德黑兰'.repeat(4)),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      size,
      fc.integer({ min: 300, max: 900 }),
      (words, px, room) => {
        const lines = wrapText(words.join(' '), px, room);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(textWidth(line, px)).toBeLessThanOrEqual(room);
      },
    ),
  );
  expect(wrapText('Statements of others', 12, 10)).toEqual(['Statements', 'of', 'others']);
});

test.each(['W', 'M', 'm', '@'])('a word of %s alone fits in fonts that stand in for others too', (letter) => {
  /** The widest of each in DejaVu Serif, em. */
  const em = letter === 'm' ? 0.95 : 1.04;
  const lines = wrapText(letter.repeat(80), 30, 600);
  expect(lines.join('')).toBe(letter.repeat(80));
  for (const line of lines) expect(line.length * em * 30).toBeLessThanOrEqual(600);
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
