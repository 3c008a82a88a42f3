/** Density as rectangles: what a canvas fills on screen and a path holds in a picture. */
import { type Tone, type ToneCounts, tones } from './densityColumns';
import type { Box } from './fitLabels';

/** What a lane of density is drawn from. */
export interface DensityArea {
  readonly counts: ToneCounts;
  /** The plot's part of the lane, px. */
  readonly area: Box;
  /** Number of claims that fill the area's height. */
  readonly maximum: number;
}

/** Minimum height of each tone of a column, px, so that a single claim among thousands is seen. */
const MINIMUM_HEIGHT = 1.5;

/** Traces one tone as rectangles from left to right; neighbours of one height are one rectangle. Tones are stacked. */
function traceArea(
  { counts, area, maximum }: DensityArea,
  tone: Tone,
  rect: (x: number, y: number, width: number, height: number) => void,
): void {
  const perClaim = Math.max(0, area.height - tones.length * MINIMUM_HEIGHT) / Math.max(1, maximum);
  const heightOf = (count: number) => (count === 0 ? 0 : MINIMUM_HEIGHT + count * perClaim);
  const below = tones.slice(0, tones.indexOf(tone)).map((one) => counts[one]);
  const foot = area.y + area.height;
  const column = counts[tone];
  const width = area.width / column.length;
  let start = 0;
  let [top, bottom] = [foot, foot];
  const end = (at: number) => {
    if (bottom > top) rect(area.x + start * width, top, (at - start) * width, bottom - top);
  };
  for (let at = 0; at < column.length; at += 1) {
    let nextBottom = foot;
    for (const one of below) nextBottom -= heightOf(one[at] ?? 0);
    const nextTop = nextBottom - heightOf(column[at] ?? 0);
    if (nextTop === top && nextBottom === bottom) continue;
    end(at);
    start = at;
    top = nextTop;
    bottom = nextBottom;
  }
  end(column.length);
}

/** One tone as the data of an SVG path; '' when no claim has it. */
export function areaPath(lane: DensityArea, tone: Tone): string {
  const parts: string[] = [];
  const round = (value: number) => Math.round(value * 100) / 100;
  traceArea(lane, tone, (x, y, width, height) => {
    parts.push(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`);
  });
  return parts.join('');
}

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

/**
 * Fills in the density of a lane as the pixels of a canvas, as thousands of rectangles in a path take a browser ten times
 * as long; `colorOf` gives the value of a pixel for each tone.
 */
export function rasterizeDensity(pixels: Pixels, lane: DensityArea, colorOf: (tone: Tone) => number): void {
  const { values, width: across, height: down, ratio, top } = pixels;
  for (const tone of tones) {
    const color = colorOf(tone);
    traceArea(lane, tone, (x, y, width, height) => {
      const left = Math.max(0, Math.round(x * ratio));
      const right = Math.min(across, Math.round((x + width) * ratio));
      const foot = Math.min(down, Math.round((y + height - top) * ratio));
      for (let row = Math.max(0, Math.round((y - top) * ratio)); row < foot; row += 1)
        for (let at = row * across + left; at < row * across + right; at += 1) values[at] = color;
    });
  }
}
