/** A picture as an SVG element that stands on its own. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { palette } from '../../geometry/palette';
import { paletteValues, type Theme } from '../../geometry/paletteValues';
import { Picture } from '../Picture';
import type { PictureScene } from '../placePicture';

/** Fonts under the names by which other programs know them. */
const FONTS: readonly (readonly [string, string])[] = [
  ["'Inter Variable'", 'Inter'],
  ["'Source Serif 4 Variable'", "'Source Serif 4'"],
];

/**
 * Draws the scene with the views' own drawings into an element that is not in the page, in the colours of `theme`.
 * Throws what a drawing throws. `prefix` begins the ids in the picture, so that two of them can share a page.
 */
export function drawPicture(scene: PictureScene, theme: Theme, prefix: string): SVGSVGElement {
  const holder = document.createElement('div');
  let fault: unknown = new Error('The picture could not be drawn.');
  const root = createRoot(holder, {
    identifierPrefix: `${prefix}-`,
    onUncaughtError: (error) => {
      fault = error;
    },
  });
  flushSync(() => root.render(createElement(Picture, { scene })));
  const svg = holder.querySelector('svg')?.cloneNode(true);
  root.unmount();
  if (!(svg instanceof SVGSVGElement)) throw fault;
  settleValues(svg, theme);
  return svg;
}

/** Puts values in the place of what only the app's style sheet knows: colours by variable, fonts by our own names. */
function settleValues(svg: SVGSVGElement, theme: Theme): void {
  const names = Object.keys(palette) as (keyof typeof palette)[];
  const values = [...names.map((name) => [palette[name], paletteValues[name][theme]] as const), ...FONTS];
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const settled = values.reduce((text, [from, to]) => text.replaceAll(from, to), value);
      if (settled !== value) element.setAttribute(name, settled);
    }
  }
}

/** The file of an SVG element. */
export const formatSvg = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
