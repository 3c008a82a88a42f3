import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FOLDER, FONTS, openFont, publishedFont, slimFont, WEIGHTS } from './slimFonts.mjs';

const ours = ({ file }) => readFileSync(new URL(file, FOLDER));
const widthOf = (font, text) => font.layout(text).advanceWidth;

it('has one file for each font, and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(FONTS.map(({ file }) => file).sort());
});

it.each(FONTS)('$file is what its package makes today', async (font) => {
  expect(Buffer.compare(Buffer.from(await slimFont(publishedFont(font))), ours(font))).toBe(0);
});

it.each(FONTS)('$file has every character, at its width, and the weights of the styles', async (font) => {
  const [slim, published] = [await openFont(ours(font)), await openFont(publishedFont(font))];
  expect(slim.characterSet).toEqual(published.characterSet);
  expect(slim.variationAxes.wght).toMatchObject(WEIGHTS);
  for (const code of slim.characterSet) {
    const text = String.fromCodePoint(code);
    expect(widthOf(slim, text), text).toBe(widthOf(published, text));
  }
  const words = 'AVATAR, Täuschung, 1111';
  expect(Object.keys(slim.directory.tables)).toEqual(expect.arrayContaining(['gasp', 'prep']));
  // Advances between two weights are rounded to a unit of the font.
  for (const wght of [400, 550, 700]) {
    const [is, was] = [slim, published].map((one) => widthOf(one.getVariation({ wght }), words));
    expect(Math.abs(is - was)).toBeLessThan(words.length);
  }
});

it.each(FONTS)('$file says whose it is, and where its licence stands', async (font) => {
  const [slim, published] = [await openFont(ours(font)), await openFont(publishedFont(font))].map((one) => {
    const { copyright, licenseURL } = one.name.records;
    return [copyright?.en, licenseURL?.en];
  });
  expect(slim).toEqual(published);
  expect(slim[0]).toMatch(/^(?:©|Copyright)/);
});

it('keeps the figures of one width', async () => {
  const inter = await openFont(ours(FONTS[0]));
  const widths = ['1', '8'].map((figure) => inter.layout(figure, ['tnum']).advanceWidth);
  expect(new Set(widths).size).toBe(1);
  expect(widthOf(inter, '1')).not.toBe(widthOf(inter, '8'));
});
