/** Lanes of density with what stands behind each column of them. */
import type { ClaimField } from '../filter/claimSubset';
import type { Frame } from '../geometry/frame';
import type { PlacedInk, PlacedInks } from '../geometry/placedDensity';
import type { Claim } from '../model/claim';
import type { Range } from '../model/span';

/** The column that stands for what has no date. */
export const UNDATED = 'undated';
export type ColumnAt = number | typeof UNDATED;

/** A lane of ink, and what stands behind it. */
export interface PlacedDensity extends PlacedInk {
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

/** A panel of such lanes. */
export interface PlacedDensities extends PlacedInks {
  readonly inks: readonly PlacedDensity[];
}

/** A field whose ink is a lane of its own. */
export interface InkLane {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Lanes of one scale can be compared. */
  readonly scale: string;
  readonly field: ClaimField;
}

/** Where a lane's ink goes, px. */
export interface InkPlace {
  readonly frame: Frame;
  readonly y0: number;
  readonly y1: number;
  /** Of its words. */
  readonly baseline: number;
}
