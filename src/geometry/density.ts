/** Density: how much ink the claims of a lane leave in each pixel column, so that none is unseen and many cost no more than few. */
import type { Codes } from '../lib/number';
import type { Column } from './boardDimensions';
import type { Box } from './labels';
import type { TimeScale } from './scale';

/** The filter's three answers, as the tones of a column from its foot up. */
export const tones = ['inside', 'possibly', 'outside'] as const;
export type Tone = (typeof tones)[number];

/** The ink of a claim in all, however wide its date is; one that is wider than so many columns has a unit in each. */
export const INK = 1024;

/** Ink per pixel column from the left of the plot, by tone. */
export type ToneInk = Readonly<Record<Tone, Uint32Array>>;

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

/** Claims that are to be counted, as columns of numbers. */
export interface TimedRows {
  /** When each date begins and ends, ms UTC; `NaN` for none. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Per date whether it is that of something that went on for all of it; unless given, none is. */
  readonly lasts?: Uint8Array;
  /** Per row the place of its date; unless given, each has its own. */
  readonly dateOf?: Codes;
  /** The rows that are asked for; all unless given. */
  readonly rows?: Uint32Array;
  /** Per row the place of its tone in `tones`; unless given, all are of the first. */
  readonly tones?: Uint8Array;
  /** The last tone that counts; all do unless given. */
  readonly lastTone?: number;
}

/** The ink of claims, and how many of them are in view and without a date. */
export interface ColumnInk {
  readonly ink: ToneInk;
  readonly dated: number;
  readonly undated: number;
}

/**
 * Spreads the ink of each claim evenly over the columns that its date is wide, in view or not: a year has ink as wide as that
 * year and no heavier than a day. What went on for all of its time has as much in each column. Every column that a claim covers
 * has some. Costs one step per claim and one per column,
 * however wide the claims are.
 */
export function spreadInk(x: TimeScale, claims: readonly TimedRows[]): ColumnInk {
  const stride = columnCount(x.column) + 1;
  const steps = new Int32Array(tones.length * stride);
  let [dated, undated] = [0, 0];
  for (const some of claims) {
    const found = addSteps(steps, x, some);
    dated += found.dated;
    undated += found.undated;
  }
  const [inside, possibly, outside] = tones.map((_, tone) => runningSum(steps, tone * stride, stride - 1));
  const none = new Uint32Array(stride - 1);
  return {
    ...{ dated, undated },
    ink: { inside: inside ?? none, possibly: possibly ?? none, outside: outside ?? none },
  };
}

/** How many claims cover a column. */
export function countAt(x: TimeScale, claims: TimedRows, at: number): number {
  const { from, dateOf, rows, tones: toneOf, lastTone = tones.length - 1 } = claims;
  const { first, last } = coveredBy(x, claims);
  const { length } = rows ?? dateOf ?? from;
  let count = 0;
  for (let place = 0; place < length; place += 1) {
    const row = rows ? (rows[place] ?? 0) : place;
    const date = dateOf ? (dateOf[row] ?? 0) : row;
    const begin = first[date] ?? UNDATED;
    const isDrawn = (toneOf?.[row] ?? 0) <= lastTone;
    if (isDrawn && begin >= 0 && begin <= at && (last[date] ?? 0) >= at) count += 1;
  }
  return count;
}

/** By date the first and the last column that it covers, or why it covers none, and what it leaves there. */
interface Covered {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Its ink in each. */
  readonly ink: Int32Array;
}

type Dates = Pick<TimedRows, 'from' | 'to' | 'lasts'>;

const [NOT_IN_VIEW, UNDATED] = [-1, -2];

/** Dates on a scale. */
interface OnScale extends Covered {
  readonly x: TimeScale;
}

/** What was last asked of dates: all lanes of a board share them, and a filter leaves the scale as it is. */
const LAST = new WeakMap<Float64Array, OnScale>();

const hasSameColumns = (a: TimeScale, b: TimeScale): boolean =>
  a.window.from === b.window.from &&
  a.window.to === b.window.to &&
  columnCount(a.column) === columnCount(b.column);

function coveredBy(x: TimeScale, dates: Dates): Covered {
  const last = LAST.get(dates.from);
  if (last && hasSameColumns(last.x, x)) return last;
  const covered = { x, ...placeDates(x, dates) };
  LAST.set(dates.from, covered);
  return covered;
}

/** As in `columnsUnder`. */
function placeDates({ window, column }: TimeScale, { from, to, lasts }: Dates): Covered {
  const { from: begin, to: end } = window;
  const count = columnCount(column);
  const perColumn = (end - begin) / count;
  const first = new Int32Array(from.length);
  const last = new Int32Array(from.length);
  const ink = new Int32Array(from.length);
  for (let date = 0; date < from.length; date += 1) {
    const starts = from[date] ?? Number.NaN;
    const ends = to[date] ?? Number.NaN;
    if (ends > begin && starts < end) {
      const start = (starts - begin) / perColumn;
      const stop = (ends - begin) / perColumn;
      const [under, over] = [firstUnder(start), lastUnder(stop, count)];
      const alone = under > over ? aloneUnder(start, stop, count) : null;
      first[date] = alone ?? under;
      last[date] = alone ?? over;
      const wide = lasts?.[date] ? 1 : Math.max(1, stop - start);
      ink[date] = Math.max(1, Math.round(INK / wide));
    } else first[date] = Number.isNaN(starts) ? UNDATED : NOT_IN_VIEW;
  }
  return { first, last, ink };
}

