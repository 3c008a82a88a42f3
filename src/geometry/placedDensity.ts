/** A lane of density in pixels, ready to be drawn. */
import type { ToneCounts } from './densityColumns';
import type { Box } from './fitLabels';
import type { PlacedText } from './placedText';

export interface PlacedInk {
  readonly id: string;
  /** Whose ink it is, in words. */
  readonly name: string;
  /** The name where it is written; null where the lane has one already. */
  readonly title: PlacedText | null;
  readonly color: string;
  /** The plot's part of the lane: one pixel column for each count. */
  readonly area: Box;
  /** The rail's part of it. */
  readonly rail: Box;
  readonly counts: ToneCounts;
  /** How many claims fill the area's height. */
  readonly most: number;
  /** How many claims are drawn, undated ones among them. */
  readonly total: number;
  readonly undated: number;
  /** Their number in the rail; null where there are none. */
  readonly undatedText: PlacedText | null;
}

/** Lanes of density under a heading, one under the other. */
export interface PlacedInks {
  readonly heading: PlacedText;
  /** How many claims are drawn so. */
  readonly note: PlacedText;
  readonly undated: PlacedText | null;
  readonly inks: readonly PlacedInk[];
  readonly height: number;
}
