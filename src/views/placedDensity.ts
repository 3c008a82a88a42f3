/** Lanes of density with what stands behind each column of them. */
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
