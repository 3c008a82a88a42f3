/** What can be touched of the band: at least 24 px of each period, taken from its neighbours where it is narrower. */
import type { Column } from '../../geometry/boardDimensions';
import type { Extent } from '../../geometry/packing';
import { TARGET } from '../../geometry/placedMark';

/** A period of one row, from left to right. */
export interface RowBlock {
  /** Where it is seen, px. */
  readonly seen: Extent;
  /** The window cuts it, so that its neighbour must help out; what is narrow by itself is named below the band instead. */
  readonly isCut: boolean;
}

interface Draft {
  x0: number;
  x1: number;
}

const widthOf = ({ x0, x1 }: Extent): number => x1 - x0;

/**
 * The target of each block of a row within the window; null for one that is so narrow, among others as narrow, that it
 * has its target below the band.
 */
export function rowTargets(blocks: readonly RowBlock[], column: Column): (Extent | null)[] {
  const drafts: (Draft | null)[] = blocks.map(({ seen, isCut }) =>
    widthOf(seen) < TARGET && !isCut ? null : { ...seen },
  );
  for (const at of drafts.keys()) {
    const draft = drafts[at];
    if (draft && widthOf(draft) < TARGET && !widen(drafts, at, column)) drafts[at] = null;
  }
  return drafts;
}

/** Takes what a target lacks from free space and from the blocks beside it, which keep 24 px themselves. */
function widen(drafts: readonly (Draft | null)[], at: number, column: Column): boolean {
  const draft = drafts[at];
  if (!draft) return false;
  const before = drafts.slice(0, at).findLast((one) => one !== null) ?? null;
  const after = drafts.slice(at + 1).find((one) => one !== null) ?? null;
  const spare = (one: Draft | null) => (one ? Math.max(0, widthOf(one) - TARGET) : 0);
  const left = spare(before) + Math.max(0, draft.x0 - (before?.x1 ?? column.x0));
  const right = spare(after) + Math.max(0, (after?.x0 ?? column.x1) - draft.x1);
  const lack = TARGET - widthOf(draft);
  if (left + right < lack) return false;
  const fromRight = Math.min(right, Math.max(lack / 2, lack - left));
  draft.x0 -= lack - fromRight;
  draft.x1 += fromRight;
  if (before) before.x1 = Math.min(before.x1, draft.x0);
  if (after) after.x0 = Math.max(after.x0, draft.x1);
  return true;
}
