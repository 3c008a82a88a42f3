/** The one time scale that all panels share. */
import { min, pairs } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { utcDay, utcMonth, utcTicks, utcYear } from 'd3-time';
import { monthName } from '../lib/calendar';
import type { Range } from '../model/span';
import type { Column } from './boardDimensions';

/** Linear in time: a day is as wide everywhere. Maps ms (UTC) to px, and back with `invert`. */
export interface TimeScale {
  (instant: number): number;
  invert(px: number): number;
  readonly window: Range;
  readonly column: Column;
}

/**
 * A scale that draws the finite range `window` across `column`. Linear and not `scaleUtc`, as instants are numbers
 * everywhere and the labels of ticks are our own: d3-time-format would be 3 kB more.
 */
export function timeScale(window: Range, column: Column): TimeScale {
  const scale = scaleLinear([window.from, window.to], [column.x0, column.x1]);
  return Object.assign((instant: number) => scale(instant), {
    invert: (px: number) => scale.invert(px),
    window,
    column,
  });
}

/** The range with `share` of its length added at both ends. */
export function padRange(range: Range, share: number): Range {
  const pad = (range.to - range.from) * share;
  return { from: range.from - pad, to: range.to + pad };
}

/** The smallest range of whole years that holds `range`. */
export function wholeYears(range: Range): Range {
  return { from: Number(utcYear.floor(new Date(range.from))), to: Number(utcYear.ceil(new Date(range.to))) };
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const shortMonth = (date: Date) => monthName(date.getUTCMonth(), 'short');

const tickWords = {
  year: (date: Date) => `${date.getUTCFullYear()}`,
  month: (date: Date) => `${shortMonth(date)} ${date.getUTCFullYear()}`,
  day: (date: Date) => `${date.getUTCDate()} ${shortMonth(date)}`,
};

/** Room that a label and the gap after it take, px. */
const LABEL = { year: 36, month: 70, day: 52 } as const;

/**
 * Ticks on calendar bounds, about one per `spacing` px and never so near that their labels touch, labelled by the
 * coarsest unit that tells them apart.
 */
export function placeTicks(x: TimeScale, spacing: number): Tick[] {
  const { window, column } = x;
  for (let count = Math.max(2, Math.floor((column.x1 - column.x0) / spacing)); ; count -= 1) {
    const found = utcTicks(new Date(window.from), new Date(window.to), count).filter(isDay);
    const dates = found.length > 0 ? found : [utcDay.floor(new Date((window.from + window.to) / 2))];
    const unit = dates.every(isYear) ? 'year' : dates.every(isMonth) ? 'month' : 'day';
    const places = dates.map((date) => x(Number(date)));
    const nearest = min(pairs(places, (left, right) => right - left)) ?? Number.POSITIVE_INFINITY;
    if (count > 1 && nearest < LABEL[unit]) continue;
    return dates.map((date, index) => ({ x: places[index] ?? 0, label: tickWords[unit](date) }));
  }
}

const isDay = (date: Date) => Number(utcDay.floor(date)) === Number(date);
const isMonth = (date: Date) => Number(utcMonth.floor(date)) === Number(date);
const isYear = (date: Date) => Number(utcYear.floor(date)) === Number(date);

/** The nearest start of a month, so that a dragged period can be said in a few characters. */
export const nearestMonth = (instant: number): number => Number(utcMonth.round(new Date(instant)));

/** `instant` moved by whole calendar years or months, in UTC. */
export function shiftInstant(instant: number, step: { years?: number; months?: number }): number {
  const months = (step.years ?? 0) * 12 + (step.months ?? 0);
  return Number(utcMonth.offset(new Date(instant), months));
}
