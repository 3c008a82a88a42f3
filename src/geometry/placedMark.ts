/** One claim's mark in pixels, ready to be drawn. */
import type { ClaimKind, Confidence, DateBasis } from '../model/claim';
import { sameValue } from '../model/sameValue';
import type { Match } from '../model/span';
import type { Box } from './fitLabels';
import type { PlacedSpan } from './placeSpan';

/**
 * `bar`: wide enough to show its width; `pin`: narrower than a glyph at this zoom; `undated`: in the column of the undated;
 * `before` and `after`: all that is drawn of it lies beyond the window, and the filter lets it through because it may reach in.
 */
export type MarkForm = 'bar' | 'pin' | 'undated' | 'before' | 'after';

/** How well the public record supports the date that is shown; `unsupported` where it found nothing. */
export type Support = Confidence | 'unsupported';

/** What a mark says of its claim. */
export interface MarkFacts {
  readonly id: string;
  /** Accessible name. */
  readonly name: string;
  readonly kind: ClaimKind;
  readonly basis: DateBasis;
  readonly match: Match;
  /** Only where the public record's date is shown. */
  readonly support?: Support;
  /** The public record differs from the date or the account that is shown. */
  readonly contested?: boolean;
  /** Only the public record has it, not the article. */
  readonly recordOnly?: boolean;
}

export interface PlacedMark extends MarkFacts {
  readonly form: MarkForm;
  /** True extent in time; null when undated. */
  readonly span: PlacedSpan | null;
  /** What is drawn. */
  readonly body: Box;
  /** What can be touched: at least 24 × 24 px (WCAG 2.2, 2.5.8). */
  readonly hit: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smallest size of a touch target, px. */
export const TARGET = 24;

/** Where the mark stands in time for the eye: the middle of what is drawn. */
export const middleOf = (box: Box): number => box.x + box.width / 2;

/** Rounds to 0.01 px, finer than any screen, so that marks that have only moved compare equal. */
export const inPixels = (px: number): number => Math.round(px * 100) / 100;

/** Whether an arrow at the window's edge stands for the mark. */
export const isAway = ({ form }: Pick<PlacedMark, 'form'>): boolean => form === 'before' || form === 'after';

/** Whether two marks are drawn, named and placed alike. */
export const sameMark = (a: PlacedMark, b: PlacedMark): boolean =>
  a === b || (a.hit.x === b.hit.x && sameValue(a, b));
