/** Where to begin: claims that the dataset points at, numbered alike on the board and in Evidence. */
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Dataset } from '../model/dataset';

/** Claim id → the number of the highlight whose first claim it is, from 1. */
export const placesToBegin = memoizeWeak(
  ({ highlights }: Dataset): ReadonlyMap<string, number> =>
    new Map(highlights.flatMap(({ claims: [first] }, at) => (first === undefined ? [] : [[first, at + 1]]))),
);
