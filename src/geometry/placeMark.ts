/** From a claim's date to the mark that stands for it. */

import { clamp } from '../model/number';
import type { Column } from './boardDimensions';
import type { Box } from './fitLabels';
import { type MarkFacts, type MarkForm, type PlacedMark, TARGET } from './placedMark';
import type { PlacedSpan } from './placeSpan';

/** Narrower than this (px), a bar cannot hold even a small glyph and becomes a pin. */
const PIN_BELOW = 8;
const PIN = 14;
const BAR_HEIGHT = 15;

function formOf(span: PlacedSpan, column: Column): MarkForm {
  if (span.x1 <= column.x0) return 'before';
  if (span.x0 >= column.x1) return 'after';
  return span.x1 - span.x0 < PIN_BELOW ? 'pin' : 'bar';
}

/** The touch target's extent: the visible part of the mark, widened to 24 px and kept within the column. */
export function hitExtent(span: PlacedSpan, column: Column): { x0: number; x1: number } {
  const within = (px: number) => clamp(px, column.x0, column.x1);
  const x0 = within(span.x0);
  const x1 = within(span.x1);
  const spare = Math.max(0, TARGET - (x1 - x0)) / 2;
  const shift = Math.max(0, column.x0 - (x0 - spare)) - Math.max(0, x1 + spare - column.x1);
  return { x0: x0 - spare + shift, x1: x1 + spare + shift };
}

/** A dated mark in the sub-row whose middle is at `middle` px. */
export function placeDated(facts: MarkFacts, span: PlacedSpan, column: Column, middle: number): PlacedMark {
  const form = formOf(span, column);
  const hit = hitExtent(span, column);
  const centre = form === 'pin' ? (span.x0 + span.x1) / 2 : (hit.x0 + hit.x1) / 2;
  const body =
    form !== 'bar'
      ? boxAround(centre, middle, PIN, PIN)
      : { x: span.x0, y: middle - BAR_HEIGHT / 2, width: span.x1 - span.x0, height: BAR_HEIGHT };
  return {
    ...facts,
    form,
    span,
    body,
    hit: { x: hit.x0, y: middle - TARGET / 2, width: hit.x1 - hit.x0, height: TARGET },
  };
}

/** An undated mark in the column of the undated, centred on (x, middle). */
export const placeUndated = (facts: MarkFacts, x: number, middle: number): PlacedMark => ({
  ...facts,
  form: 'undated',
  span: null,
  body: boxAround(x, middle, PIN, PIN),
  hit: boxAround(x, middle, TARGET, TARGET),
});

const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
