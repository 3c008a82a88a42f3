/** One claim's mark in pixels, ready to be drawn. */
import type { ClaimKind, DateBasis } from '../model/claim';
import type { Match } from '../model/span';
import type { Box } from './fitLabels';
import type { PlacedSpan } from './placeSpan';

/** `bar`: wide enough to show its width; `pin`: narrower than a glyph at this zoom; `undated`: in the rail. */
export type MarkForm = 'bar' | 'pin' | 'undated';

export interface PlacedMark {
  readonly id: string;
  /** Accessible name. */
  readonly name: string;
  readonly kind: ClaimKind;
  readonly basis: DateBasis;
  readonly match: Match;
  readonly form: MarkForm;
  /** True extent in time; null when undated. */
  readonly span: PlacedSpan | null;
  /** What is drawn. */
  readonly body: Box;
  /** What can be touched: at least 24 × 24 px (WCAG 2.2, 2.5.8). */
  readonly hit: Box;
}

/** Smallest size of a touch target, px. */
export const TARGET = 24;

/** Where the mark stands in time for the eye: the middle of what is drawn. */
export const middleOf = (box: Box): number => box.x + box.width / 2;
