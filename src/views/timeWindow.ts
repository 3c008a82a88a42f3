/** Which stretch of time the board shows. */
import { padRange, wholeYears } from '../geometry/timeScale';
import { claimsOf, type Dataset } from '../model/dataset';
import { type Reading, spanIn } from '../model/reading';
import { datedRange, type Match, type Range } from '../model/span';

const EMPTY: Range = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2001, 0, 1) };

/**
 * Whole years that hold every dated claim of the shown layers. The record's reading holds the article's dates too, so
 * that a mark's way from one to the other can be drawn.
 */
export function fullRange(dataset: Dataset, matches: ReadonlyMap<string, Match>, reading: Reading): Range {
  const readings: readonly Reading[] = reading === 'article' ? ['article'] : ['article', 'record'];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const claim of claimsOf(dataset)) {
    if (!matches.has(claim.id)) continue;
    for (const one of readings) {
      const span = spanIn(claim, one);
      if (!span) continue;
      const range = datedRange(span);
      from = Math.min(from, range.from);
      to = Math.max(to, range.to);
    }
  }
  return from < to ? wholeYears({ from, to }) : EMPTY;
}

/** The period with a little room at both sides, or all of `full`; a side that is open ends where the data does. */
export function shownRange(period: Range | null, full: Range): Range {
  if (!period) return full;
  const bounded = boundRange(period, full);
  return padRange(bounded, 0.03);
}

/** `period` with its open sides closed by `full`. */
export function boundRange(period: Range, full: Range): Range {
  const from = Number.isFinite(period.from) ? period.from : Math.min(full.from, period.to - 864e5);
  const to = Number.isFinite(period.to) ? period.to : Math.max(full.to, period.from + 864e5);
  return { from, to };
}
