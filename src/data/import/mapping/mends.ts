/** Cells that a reader has written another way while a table is mapped; the file itself stays as it is. */
import type { Table } from '../formats/sheet';

/** A text in the place of a cell's own: in one row, or in all rows of the column that say the same. */
export interface Mend {
  readonly column: number;
  /** Number of the row in the file; null for all. */
  readonly row: number | null;
  /** What stands there, and what is meant. */
  readonly written: string;
  readonly text: string;
}

/** The table with its cells mended; rows keep what was written. */
export function mendedTable(table: Table, mends: readonly Mend[]): Table {
  if (mends.length === 0) return table;
  const find = (number: number, column: number, cell: string): Mend | undefined =>
    mends.findLast(
      (mend) => mend.column === column && mend.written === cell && (mend.row === null || mend.row === number),
    );
  const columns = new Set(mends.map(({ column }) => column));
  const rows = table.rows.map((row) => {
    const isMended = [...columns].some((column) => find(row.number, column, row.cells[column] ?? ''));
    if (!isMended) return row;
    return {
      ...row,
      written: row.cells,
      cells: row.cells.map((cell, column) => find(row.number, column, cell)?.text ?? cell),
    };
  });
  return { ...table, rows };
}
