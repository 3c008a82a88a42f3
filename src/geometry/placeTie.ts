/** The thin line from where one reading has a claim to where the other does. */
import type { Span } from '../model/span';
import { middleOf, type PlacedMark } from './placedMark';
import { type PlacedSpan, placeSpan } from './placeSpan';
import type { TimeScale } from './timeScale';

export interface PlacedTie {
  readonly id: string;
  /** The article's extent; null when the article gives no date, and the tie then comes from the column of the undated. */
  readonly was: PlacedSpan | null;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** The tie of a mark that stood at `was`; none where the claim has not moved (`undefined`) or is filtered out. */
export function placeTie(was: Span | null | undefined, mark: PlacedMark, x: TimeScale): PlacedTie[] {
  if (was === undefined || mark.match === 'outside') return [];
  const from = was && placeSpan(was, x);
  const now = middleOf(mark.body);
  const before = from ? (from.x0 + from.x1) / 2 : x.column.x1;
  const y = mark.body.y + mark.body.height / 2;
  return [{ id: mark.id, was: from, x0: Math.min(now, before), x1: Math.max(now, before), y }];
}
