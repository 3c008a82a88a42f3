import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuts, piecesOf } from '../../testing/manyClaims';
import { type Edge, excessIn, JsonScanner } from './jsonScanner';

/** The edges of a text that comes in pieces, with their places in the whole, and how many entries it has. */
function scanned(pieces: readonly string[]) {
  const scanner = new JsonScanner();
  const edges: [Edge, number][] = [];
  let before = 0;
  for (const piece of pieces) {
    const excess = scanner.scan(piece, (edge, at) => edges.push([edge, before + at]));
    if (excess) return { excess: { ...excess, at: before + excess.at } };
    before += piece.length;
  }
  return { excess: null, edges, members: scanner.members };
}

const noise = fc
  .array(fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', 'a', '\\"', '\\\\', ' '), { maxLength: 60 })
  .map((signs) => signs.join(''));
const anyText = fc.oneof(fc.json(), noise, fc.string({ unit: 'binary' }));

describe('JsonScanner', () => {
  it('says the same of any text, however it is cut', () => {
    fc.assert(
      fc.property(anyText, cuts, (text, parts) => {
        expect(scanned(piecesOf(text, parts))).toEqual(scanned([text]));
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts the lists of a file into their entries', () => {
    const lists = fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { minLength: 1 }), { minKeys: 1 });
    fc.assert(
      fc.property(lists, fc.constantFrom(0, 2), (file, space) => {
        const text = JSON.stringify(file, null, space);
        const { edges = [], members } = scanned([text]);
        const entries: string[] = [];
        edges.forEach(([edge, at], index) => {
          if (edge !== 'open') entries.push(text.slice((edges[index - 1]?.[1] ?? 0) + 1, at));
        });
        expect(entries.map((entry) => JSON.parse(entry))).toEqual(Object.values(JSON.parse(text)).flat());
        expect(members).toBe(Object.keys(file).length);
      }),
    );
  });

  it('names the same excess, however the text is cut', () => {
    const excessive = fc.constantFrom(
      '['.repeat(250),
      `{"a":[${'{"b":['.repeat(120)}`,
      `{"a":[[${'"\\\\",'.repeat(10_001)}`,
    );
    fc.assert(
      fc.property(excessive, cuts, (text, parts) => {
        expect(scanned(piecesOf(text, parts)).excess).toEqual(excessIn(text));
        expect(excessIn(text)).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
