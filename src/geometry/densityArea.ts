/** Density as rectangles: what a canvas fills on screen and a path holds in a picture. */
import { type Tone, type ToneCounts, tones } from './densityColumns';
import type { Box } from './fitLabels';

/** So much height (px) has each tone of a column at least, that a single claim among thousands is seen. */
export const LEAST_INK = 1.5;

/**
 * The ink of one tone as rectangles from left to right; neighbours of one height are one rectangle. Tones stand on each
 * other, and `most` claims fill the area.
 */
export function traceInk(
  counts: ToneCounts,
  tone: Tone,
  area: Box,
  most: number,
  rect: (x: number, y: number, width: number, height: number) => void,
): void {
  const perClaim = Math.max(0, area.height - tones.length * LEAST_INK) / Math.max(1, most);
  const heightOf = (count: number) => (count === 0 ? 0 : LEAST_INK + count * perClaim);
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

/** The ink of one tone as the data of an SVG path; '' where there is none. */
export function inkPath(counts: ToneCounts, tone: Tone, area: Box, most: number): string {
  const parts: string[] = [];
  const round = (value: number) => Math.round(value * 100) / 100;
  traceInk(counts, tone, area, most, (x, y, width, height) => {
    parts.push(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`);
  });
  return parts.join('');
}
