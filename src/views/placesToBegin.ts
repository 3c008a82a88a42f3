/** Where to begin: claims that the dataset points at, numbered alike on the board and in Evidence. */
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Dataset } from '../model/dataset';
import type { ViewInput } from './view';

const NONE: ReadonlyMap<string, number> = new Map();

const numbersIn = memoizeWeak(
  ({ highlights }: Dataset): ReadonlyMap<string, number> =>
    new Map(highlights.flatMap(({ claims: [first] }, at) => (first === undefined ? [] : [[first, at + 1]]))),
);

/** Claim id → the number of the highlight whose first claim it is, from 1; none where the numbers are not explained. */
export const placesToBegin = ({ dataset, isNumbered }: ViewInput): ReadonlyMap<string, number> =>
  isNumbered ? numbersIn(dataset) : NONE;
