/** A lane of the swimlane before it is placed. */
import type { ClaimField } from '../filter/claimSubset';
import type { EventClaim } from '../model/claim';

export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Statements and context are drawn quieter than dealings between the two parties. */
  readonly tone: 'dealing' | 'quiet';
  readonly field: ClaimField<EventClaim>;
  /** It stands for several people. */
  readonly isShared?: boolean;
}
