import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../geometry/text';
import { inputOf, sample } from '../../testing/exportInput';
import { captionOf } from '../picture/caption';
import { fileName } from './fileNames';

const years = (from: number, to: number) => ({ from: Date.UTC(from, 0), to: Date.UTC(to + 1, 0) });

describe('the caption', () => {
  test.each([
    [{}, { count: '7 of 7 claims', unmatched: null, reading: 'dates as in the main source' }],
    [
      { filter: { people: ['adan'] } },
      { filter: 'Ilse Adan', unmatched: 'claims left out are drawn faintly' },
    ],
    [
      { filter: { people: ['adan'] }, unmatched: 'hide' as const },
      { count: '3 of 7 claims', unmatched: 'claims left out are not drawn' },
    ],
    [{ filter: { period: years(2005, 2006) } }, { filter: '2005–2006', count: '2 of 7 claims, 1 possibly' }],
  ])('of %j', (choice, parts) => {
    expect(captionOf(inputOf(sample, choice))).toMatchObject(parts);
  });
});

describe('file names', () => {
  test.each([
    [{}, 'board', 'svg', 'northport-board.svg'],
    [{ filter: { period: years(2006, 2010) } }, 'board', 'png', 'northport-2006-2010-board.png'],
    [
      { filter: { people: ['adan'] }, reading: 'others' as const },
      'claims',
      'csv',
      'northport-adan-other-dates-claims.csv',
    ],
    [{}, 'sumClaims', 'svg', 'northport-sum-claims.svg'],
    [
      { filter: { period: { from: Date.UTC(2006, 0), to: Number.POSITIVE_INFINITY } } },
      'board',
      'svg',
      'northport-2006-board.svg',
    ],
  ])('of %j: %s as %s', (choice, what, extension, name) => {
    expect(fileName(inputOf(sample, choice), what, extension)).toBe(name);
  });
});

test('wrapped text keeps its words in order, and every line its room', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 600 }), (text, room) => {
      const lines = wrapText(text, 12, room);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
    }),
  );
});
