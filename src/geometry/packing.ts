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

/** What an item takes of a row; `row` counts from the item's own. */
export interface Need extends Extent {
  readonly row: number;
}

/** One way in which an item may stand, and the room that it takes then. */
export interface Arrangement {
  readonly needs: readonly Need[];
  /** Arrangements that are as good as each other have the same; a lower one is better. */
  readonly tier: number;
  /** How many rows the lane may come to have for its sake; without a limit the arrangement always finds a place. */
  readonly maximumRows: number;
}

/** An item in its row, as it stands there. */
export interface Arranged<A> {
  readonly row: number;
  readonly as: A;
}

/**
 * Puts each item, in the order given, into the first row that has room for it in an arrangement of its best tier, else of
 * its next best one. The last arrangement of each item must have no limit: rows are added until it fits. What is in one row
 * keeps `gap` px apart.
 */
export function packArranged<A extends Arrangement>(
  items: readonly (readonly A[])[],
  gap: number,
): readonly Arranged<A>[] {
  const rows: Extent[][] = [];
  const isFree = (row: number, { x0, x1 }: Extent) =>
    !rows[row]?.some((taken) => x0 < taken.x1 + gap && taken.x0 < x1 + gap);
  const fits = ({ needs, maximumRows }: A, row: number) =>
    needs.every((need) => row + need.row < maximumRows && isFree(row + need.row, need));
  return items.map((arrangements) => {
    for (const tier of new Set(arrangements.map((as) => as.tier)))
      for (let row = 0; row <= rows.length; row += 1) {
        const as = arrangements.find((one) => one.tier === tier && fits(one, row));
        if (!as) continue;
        for (const need of as.needs) {
          while (rows.length <= row + need.row) rows.push([]);
          rows[row + need.row]?.push(need);
        }
        return { row, as };
      }
    throw new RangeError('the last arrangement of an item has no limit of rows');
  });
}