/** Adds where the ink of claims begins and ends to the steps of each tone. Runs for all claims at each step of the brush. */
function addSteps(steps: Int32Array, x: TimeScale, claims: TimedRows): Pick<ColumnInk, 'dated' | 'undated'> {
  const { from, dateOf, rows, tones: toneOf, lastTone = tones.length - 1 } = claims;
  const { first, last, ink } = coveredBy(x, claims);
  const stride = columnCount(x.column) + 1;
  const { length } = rows ?? dateOf ?? from;
  let [dated, undated] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const row = rows ? (rows[at] ?? 0) : at;
    const tone = toneOf ? (toneOf[row] ?? 0) : 0;
    if (tone > lastTone) continue;
    const date = dateOf ? (dateOf[row] ?? 0) : row;
    const begin = first[date] ?? UNDATED;
    if (begin >= 0) {
      const start = tone * stride + begin;
      const stop = tone * stride + (last[date] ?? 0) + 1;
      const its = ink[date] ?? 0;
      steps[start] = (steps[start] ?? 0) + its;
      steps[stop] = (steps[stop] ?? 0) - its;
      dated += 1;
    } else if (begin === UNDATED) undated += 1;
  }
  return { dated, undated };
}

/** Steps from `base` on become their running sums, in place. */
function runningSum(steps: Int32Array, base: number, count: number): Uint32Array {
  let sum = 0;
  for (let at = base; at < base + count; at += 1) {
    sum += steps[at] ?? 0;
    steps[at] = sum;
  }
  return new Uint32Array(steps.buffer, base * steps.BYTES_PER_ELEMENT, count);
}

/** The ink of a column in all tones. */
export const inkAt = ({ inside, possibly, outside }: ToneInk, at: number): number =>
  (inside[at] ?? 0) + (possibly[at] ?? 0) + (outside[at] ?? 0);

/** The most ink that any one column has. */
export function mostOf({ inside, possibly, outside }: ToneInk): number {
  let most = 0;
  for (let at = 0; at < inside.length; at += 1) {
    const total = (inside[at] ?? 0) + (possibly[at] ?? 0) + (outside[at] ?? 0);
    if (total > most) most = total;
  }
  return most;
}

/** The next column at or after `from` in steps of `step` that any claim covers; null when there is none. */
export function nextColumn(ink: ToneInk, from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < ink.inside.length; at += step) if (inkAt(ink, at) > 0) return at;
  return null;
}

/** What a lane of density is drawn from. */
export interface DensityArea {
  readonly ink: ToneInk;
  /** The plot's part of the lane, px. */
  readonly area: Box;
  /** The ink that fills the area's height; that of one claim at least. */
  readonly maximum: number;
}

/** Minimum height of each tone of a column, px, so that a single claim among thousands is seen. */
const MINIMUM_HEIGHT = 1.5;

/** Height of a unit of ink beyond the minimum, px. */
const heightPerInk = ({ area, maximum }: DensityArea): number =>
  Math.max(0, area.height - tones.length * MINIMUM_HEIGHT) / Math.max(INK, maximum);

/** Height of so much ink of one tone, px. */
const heightOf = (ink: number, perInk: number): number => (ink === 0 ? 0 : MINIMUM_HEIGHT + ink * perInk);

/** Traces one tone as rectangles from left to right; neighbours of one height are one rectangle. Tones are stacked. */
function traceArea(
  lane: DensityArea,
  tone: Tone,
  rect: (x: number, y: number, width: number, height: number) => void,
): void {
  const { ink, area } = lane;
  const perInk = heightPerInk(lane);
  const below = tones.slice(0, tones.indexOf(tone)).map((one) => ink[one]);
  const foot = area.y + area.height;
  const column = ink[tone];
  const width = area.width / column.length;
  let start = 0;
  let [top, bottom] = [foot, foot];
  const end = (at: number) => {
    if (bottom > top) rect(area.x + start * width, top, (at - start) * width, bottom - top);
  };
  for (let at = 0; at < column.length; at += 1) {
    let nextBottom = foot;
    for (const one of below) nextBottom -= heightOf(one[at] ?? 0, perInk);
    const nextTop = nextBottom - heightOf(column[at] ?? 0, perInk);
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
  const { area, ink } = lane;
  const { width: across, ratio } = pixels;
  const perInk = heightPerInk(lane);
  const width = area.width / ink.inside.length;
  const columnAt = (at: number) => Math.min(across, Math.max(0, Math.round((area.x + at * width) * ratio)));
  const foot = area.y + area.height;
  /** Where the next tone of each column stands. */
  const feet = new Float64Array(ink.inside.length).fill(foot);
  for (const tone of tones) {
    const column = ink[tone];
    const color = colorOf(tone);
    let right = columnAt(0);
    for (let at = 0; at < column.length; at += 1) {
      const left = right;
      right = columnAt(at + 1);
      const its = column[at] ?? 0;
      if (its === 0) continue;
      const bottom = feet[at] ?? foot;
      const top = bottom - heightOf(its, perInk);
      feet[at] = top;
      fillColumns(pixels, left, right, top, bottom, color);
    }
  }
}

/** Fills columns of pixels between two heights of the page, one after the other: mostly it is one. */
function fillColumns(
  { values, width, height, ratio, top }: Pixels,
  left: number,
  right: number,
  from: number,
  to: number,
  color: number,
): void {
  const first = Math.max(0, Math.round((from - top) * ratio)) * width;
  const end = Math.min(height, Math.round((to - top) * ratio)) * width;
  for (let column = left; column < right; column += 1)
    for (let at = first + column; at < end; at += width) values[at] = color;
}
