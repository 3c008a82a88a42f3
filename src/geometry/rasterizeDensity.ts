/** Density as the pixels of a canvas: thousands of rectangles in a path take a browser ten times as long. */

import { traceInk } from './densityArea';
import { type Tone, tones } from './densityColumns';
import type { PlacedInk } from './placedDensity';

/** Pixels of the screen, row by row, each 0xAABBGGRR as `ImageData` has them on little-endian machines. */
export interface Pixels {
  readonly values: Uint32Array;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen in one of the page. */
  readonly ratio: number;
  /** Where in the panel the first row stands, px of the page. */
  readonly top: number;
}

/** Fills in a lane's ink; `colorOf` gives the value of a pixel for each tone. */
export function fillInk(pixels: Pixels, ink: PlacedInk, colorOf: (tone: Tone) => number): void {
  const { values, width: across, height: down, ratio, top } = pixels;
  for (const tone of tones) {
    const color = colorOf(tone);
    traceInk(ink.counts, tone, ink.area, ink.most, (x, y, width, height) => {
      const left = Math.max(0, Math.round(x * ratio));
      const right = Math.min(across, Math.round((x + width) * ratio));
      const foot = Math.min(down, Math.round((y + height - top) * ratio));
      for (let row = Math.max(0, Math.round((y - top) * ratio)); row < foot; row += 1)
        for (let at = row * across + left; at < row * across + right; at += 1) values[at] = color;
    });
  }
}
