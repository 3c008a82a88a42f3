import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { unreadableForm, utf8Decoder } from './encoding';

test.each<[string, number[], RegExp | null]>([
  ['UTF-8', [0x7b, 0x22], null],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], null],
  ['nothing', [], null],
  ['one byte', [0x31], null],
  ['UTF-16, little end first', [0xff, 0xfe, 0x7b, 0], /UTF-16/],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x7b], /UTF-16/],
  ['UTF-16 without a mark', [0x7b, 0, 0x22, 0], /UTF-16/],
  ['UTF-16 without a mark, big end first', [0, 0x7b, 0, 0x22], /UTF-16/],
  ['gzip', [0x1f, 0x8b, 8], /gzip/],
  ['a workbook', [0x50, 0x4b, 3, 4], /Excel/],
])('%s is told by its first bytes', (_name, bytes, words) => {
  const form = unreadableForm(Uint8Array.from(bytes));
  if (words) expect(form).toMatch(words);
  else expect(form).toBeNull();
});

it('decodes what is UTF-8 and throws for anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Decoder().decode(new TextEncoder().encode(text))).toBe(text.replace(/^\uFEFF/, ''));
    }),
  );
  // "Réunion" as Windows-1252 has it.
  expect(() => utf8Decoder().decode(Uint8Array.from([0x52, 0xe9, 0x75]))).toThrow(TypeError);
});
