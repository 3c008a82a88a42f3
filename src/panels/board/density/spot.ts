/** What is pointed at in a lane of density. */
import type { ColumnAt } from '../../../views/density';

/** A stretch of a lane that is pointed at, and where on the screen, CSS px. */
export interface Spot {
  readonly lane: string;
  readonly at: ColumnAt;
  /** How many columns to either side count as well. */
  readonly near: number;
  readonly left: number;
  readonly top: number;
}
