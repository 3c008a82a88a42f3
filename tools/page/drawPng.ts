/** SVG → PNG without a browser: text becomes outlines of the app's own fonts, and resvg paints them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { create, type Font } from 'fontkit';
import wawoff2 from 'wawoff2';
import { MemoTable } from '../../src/lib/memoizeWeak.ts';

const require = createRequire(import.meta.url);

/** The files of each font, in the order in which they are looked through for a letter. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
const FILES: Readonly<Record<string, string>> = { Inter: 'inter', Source: 'source-serif-4' };

type Fonts = ReadonlyMap<string, readonly Font[]>;

const hasAll = (fonts: readonly Font[], letters: ReadonlySet<string>): boolean =>
  [...letters].every((letter) => fonts.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)));

/** The fonts with these letters, by the first word of a `font-family`. */
async function openFonts(letters: ReadonlySet<string>): Promise<Fonts> {
  const fonts = new Map<string, Font[]>();
  for (const [family, name] of Object.entries(FILES)) {
    const opened: Font[] = [];
    // One after the other: the decoder answers with a part of its own memory.
    for (const subset of SUBSETS) {
      const file = require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`);
      const font = create(Buffer.from(await wawoff2.decompress(readFileSync(file))));
      if ('layout' in font) opened.push(font);
      if (hasAll(opened, letters)) break;
    }
    fonts.set(family, opened);
  }
  return fonts;
}

const inWeight = new MemoTable<Font, number, Font>();

let isReady = false;

/** A PNG of `svg`, `width` px wide. Letters that the app's fonts do not have are left out. */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  if (!isReady) await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  isReady = true;
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const texts = [...page.getElementsByTagName('text')];
  const fonts = await openFonts(new Set(texts.map((text) => text.textContent ?? '').join('')));
  for (const text of texts) outline(text, fonts);
  const drawn = new Resvg(new XMLSerializer().serializeToString(page), {
    fitTo: { mode: 'width', value: width },
  });
  return drawn.render().asPng();
}

interface Run {
  readonly text: string;
  readonly weight: number;
}

/** The text's pieces with their weights: its own, and those of its `tspan`s. */
function runsOf(text: Element): Run[] {
  const weightOf = (element: Element, otherwise: number) =>
    Number(element.getAttribute('font-weight')) || otherwise;
  const own = weightOf(text, 400);
  return [...text.childNodes].map((node) => ({
    text: node.textContent ?? '',
    weight: node.nodeType === node.ELEMENT_NODE ? weightOf(node as Element, own) : own,
  }));
}

const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'transform',
  'clip-path',
];
const SHIFTS: Readonly<Record<string, number>> = { middle: -0.5, end: -1 };

/** Puts a path in the place of a text. */
function outline(text: Element, fonts: Fonts): void {
  const numberOf = (name: string) => Number(text.getAttribute(name) ?? 0);
  const size = numberOf('font-size');
  const [family = ''] = /Inter|Source/.exec(text.getAttribute('font-family') ?? '') ?? [];
  let advance = 0;
  const glyphs = runsOf(text).flatMap((run) => {
    const font = fontFor(run.text, fonts.get(family) ?? []);
    if (!font) return [];
    const { glyphs: drawn, positions } = inWeight
      .get(font, run.weight, () => font.getVariation({ wght: run.weight }))
      .layout(run.text);
    const scale = size / font.unitsPerEm;
    return drawn.map((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const x = advance + xOffset * scale;
      advance += xAdvance * scale;
      return { path: glyph.path.scale(scale, -scale), x, y: -yOffset * scale };
    });
  });
  const left = numberOf('x') + advance * (SHIFTS[text.getAttribute('text-anchor') ?? ''] ?? 0);
  const path = text.ownerDocument?.createElementNS('http://www.w3.org/2000/svg', 'path');
  if (!path) return;
  for (const name of KEPT) {
    const value = text.getAttribute(name);
    if (value !== null) path.setAttribute(name, value);
  }
  path.setAttribute(
    'd',
    glyphs.map((one) => one.path.translate(left + one.x, numberOf('y') + one.y).toSVG()).join(''),
  );
  text.parentNode?.replaceChild(path, text);
}

/** The font with the most of the letters; null where none has any. */
function fontFor(text: string, fonts: readonly Font[]): Font | null {
  const hits = (font: Font) =>
    [...text].filter(
      (letter) => letter.trim() !== '' && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    ).length;
  const [best] = [...fonts].sort((a, b) => hits(b) - hits(a));
  return best && hits(best) > 0 ? best : null;
}
