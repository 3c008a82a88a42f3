/** Which stretch of time the board shows. */

import { max, min } from 'd3-array';
import { columnsOf } from '../filter/columns/claimColumns';
import { LAYER_HIDDEN } from '../filter/columns/matchCodes';
import { matchCodesOf } from '../filter/columns/matchResults';
import { padRange, wholeYears } from '../geometry/scale';
import { DAY } from '../lib/calendar';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import type { Match, Range } from '../model/span';

const EMPTY: Range = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2001, 0, 1) };

/**
 * Whole years that hold every dated claim of the shown layers. The others' reading holds the primary source's dates too, so
 * that a mark's way from one to the other can be drawn.
 */
export function fullRange(dataset: Dataset, matches: ReadonlyMap<string, Match>, reading: Reading): Range {
  const readings: readonly Reading[] = reading === 'primary' ? ['primary'] : ['primary', 'others'];
  const codes = matchCodesOf(matches, columnsOf(dataset, reading));
  const asked = (instant: number, row: number) => (codes[row] === LAYER_HIDDEN ? undefined : instant);
  const times = readings.map((one) => columnsOf(dataset, one).times);
  const from = min(times, ({ datedFrom }) => min(datedFrom, asked));
  const to = max(times, ({ datedTo }) => max(datedTo, asked));
  return from !== undefined && to !== undefined ? wholeYears({ from, to }) : EMPTY;
}

/** The period with a little room at both sides, or all of `full`; a side that is open ends where the data does. */
export function shownRange(period: Range | null, full: Range): Range {
  if (!period) return full;
  const bounded = boundRange(period, full);
  return padRange(bounded, 0.03);
}

/** `period` with its open sides closed by `full`. */
export function boundRange(period: Range, full: Range): Range {
  const from = Number.isFinite(period.from) ? period.from : Math.min(full.from, period.to - DAY);
  const to = Number.isFinite(period.to) ? period.to : Math.max(full.to, period.from + DAY);
  return { from, to };
}
