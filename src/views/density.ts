/** Claims as density, as views and board speak of it. What lays it out and draws it is `board/density`. */
import type { ClaimSubset } from '../filter/columns/claimSubset';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { ToneCounts } from '../geometry/density';
import type { Box, PlacedText } from '../geometry/labels';
import type { Claim } from '../model/claim';
import type { Range } from '../model/span';
import type { LaneToolsFacts } from './lane';

/** A view's claims as they may be drawn when they are too many for marks. */
export interface DensityConfig {
  readonly heading: string;
  /** The plural noun for its claims: "aid claims". */
  readonly what: string;
  /** Maximum number of claims in the window that stand as marks. */
  readonly maximum: number;
  readonly fields: readonly ClaimSubset[];
  readonly lanes: () => readonly DensityLane[];
  readonly laneTools: LaneToolsFacts | null;
}

/** A field of claims whose density is a lane of its own. */
export interface DensityLane {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Lanes of one scale can be compared. */
  readonly scale: string;
  readonly field: ClaimSubset;
}

/** Where the density of a lane is drawn, px. */
export interface DensityPlace {
  readonly dimensions: BoardDimensions;
  readonly y0: number;
  readonly y1: number;
  /** Of its words. */
  readonly baseline: number;
}

/** The column that stands for claims without a date. */
export const UNDATED = 'undated';
export type ColumnAt = number | typeof UNDATED;

/** A lane of density in pixels, and the claims behind it. */
export interface PlacedDensity {
  readonly id: string;
  /** Name of the person or group whose claims these are. */
  readonly name: string;
  /** The name where it is written; null where the lane has one already. */
  readonly title: PlacedText | null;
  readonly color: string;
  /** The plot's part of the lane: one pixel column for each count. */
  readonly area: Box;
  /** Its part of the column of the undated. */
  readonly undatedArea: Box;
  readonly counts: ToneCounts;
  /** Number of claims that fill the area's height. */
  readonly maximum: number;
  /** Number of claims drawn, undated ones among them. */
  readonly total: number;
  readonly undated: number;
  /** That number, where it is written; null for zero. */
  readonly undatedText: PlacedText | null;
  /** The time that a column stands for. */
  readonly rangeAt: (column: number) => Range;
  /** The claims that cover a column, or one near it, in order of time; those that the filter leaves out last. */
  readonly claimsAt: (at: ColumnAt, near: number) => readonly FoundClaim[];
}

/** A claim with the filter's answer. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly isLeftOut: boolean;
}
