/** A lane of the swimlane before it is laid out, and what readers may choose about many lanes. */
import type { ClaimSubset } from '../filter/columns/claimSubset';
import type { EventClaim } from '../model/claim';

export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Statements and context are drawn quieter than dealings between the two parties. */
  readonly tone: 'dealing' | 'quiet';
  readonly field: ClaimSubset<EventClaim>;
  /** It stands for several people. */
  readonly isShared?: boolean;
}

/** Lanes in their place. */
export interface ChosenLanes {
  readonly lanes: readonly Lane[];
  /** Null where there are too few lanes to choose from. */
  readonly tools: LaneToolsFacts | null;
}

/** What the tools of a panel's lanes offer. */
export interface LaneToolsFacts {
  /** Everyone with a lane, or a share in one. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Number of people who share a lane now, or would. */
  readonly grouped: number;
}
