/** How a reader wants the lanes of many people to stand. */
export interface LaneChoice {
  readonly order: 'contact' | 'name' | 'records';
  /** Ids of people whose lanes come first. */
  readonly pinned: readonly string[];
  /** Whether those with few records have lanes of their own too. */
  readonly showsAll: boolean;
}

/** Default lane settings. */
export const initialLanes: LaneChoice = { order: 'contact', pinned: [], showsAll: false };
