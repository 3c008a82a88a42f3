/** Density: how many claims cover each pixel column of a lane, so that none is unseen and many cost no more than few. */
import type { Column } from './boardDimensions';
import type { Box } from './labels';
import type { TimeScale } from './scale';

/** The filter's three answers, as the tones of a column from its foot up. */
export const tones = ['inside', 'possibly', 'outside'] as const;
export type Tone = (typeof tones)[number];

/** Claims per pixel column from the left of the plot, by tone. */
export type ToneCounts = Readonly<Record<Tone, Uint32Array>>;

/**
 * The first and last column, counted from the plot's left, that a range of time covers; null when it is not in view.
 * It covers a column when it holds its middle, so that ranges which abut do not share one; a range that holds no middle
 * covers the column in which it lies.
 */
export function columnsUnder(from: number, to: number, { window, column }: TimeScale): Column | null {
  if (!(to > window.from && from < window.to)) return null;
  const count = columnCount(column);
  const perColumn = (window.to - window.from) / count;
  const start = (from - window.from) / perColumn;
  const end = (to - window.from) / perColumn;
  const first = firstUnder(start);
  const last = lastUnder(end, count);
  if (first <= last) return { x0: first, x1: last };
  const alone = aloneUnder(start, end, count);
  return { x0: alone, x1: alone };
}

/** The same in parts, of a range in columns, so that many claims can be counted without an object for each. */
const firstUnder = (start: number): number => Math.max(0, Math.ceil(start - 0.5));
const lastUnder = (end: number, count: number): number => Math.min(count - 1, Math.ceil(end - 0.5) - 1);
const aloneUnder = (start: number, end: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor((Math.max(start, 0) + Math.min(end, count)) / 2)));

/** How many pixel columns a plot has. */
export const columnCount = ({ x0, x1 }: Column): number => Math.max(1, Math.round(x1 - x0));

/**
 * Counts claims column by column. `each` is called with a function that takes one claim's time (ms UTC) and tone,
 * and says whether it is in view; a claim counts in every column that it covers, so a date as wide as a year has ink as wide as that year.
 * Costs one step per claim and one per column, however wide the claims are.
 */
export function countColumns(
  x: TimeScale,
  each: (add: (from: number, to: number, tone: number) => boolean) => void,
): ToneCounts {
  const { window } = x;
  const count = columnCount(x.column);
  const perColumn = (window.to - window.from) / count;
  const steps = tones.map(() => new Int32Array(count + 1));
  each((from, to, tone) => {
    const step = steps[tone];
    if (!step || !(to > window.from && from < window.to)) return false;
    const start = (from - window.from) / perColumn;
    const end = (to - window.from) / perColumn;
    let first = firstUnder(start);
    let last = lastUnder(end, count);
    if (first > last) first = last = aloneUnder(start, end, count);
    step[first] = (step[first] ?? 0) + 1;
    step[last + 1] = (step[last + 1] ?? 0) - 1;
    return true;
  });
  const [inside, possibly, outside] = steps.map(runningSum);
  const none = new Uint32Array(count);
  return { inside: inside ?? none, possibly: possibly ?? none, outside: outside ?? none };
}

function runningSum(steps: Int32Array): Uint32Array {
  const sums = new Uint32Array(steps.length - 1);
  let sum = 0;
  for (let at = 0; at < sums.length; at += 1) {
    sum += steps[at] ?? 0;
    sums[at] = sum;
  }
  return sums;
}

/** How many claims cover a column, in all tones. */
export const totalAt = ({ inside, possibly, outside }: ToneCounts, at: number): number =>
  (inside[at] ?? 0) + (possibly[at] ?? 0) + (outside[at] ?? 0);

/** The most claims that cover any one column. */
export function mostOf(counts: ToneCounts): number {
  let most = 0;
  for (let at = 0; at < counts.inside.length; at += 1) most = Math.max(most, totalAt(counts, at));
  return most;
}

/** The next column at or after `from` in steps of `step` that any claim covers; null when there is none. */
export function nextColumn(counts: ToneCounts, from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < counts.inside.length; at += step)
    if (totalAt(counts, at) > 0) return at;
  return null;
}

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
