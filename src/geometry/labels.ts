/** Text in pixels. */

/** A piece of text with its baseline start, middle or end at (x, y). */
export interface PlacedText {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label to place: the places it would like, best first. Earlier labels have precedence. */
export interface LabelCandidate<P extends Box = Box> {
  readonly id: string;
  readonly places: readonly P[];
}

/** A place for text, and the side from which it is set: widths are estimates, and the text should touch its mark. */
export interface TextPlace extends Box {
  readonly anchor: PlacedText['anchor'];
}

/** The text set in its place, `baseline` px under the place's top. */
export function setText(id: string, text: string, place: TextPlace, baseline: number): PlacedText {
  const share = { start: 0, middle: 0.5, end: 1 }[place.anchor];
  return { id, text, x: place.x + share * place.width, y: place.y + baseline, anchor: place.anchor };
}

/** The place of each label that fits inside `bounds` without touching an obstacle or an earlier label. */
export function fitLabels<P extends Box>(
  candidates: readonly LabelCandidate<P>[],
  obstacles: readonly Box[],
  bounds: Box,
): ReadonlyMap<string, P> {
  const taken = [...obstacles];
  const placed = new Map<string, P>();
  for (const candidate of candidates) {
    const place = candidate.places.find(
      (box) => holds(bounds, box) && !taken.some((other) => touches(other, box)),
    );
    if (!place) continue;
    taken.push(place);
    placed.set(candidate.id, place);
  }
  return placed;
}

/** Whether two boxes cover any part of each other. */
export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a box lies within another. */
export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
