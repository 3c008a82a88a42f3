import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStepKey, stepParagraph } from './ParagraphStrip';
import type { ParagraphSection } from './paragraphCells';

/** Sections of these lengths, their paragraphs counted on. */
function sectionsOf(...lengths: readonly number[]): readonly ParagraphSection[] {
  let paragraph = 0;
  return lengths.map((length) => ({
    title: null,
    cells: Array.from({ length }, () => {
      paragraph += 1;
      return { paragraph, heading: null, claims: [], reason: null };
    }),
  }));
}

describe('stepParagraph', () => {
  // 1 2 3 4 | 5 6 | 7 8 9
  const sections = sectionsOf(4, 2, 3);
  it.each([
    [1, 'ArrowRight', 2],
    [4, 'ArrowRight', 5],
    [9, 'ArrowRight', 9],
    [5, 'ArrowLeft', 4],
    [1, 'ArrowLeft', 1],
    [2, 'ArrowDown', 6],
    [4, 'ArrowDown', 6],
    [8, 'ArrowDown', 8],
    [9, 'ArrowUp', 6],
    [6, 'ArrowUp', 2],
    [3, 'ArrowUp', 3],
    [6, 'Home', 1],
    [2, 'End', 9],
  ] as const)('from %i by %s to %i', (from, key, to) => {
    expect(stepParagraph(sections, from, key)).toBe(to);
  });

  it('reaches every paragraph from the first by going right, and comes back by going left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const rows = sectionsOf(...lengths);
        const last = lengths.reduce((sum, length) => sum + length, 0);
        for (let at = 1; at < last; at++) {
          expect(stepParagraph(rows, at, 'ArrowRight')).toBe(at + 1);
          expect(stepParagraph(rows, at + 1, 'ArrowLeft')).toBe(at);
        }
      }),
    );
  });
});

it.each([
  ['ArrowUp', true],
  ['End', true],
  ['Tab', false],
  ['a', false],
])('%s is a key of the strip: %s', (key, expected) => {
  expect(isStepKey(key)).toBe(expected);
});
