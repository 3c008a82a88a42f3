/** The one time scale that all panels share. */
import { min, pairs } from 'd3-array';
import { utcDay, utcHour, utcMinute, utcMonth, utcTickInterval, utcYear } from 'd3-time';
import { clockTime, DAY, formatYear, monthName, YEAR, yearAt } from '../lib/calendar';
import type { Range } from '../model/span';
import type { Column } from './boardDimensions';
import { type LinearScale, linearScale } from './linear';

/** Linear in time: a day is as wide everywhere. Maps ms (UTC) to px, and back with `invert`. */
export interface TimeScale extends LinearScale {
  readonly window: Range;
  readonly column: Column;
}

/** A scale that draws the finite range `window` across `column`. */
export const timeScale = (window: Range, column: Column): TimeScale =>
  Object.assign(linearScale([window.from, window.to], [column.x0, column.x1]), { window, column });

/** The range with `share` of its length added at both ends. */
export function padRange(range: Range, share: number): Range {
  const pad = (range.to - range.from) * share;
  return { from: range.from - pad, to: range.to + pad };
}

const UNITS = { year: utcYear, month: utcMonth, day: utcDay, hour: utcHour, minute: utcMinute } as const;

/** A unit of the calendar or the clock in which a stretch of time is counted. */
export type TimeUnit = keyof typeof UNITS;

/** What a stretch of time is divided into, and moved by, at large and in detail. */
export interface TimeSteps {
  readonly coarse: TimeUnit;
  readonly fine: TimeUnit;
}

/** Steps of a stretch of at least so many ms: years for decades, hours for a day. */
const STEPS: readonly (readonly [length: number, steps: TimeSteps])[] = [
  [3 * YEAR - DAY, { coarse: 'year', fine: 'month' }],
  [90 * DAY, { coarse: 'month', fine: 'day' }],
  [3 * DAY, { coarse: 'day', fine: 'hour' }],
  [0, { coarse: 'hour', fine: 'minute' }],
];

/** The steps that suit how long a stretch of time is. */
export const stepsOf = ({ from, to }: Range): TimeSteps =>
  STEPS.find(([length]) => to - from >= length)?.[1] ?? { coarse: 'hour', fine: 'minute' };

/** How long a unit is: the mean of a year, the shortest of a month, ms. */
export const UNIT_LENGTH: Readonly<Record<TimeUnit, number>> = {
  year: YEAR,
  month: 28 * DAY,
  day: DAY,
  hour: DAY / 24,
  minute: DAY / 1440,
};

/** The smallest range of whole units that holds `range`. */
export function wholeUnits({ from, to }: Range, unit: TimeUnit): Range {
  const { floor, ceil } = UNITS[unit];
  return { from: Number(floor(new Date(from))), to: Number(ceil(new Date(to))) };
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const shortMonth = (date: Date) => monthName(date.getUTCMonth(), 'short');

type TickUnit = 'year' | 'month' | 'day' | 'time';

const dayWords = (date: Date) => `${date.getUTCDate()} ${shortMonth(date)}`;

/**
 * The words of each tick. The first month has its year, and so has the first of each later year. Of times, midnights have their
 * day; without any the first says the day that all lie in.
 */
const tickWords: Readonly<
  Record<TickUnit, (date: Date, last: Date | undefined, hasDays: boolean) => string>
> = {
  year: (date) => formatYear(date.getUTCFullYear()),
  month: (date, last) =>
    last?.getUTCFullYear() === date.getUTCFullYear()
      ? shortMonth(date)
      : `${shortMonth(date)} ${formatYear(date.getUTCFullYear())}`,
  day: dayWords,
  time: (date, last, hasDays) => {
    if (isDay(date)) return dayWords(date);
    const time = clockTime(Number(date));
    return last || hasDays ? time : `${dayWords(date)}, ${time}`;
  },
};

/** Room that a label and the gap after it take, px; “AD” or “BC” takes more. */
const LABEL = { year: 36, month: 70, day: 52, time: 52 } as const;
const LABEL_OF_DAY_AND_TIME = 72;
const ERA = 28;

/**
 * Ticks on calendar bounds, about one per `spacing` px and never so near that their labels touch, labelled by the
 * coarsest unit that tells them apart: "500 BC", "1995", "Apr 2006" and then "Jul", "26 Oct", "06:00".
 */
export function placeTicks(x: TimeScale, spacing: number): Tick[] {
  const { window, column } = x;
  for (let count = Math.max(2, Math.floor((column.x1 - column.x0) / spacing)); ; count -= 1) {
    const found = tickDates(window, count);
    const dates = found.length > 0 ? found : [utcDay.floor(new Date((window.from + window.to) / 2))];
    const unit = unitOf(dates);
    const places = dates.map((date) => x(Number(date)));
    const nearest = min(pairs(places, (left, right) => right - left)) ?? Number.POSITIVE_INFINITY;
    const hasDays = dates.some(isDay);
    if (count > 1 && nearest < roomOf(unit, dates, hasDays)) continue;
    return dates.map((date, index) => ({
      x: places[index] ?? 0,
      label: tickWords[unit](date, dates[index - 1], hasDays),
    }));
  }
}

/** Bounds of units within the window, down to minutes. Years before 1 AD are round as they are said: 500 BC, 1 AD. */
function tickDates({ from, to }: Range, count: number): Date[] {
  const isEarly = yearAt(from) <= 0 && to - from > 4 * YEAR;
  const start = isEarly ? utcYear.offset(new Date(from), -1) : new Date(from);
  const interval = utcTickInterval(new Date(from), new Date(to), count);
  const dates = interval?.range(start, new Date(to + 1)) ?? [];
  const areYears = dates.every(isYear);
  const isStepped = areYears && dates.length > 1 && Number(dates[1]) - Number(dates[0]) > 370 * DAY;
  return dates
    .map((date) => (isStepped && date.getUTCFullYear() <= 0 ? utcYear.offset(date, 1) : date))
    .filter((date) => Number(date) >= from && Number(date) <= to && isMinute(date));
}

function unitOf(dates: readonly Date[]): TickUnit {
  if (dates.every(isYear)) return 'year';
  if (dates.every(isMonth)) return 'month';
  return dates.every(isDay) ? 'day' : 'time';
}

function roomOf(unit: TickUnit, dates: readonly Date[], hasDays: boolean): number {
  const hasEra = dates.some((date) => date.getUTCFullYear() < 1000);
  if (unit === 'year' || unit === 'month') return LABEL[unit] + (hasEra ? ERA : 0);
  return unit === 'time' && !hasDays ? LABEL_OF_DAY_AND_TIME : LABEL[unit];
}

const isMinute = (date: Date) => Number(utcMinute.floor(date)) === Number(date);
const isDay = (date: Date) => Number(utcDay.floor(date)) === Number(date);
const isMonth = (date: Date) => Number(utcMonth.floor(date)) === Number(date);
const isYear = (date: Date) => Number(utcYear.floor(date)) === Number(date);

/** The nearest start of a unit, so that a dragged period can be said in a few characters. */
export const nearestStart = (instant: number, unit: TimeUnit): number =>
  Number(UNITS[unit].round(new Date(instant)));

/** `instant` moved by whole units, in UTC. */
export const shiftInstant = (instant: number, count: number, unit: TimeUnit): number =>
  Number(UNITS[unit].offset(new Date(instant), count));
