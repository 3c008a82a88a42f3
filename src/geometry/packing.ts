/** Sub-rows: things that share a time stand under each other, never on each other. */

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
export const countRows = (rows: readonly number[]): number =>
  rows.reduce((most, row) => Math.max(most, row + 1), 0);

/** A row that fills with words and marks; what stands at a place in it is found by halves. */
export interface TakenRow<E extends Extent> {
  /** Whether an extent has room in the row, `gap` px apart from what stands there. */
  readonly isFree: (extent: Extent, gap: number) => boolean;
  /** Takes the room; what it overlaps becomes one with it. */
  readonly take: (extent: E) => void;
  /** What stands at `x`, strictly between its ends. */
  readonly at: (x: number) => E | undefined;
}

/** An empty row. */
export function takenRow<E extends Extent>(): TakenRow<E> {
  /** Apart from each other, in order. */
  const taken: E[] = [];
  return {
    isFree: ({ x0, x1 }, gap) => {
      const next = taken[firstBeyond(taken, x0 - gap)];
      return !next || next.x0 >= x1 + gap;
    },
    take: (extent) => {
      const from = firstBeyond(taken, extent.x0);
      const next = taken[from];
      if (!next || next.x0 >= extent.x1) return void taken.splice(from, 0, extent);
      const after = taken.findIndex(({ x0 }, at) => at >= from && x0 >= extent.x1);
      const overlapped = taken.slice(from, after < 0 ? undefined : after);
      const x0 = Math.min(extent.x0, ...overlapped.map((one) => one.x0));
      const x1 = Math.max(extent.x1, ...overlapped.map((one) => one.x1));
      taken.splice(from, overlapped.length, { ...extent, x0, x1 });
    },
    at: (x) => {
      const one = taken[firstBeyond(taken, x)];
      return one && one.x0 < x ? one : undefined;
    },
  };
}

/**
 * The first of what stands apart and in order that ends beyond `x`. Written out, as it is asked many times in each step of a
 * drag: through d3's bisector it took four calls for each comparison.
 */
function firstBeyond(taken: readonly Extent[], x: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle] as Extent).x1 > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What an item takes of a row; `row` counts from the item's own. */
export interface Need extends Extent {
  readonly row: number;
}

/** One way in which an item may stand, and the room that it takes then. */
export interface Arrangement {
  readonly needs: readonly Need[];
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
 * its next best one: the tiers of an item come in order, and the arrangements of one tier are as good as each other. The
 * last arrangement of each item must have no limit: rows are added until it fits. What is in one row keeps `gap` px apart.
 */
export function packArranged<A extends Arrangement>(
  items: readonly Iterable<readonly A[]>[],
  gap: number,
): readonly Arranged<A>[] {
  const rows: TakenRow<Extent>[] = [];
  function fits({ needs, maximumRows }: A, row: number): boolean {
    for (const need of needs) {
      const own = row + need.row;
      if (own >= maximumRows || rows[own]?.isFree(need, gap) === false) return false;
    }
    return true;
  }
  return items.map((tiers) => {
    for (const tier of tiers)
      for (let row = 0; row <= rows.length; row += 1)
        for (const as of tier) {
          if (!fits(as, row)) continue;
          for (const need of as.needs) {
            while (rows.length <= row + need.row) rows.push(takenRow());
            rows[row + need.row]?.take(need);
          }
          return { row, as };
        }
    throw new RangeError('an item finds no row');
  });
}
