/** Where a dragged row comes to stand. Rows and gaps are counted from 0; gap 0 is before the first row. */

/** The gap that a pointer at height `y` points into: after every row whose middle it has passed. */
export const gapAt = (
  y: number,
  rows: readonly { readonly top: number; readonly height: number }[],
): number => rows.filter(({ top, height }) => y > top + height / 2).length;

/** The place of a row that is taken from `from` and put into a gap. */
export const placeFromGap = (from: number, gap: number): number => (gap > from ? gap - 1 : gap);
