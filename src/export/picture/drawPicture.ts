/** Draws a picture as an SVG element that does not depend on the page. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { palette } from '../../chart/theme/palette';
import { paletteValues, type Theme } from '../../chart/theme/paletteValues';
import { isRightToLeft, xmlText } from '../fileText';
import { Picture } from './Picture';
import type { PictureLayout } from './placePicture';

/** The app's font names, and the names by which other programs know the fonts. */
const FONTS: readonly (readonly [string, string])[] = [
  ["'Inter Variable'", 'Inter'],
  ["'Source Serif 4 Variable'", "'Source Serif 4'"],
];

/**
 * Draws the layout with the views' own drawings, in the colours of `theme`, outside the page. Throws what a drawing
 * throws. Ids in the picture start with `prefix`, so that two pictures can share a page.
 */
export function drawPicture(layout: PictureLayout, theme: Theme, prefix: string): SVGSVGElement {
  const holder = document.createElement('div');
  let failure: unknown = new Error('The picture could not be drawn.');
  const root = createRoot(holder, {
    identifierPrefix: `${prefix}-`,
    onUncaughtError: (error) => {
      failure = error;
    },
  });
  flushSync(() => root.render(createElement(Picture, { layout })));
  const svg = holder.querySelector('svg')?.cloneNode(true);
  root.unmount();
  if (!(svg instanceof SVGSVGElement)) throw failure;
  resolveValues(svg, theme);
  // A text of another direction is put in its own order; where it begins stays.
  for (const text of svg.querySelectorAll('text'))
    if (isRightToLeft(text.textContent ?? '')) text.setAttribute('unicode-bidi', 'plaintext');
  return svg;
}

/** Replaces what only the app's style sheet knows by values: colour variables, and the app's names of fonts. */
function resolveValues(svg: SVGSVGElement, theme: Theme): void {
  const names = Object.keys(palette) as (keyof typeof palette)[];
  const values = [...names.map((name) => [palette[name], paletteValues[name][theme]] as const), ...FONTS];
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const resolved = values.reduce((text, [from, to]) => text.replaceAll(from, to), value);
      if (resolved !== value) element.setAttribute(name, resolved);
    }
  }
}

/** Text of an SVG file. */
export const formatSvg = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(new XMLSerializer().serializeToString(svg))}\n`;
