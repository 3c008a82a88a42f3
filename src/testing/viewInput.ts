/** For tests of views: datasets of a few claims, and what a view is given of them. */
import type { Unmatched } from '../filter/columns/claimSubset';
import type { Box } from '../geometry/labels';
import { runWithoutPause } from '../lib/runInTimeSlices';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import { type LanesLayout, lanesSteps } from '../views/lanes/layout';
import type { ViewInput } from '../views/view';
import { dataset as sample } from './dataset';

interface Choice {
  readonly reading?: Reading;
  readonly unmatched?: Unmatched;
  /** The filter's answer; all inside unless given. Null for a claim of a layer that is not shown. */
  readonly answer?: (claim: Claim) => Match | null;
}

/** All of a dataset as a view is given it. */
export function inputOf(
  dataset: Dataset,
  { reading = 'primary', unmatched = 'dim', answer = () => 'inside' }: Choice = {},
): ViewInput {
  const matches = new Map<string, Match>();
  for (const claim of claimsOf(dataset)) {
    const match = answer(claim);
    if (match) matches.set(claim.id, match);
  }
  return { dataset, matches, reading, unmatched };
}

/** A dataset that holds these claims and no others. */
export const datasetOf = (claims: Partial<Pick<Dataset, 'events' | 'sums' | 'periods'>>): Dataset => ({
  ...sample,
  events: [],
  sums: [],
  periods: [],
  ...claims,
});

/** Lanes in pixels, laid out in one go. */
export const layoutLanes = (...given: Parameters<typeof lanesSteps>): LanesLayout =>
  runWithoutPause(lanesSteps(...given));

/** How far two boxes cover each other, px in the direction in which it is less; 0 when they only touch. */
export const overlapOf = (a: Box, b: Box): number =>
  Math.max(
    0,
    Math.min(
      Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
      Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
    ),
  );

/** The most that any two of the boxes cover each other, px. */
export const worstOverlap = (boxes: readonly Box[]): number =>
  Math.max(0, ...boxes.flatMap((a, at) => boxes.slice(at + 1).map((b) => overlapOf(a, b))));
