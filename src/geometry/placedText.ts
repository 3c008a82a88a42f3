/** Text in pixels. */

/** A piece of text with its baseline start, middle or end at (x, y). */
export interface PlacedText {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
