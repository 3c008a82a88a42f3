/** The place of a dragged row. Rows and gaps are counted from 0; gap 0 is before the first row. */

/** The gap that a pointer at height `y` points into: after every row whose middle it has passed. */
export const gapAt = (
  y: number,
  rows: readonly { readonly top: number; readonly height: number }[],
): number => rows.filter(({ top, height }) => y > top + height / 2).length;

/** The place of the row `from` after it is put into a gap. */
export const placeFromGap = (from: number, gap: number): number => (gap > from ? gap - 1 : gap);

/** The look of a row during a drag: it is dragged itself, or a line before or after it shows where the dragged one goes. */
export type RowDrag = 'dragged' | 'before' | 'after' | undefined;

/** The look of row `at` of `count` while row `from` is dragged over a gap. */
export function rowDrag(at: number, from: number, gap: number, count: number): RowDrag {
  if (at === from) return 'dragged';
  if (placeFromGap(from, gap) === from) return undefined;
  if (at === gap) return 'before';
  return at === count - 1 && gap === count ? 'after' : undefined;
}
