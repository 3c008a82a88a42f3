/** Which stretch of time the board shows. */

import { columnsOf } from '../filter/columns/claimColumns';
import { LAYER_HIDDEN } from '../filter/columns/matchCodes';
import { matchCodesOf } from '../filter/columns/matchResults';
import { padRange, shiftInstant, stepsOf, wholeUnits } from '../geometry/scale';
import { DAY } from '../lib/calendar';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import type { Match, Range } from '../model/span';

const READINGS: readonly Reading[] = ['primary', 'others'];

const EMPTY: Range = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2001, 0, 1) };

/**
 * Whole years that hold every dated claim of the shown layers in both readings, so that the axis keeps still when the
 * reading changes; whole months where they lie nearer together, and whole days or hours with one more at each side.
 */
export function fullRange(dataset: Dataset, matches: ReadonlyMap<string, Match>, reading: Reading): Range {
  const codes = matchCodesOf(matches, columnsOf(dataset, reading));
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of READINGS) {
    const { dateOf, datedFrom, datedTo } = columnsOf(dataset, one).times;
    for (let row = 0; row < codes.length; row += 1) {
      if (codes[row] === LAYER_HIDDEN) continue;
      const date = dateOf[row] ?? 0;
      const [first, last] = [datedFrom[date] ?? Number.NaN, datedTo[date] ?? Number.NaN];
      if (first < from) from = first;
      if (last > to) to = last;
    }
  }
  return wholeRange({ from, to });
}

/** The range in whole units of a size that suits it; a year where it is empty, its end before its beginning. */
export function wholeRange({ from, to }: Range): Range {
  if (from > to) return EMPTY;
  const unit = stepsOf({ from, to }).coarse;
  const whole = wholeUnits({ from, to }, unit);
  // A disc is wider than its day, and would be cut at the edge.
  if (unit !== 'day' && unit !== 'hour') return whole;
  return { from: shiftInstant(whole.from, -1, unit), to: shiftInstant(whole.to, 1, unit) };
}

/**
 * The period with a little room at both sides, `share` of its length, or all of `full`; a side that is open ends where the
 * data does.
 */
export function shownRange(period: Range | null, full: Range, share = 0.03): Range {
  if (!period) return full;
  const bounded = boundRange(period, full);
  return padRange(bounded, share);
}

/** `period` with its open sides closed by `full`. */
export function boundRange(period: Range, full: Range): Range {
  const least = Math.min(DAY, full.to - full.from);
  const start = full.from < period.to ? full.from : period.to - least;
  const end = full.to > period.from ? full.to : period.from + least;
  return {
    from: Number.isFinite(period.from) ? period.from : start,
    to: Number.isFinite(period.to) ? period.to : end,
  };
}
