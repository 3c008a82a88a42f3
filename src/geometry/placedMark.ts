/** One claim's mark in pixels, ready to be drawn. */

import { deepEqual } from '../lib/equality';
import { clamp } from '../lib/number';
import type { ClaimKind, Confidence, DateBasis } from '../model/claim';
import type { doubtsOf, Match } from '../model/span';
import type { GlyphForm } from '../model/vocabulary';
import type { Column } from './boardDimensions';
import type { Box } from './labels';
import { type InkForm, MARK_HEIGHT, markShape } from './markShape';
import type { PlacedSpan } from './placedSpan';

/**
 * `bar`: a period or a sum, as long as it lasts; the forms of ink: an event, by how well its date is known; `tick` and
 * `strip`: an event in a rug, to two months or wider; `undated`: in
 * the column of the undated; `ring`: only other sources date it, and it stands there; `before` and `after`: all that is drawn of it lies beyond the window, and the filter lets it
 * through because it may reach in.
 */
export type MarkForm = 'bar' | InkForm | 'tick' | 'strip' | 'ring' | 'undated' | 'before' | 'after';

/** How well other sources support the date that is shown; `unsupported` where they give none. */
export type Support = Confidence | 'unsupported';

/** What a mark says of its claim. */
export interface MarkFacts {
  readonly id: string;
  /** Accessible name. */
  readonly name: string;
  readonly kind: ClaimKind;
  readonly glyph: GlyphForm;
  /** Which way a letter went, where that is known. */
  readonly arrow?: 'out' | 'in';
  readonly basis: DateBasis;
  readonly match: Match;
  /** What doubts are said of the start and of the end of its date. */
  readonly doubts?: ReturnType<typeof doubtsOf>;
  /** Only where the date of other sources is shown. */
  readonly support?: Support;
  /** Other sources differ from the date or the account that is shown. */
  readonly contested?: boolean;
  /** Only other sources have it, not the primary one. */
  readonly othersOnly?: boolean;
}

export interface PlacedMark extends MarkFacts {
  readonly form: MarkForm;
  /** How strongly it is filled, from 0 to 1; 1 unless it is an event. */
  readonly tint?: number;
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

/** The transform that takes a group of SVG to its place. */
export const translateTo = ({ x, y }: Point): string => `translate(${inPixels(x)} ${inPixels(y)})`;

/** Whether an arrow at the window's edge stands for the mark. */
export const isOffscreen = ({ form }: Pick<PlacedMark, 'form'>): boolean =>
  form === 'before' || form === 'after';

/** Whether two marks are drawn, named and placed alike. */
export const sameMark = (a: PlacedMark, b: PlacedMark): boolean =>
  a === b || (a.hit.x === b.hit.x && deepEqual(a, b));

/** The side of the window beyond which all of the span lies; null where some of it shows. */
function sideOf(span: PlacedSpan, column: Column): 'before' | 'after' | null {
  if (span.x1 <= column.x0) return 'before';
  return span.x0 >= column.x1 ? 'after' : null;
}

/**
 * The middle of a mark drawn `width` px wide. One that is wider than its date is moved inside the column as far as it still
 * covers what shows of the date, so that no disc is cut in half at the edge of the window.
 */
export function drawnMiddle({ x0, x1 }: PlacedSpan, column: Column, width: number): number {
  const middle = (x0 + x1) / 2;
  return width > x1 - x0 ? clamp(middle, column.x0 + width / 2, column.x1 - width / 2) : middle;
}

/** The touch target's extent: the visible part of a mark `width` px wide, widened to 24 px and kept within the column. */
export function hitExtent(span: PlacedSpan, column: Column, width = 0): { x0: number; x1: number } {
  const within = (px: number) => clamp(px, column.x0, column.x1);
  const middle = drawnMiddle(span, column, width);
  const x0 = within(Math.min(span.x0, middle - width / 2));
  const x1 = within(Math.max(span.x1, middle + width / 2));
  const spare = Math.max(0, TARGET - (x1 - x0)) / 2;
  const shift = Math.max(0, column.x0 - (x0 - spare)) - Math.max(0, x1 + spare - column.x1);
  return { x0: x0 - spare + shift, x1: x1 + spare + shift };
}

/** A period or a sum in the sub-row whose middle is at `middle` px, as long as it lasts. */
export function placeDated(facts: MarkFacts, span: PlacedSpan, column: Column, middle: number): PlacedMark {
  const side = sideOf(span, column);
  const extent = hitExtent(span, column);
  const body = { x: span.x0, y: middle - MARK_HEIGHT / 2, width: span.x1 - span.x0, height: MARK_HEIGHT };
  const centre = (extent.x0 + extent.x1) / 2;
  return {
    ...facts,
    form: side ?? 'bar',
    span,
    body: side ? boxAround(centre, middle, MARK_HEIGHT, MARK_HEIGHT) : body,
    hit: targetOf(extent, middle),
  };
}

const targetOf = ({ x0, x1 }: Column, middle: number): Box => ({
  x: x0,
  y: middle - TARGET / 2,
  width: x1 - x0,
  height: TARGET,
});

/** How wide the date of an event is, ms, and whether the event went on for all of it. */
export interface EventTime {
  readonly time: number;
  readonly lasts: boolean;
}

/** An event in the sub-row whose middle is at `middle` px. */
export function placeEvent(
  facts: MarkFacts,
  span: PlacedSpan,
  { time, lasts }: EventTime,
  column: Column,
  middle: number,
): PlacedMark {
  const side = sideOf(span, column);
  const shape = markShape(time, span.x1 - span.x0, facts.arrow !== undefined, lasts);
  const extent = hitExtent(span, column, shape.width);
  const centre = side ? (extent.x0 + extent.x1) / 2 : drawnMiddle(span, column, shape.width);
  const width = side ? MARK_HEIGHT : shape.width;
  return {
    ...facts,
    form: side ?? shape.form,
    tint: shape.tint,
    span,
    body: boxAround(centre, middle, width, MARK_HEIGHT),
    hit: targetOf(extent, middle),
  };
}

/** An undated mark in the column of the undated, centred on (x, middle). */
export const placeUndated = (facts: MarkFacts, x: number, middle: number): PlacedMark => ({
  ...facts,
  form: 'undated',
  tint: 0,
  span: null,
  body: boxAround(x, middle, MARK_HEIGHT, MARK_HEIGHT),
  hit: boxAround(x, middle, TARGET, TARGET),
});

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
