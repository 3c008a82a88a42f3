/** How large a dataset may be. Beyond it a tab runs out of memory, or leaves the reader waiting for every answer. */
import { formatFigure } from '../../model/formatFigure';
import { LoadProblem } from '../load/loadProblem';
import type { Problem } from './problem';

/** Bytes of a file, unpacked. */
export const MAX_BYTES = 200e6;
/** Claims of a file. */
export const MAX_CLAIMS = 200_000;

/** "492 MB" of 1,000,000 bytes each. */
const formatMegabytes = (bytes: number): string => `${formatFigure(Math.round(bytes / 1e6))} MB`;

/** Throws a `LoadProblem` for more bytes than can be read; `isWhole` tells a whole file from what has come so far. */
export function checkSize(bytes: number, isWhole: boolean): void {
  if (bytes <= MAX_BYTES) return;
  const size = isWhole ? formatMegabytes(bytes) : 'larger';
  throw new LoadProblem(
    'too-large',
    `The dataset is too large to be shown: at most ${formatMegabytes(MAX_BYTES)} can be read, and it is ${size}.`,
  );
}

/** What is wrong with a file of so many claims, or null. */
export function tooManyClaims(count: number): Problem | null {
  if (count <= MAX_CLAIMS) return null;
  const [found, limit] = [count, MAX_CLAIMS].map(formatFigure);
  return { path: '', message: `there are ${found} records, where at most ${limit} can be shown` };
}
