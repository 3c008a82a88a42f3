/** Sub-rows: things that share a time stand under each other, never on each other. */
import { max } from 'd3-array';

export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/**
 * The sub-row of each extent, 0 at the top, in the order given: first fit by start, so that the number of rows is the
 * least possible. Two extents in one row are at least `gap` px apart.
 */
export function packRows(extents: readonly Extent[], gap: number): number[] {
  const rows: number[] = new Array(extents.length).fill(0);
  const ends: number[] = [];
  const byStart = extents.map((extent, index) => ({ extent, index }));
  byStart.sort((a, b) => a.extent.x0 - b.extent.x0 || a.extent.x1 - b.extent.x1 || a.index - b.index);
  for (const { extent, index } of byStart) {
    const free = ends.findIndex((end) => end + gap <= extent.x0);
    const row = free < 0 ? ends.length : free;
    ends[row] = extent.x1;
    rows[index] = row;
  }
  return rows;
}

/** How many sub-rows a packing needs. */
export const countRows = (rows: readonly number[]): number => (max(rows) ?? -1) + 1;
