import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SHORT, shortTitle } from './shortTitle';

describe('the words beside a mark', () => {
  it.each([
    ['Ruth Hale met the directors.', ['Ruth Hale'], 'met the directors'],
    ['Ruth Hale met the directors of Estuary Homes', ['Ruth Hale'], 'met the directors of…'],
    ['RUTH HALE: a letter', ['Tim', 'Ruth Hale'], 'a letter'],
    ['Ruth Hale, Tim met', ['Ruth', 'Ruth Hale'], 'Tim met'],
    ['Tom Bell and Karin Holm met', ['Tom Bell'], 'Tom Bell and Karin Holm met'],
    ['Tom Bell & Karin Holm met', ['Tom Bell'], 'Tom Bell & Karin Holm met'],
    ['Tom Bell’s letter', ['Tom Bell'], 'Tom Bell’s letter'],
    ['Tom Bell (mayor) resigns', ['Tom Bell'], 'Tom Bell (mayor) resigns'],
    ['Tom Bell-Smith resigns', ['Tom Bell'], 'Tom Bell-Smith resigns'],
    ['Tom Bell – a portrait', ['Tom Bell'], 'a portrait'],
    ['Ruthless speech', ['Ruth'], 'Ruthless speech'],
    ['A meeting with Ruth', ['Ruth'], 'A meeting with Ruth'],
    ['Ruth Hale', ['Ruth Hale'], undefined],
    ['…', [''], '…'],
    ['', [], undefined],
  ] as const)('of “%s”, said of %j, are %s', (title, names, words) => {
    expect(shortTitle(title, names)).toBe(words);
  });

  it('are never too many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.string()), (title, names) => {
        expect(shortTitle(title, names)?.length ?? 0).toBeLessThanOrEqual(LONGEST_SHORT);
      }),
    );
  });
});
