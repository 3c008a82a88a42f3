/**
 * The page's fonts, as their publishers have them but for what the page never shows: weights that no style asks for, and the
 * glyphs of OpenType features that none turns on. That is a third of their bytes, which stand before the app on a slow network.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { decompress } from 'wawoff2';

const require = createRequire(import.meta.url);

/** Weights of the styles, from regular to bold. */
export const WEIGHTS = { min: 400, max: 700 };

/** Kerning, ligatures, accents, and figures of one width, for which `base.css` asks. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'mark', 'mkmk', 'tnum'];

/** Files of the page, and the packages that they come from. */
export const FONTS = [
  { file: 'inter-latin-wght-normal.woff2', from: '@fontsource-variable/inter' },
  { file: 'source-serif-4-latin-wght-normal.woff2', from: '@fontsource-variable/source-serif-4' },
  { file: 'source-serif-4-latin-wght-italic.woff2', from: '@fontsource-variable/source-serif-4' },
];

/** Entries of the name table: whose the font is, and where its licence stands. */
const NAMES = [0, 14];

/** Where the page's fonts lie. */
export const FOLDER = new URL('../../src/app/styles/fonts/', import.meta.url);

/** The font as its package has it. */
export const publishedFont = ({ file, from }) => readFileSync(require.resolve(`${from}/files/${file}`));

/** The font's facts, of a WOFF 2 file: characters, glyphs, features, axes. */
export const openFont = async (font) => create(Buffer.from(await decompress(font)));

/**
 * The font with all its characters and without the rest that the page never shows. Bytes of a WOFF 2 file. Its hinting stays:
 * it tells systems that hint by themselves not to, which would round the width of every letter.
 */
export async function slimFont(font) {
  const { characterSet } = await openFont(font);
  return subsetFont(font, String.fromCodePoint(...characterSet), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    preserveNameIds: NAMES,
    variationAxes: { wght: WEIGHTS },
  });
}
