/** Cells that are not read, those of a column that say the same together. */
import type { UnreadCell } from '../mapping/builder';

export interface UnreadGroup extends UnreadCell {
  /** Number of cells that say this; `row` is the first of them. */
  readonly count: number;
}

/** The groups, the largest first. */
export function unreadGroups(unread: readonly UnreadCell[]): readonly UnreadGroup[] {
  const groups = new Map<string, { cell: UnreadCell; count: number }>();
  for (const cell of unread) {
    const key = [cell.column, cell.reason, cell.text, cell.mended ?? ''].join('\0');
    const group = groups.get(key) ?? { cell, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ cell, count }) => ({ ...cell, count }))
    .sort((a, b) => b.count - a.count || a.row - b.row);
}
