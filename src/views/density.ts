/** Marks while they can be told apart, density when they cannot: all numbers by which that is chosen. */

import type { ClaimSubset } from '../filter/columns/claimSubset';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { ToneInk } from '../geometry/density';
import type { Box, PlacedText } from '../geometry/labels';
import { groupBy } from '../lib/groupBy';
import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { isInRug, laneOf } from '../model/lanes';
import type { Match, Range } from '../model/span';

/** Maximum number of claims in the window that stand as marks. */
export const MAXIMUM_MARKS = 1000;
/** The same where each mark wants a label or a row of its own. */
export const MAXIMUM_LABELLED = 60;
/** The same for a lane's claims without a date, which no zoom tells apart. */
export const MAXIMUM_UNDATED = 30;
/** Number of marks from which a panel scrolls, and draws only what is near its visible part. */
export const SCROLL_THRESHOLD = 300;

/** Maximum number of lanes that need no tools: 12 of people, and two of the rug. */
export const MAXIMUM_PLAIN_LANES = 14;
/** Maximum number of people with a lane each; beyond, those with the fewest claims share one. */
export const MAXIMUM_LANES_OF_PEOPLE = 40;
/** Height of the tools of many lanes, px. */
export const LANE_TOOLS_HEIGHT = 34;

/** Whether so many claims are drawn as density. */
export const isCrowded = (claims: number, maximum = MAXIMUM_MARKS): boolean => claims > maximum;

/** Whether any filter of a dataset may need density or tools for its lanes. */
export function needsDensity(dataset: Dataset): boolean {
  const { events, sums, periods } = dataset;
  if (events.length > SCROLL_THRESHOLD) return true;
  if (sums.length > MAXIMUM_LABELLED || periods.length > MAXIMUM_LABELLED) return true;
  const lanes = groupBy(events, (claim) =>
    isInRug(claim, dataset) ? `rug:${claim.kind}` : laneOf(claim, dataset),
  );
  if (lanes.size > MAXIMUM_PLAIN_LANES) return true;
  return [...lanes.values()].some(({ length }) => length > MAXIMUM_LABELLED);
}

/** A view's claims as they may be drawn when they are too many for marks. */
export interface DensityConfig {
  readonly heading: string;
  /** The plural noun for its claims: "sums". */
  readonly what: string;
  /** Maximum number of claims in the window that stand as marks. */
  readonly maximum: number;
  readonly subsets: readonly ClaimSubset[];
  readonly lanes: () => readonly DensityLane[];
  readonly laneTools: LaneToolsFacts | null;
}

/** A subset of claims whose density is a lane of its own. */
export interface DensityLane {
  readonly id: string;
  readonly name: string;
  /** Stands where the name has no room. */
  readonly shortName?: string;
  readonly color: string;
  /** Lanes of one scale can be compared. */
  readonly scale: string;
  readonly subset: ClaimSubset;
}

/** Size of the name of a lane, px. */
export const LANE_NAME_SIZE = 13;
/** Room for the sign before the name of what opens, px. */
export const SIGN_ROOM = 12;

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
  /** The name where it is written, cut to its room; null where the lane has one already. */
  readonly title: PlacedText | null;
  readonly color: string;
  /** The plot's part of the lane: one pixel column for each of its ink. */
  readonly area: Box;
  /** Its part of the column of the undated. */
  readonly undatedArea: Box;
  readonly ink: ToneInk;
  /** The ink where the filter answers so. */
  readonly inkFor: (matches: ReadonlyMap<string, Match>) => ToneInk;
  /** The ink that fills the area's height. */
  readonly maximum: number;
  /** Number of claims drawn, undated ones among them. */
  readonly total: number;
  readonly undated: number;
  /** That number, where it is written; null for zero. */
  readonly undatedText: PlacedText | null;
  /** The time that a column stands for. */
  readonly rangeAt: (column: number) => Range;
  /** How many claims cover a column. */
  readonly countAt: (column: number) => number;
  /** The claims that cover a column, or one near it, in order of time; those that the filter leaves out last. */
  readonly claimsAt: (at: ColumnAt, near: number) => readonly FoundClaim[];
}

/** A claim with the filter's answer. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly isLeftOut: boolean;
}

/** What the tools of a panel's lanes offer. */
export interface LaneToolsFacts {
  /** Everyone with a lane, or a share in one. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Number of people who share a lane now, or would. */
  readonly grouped: number;
}
