/** Cells that a reader has written another way while a table is mapped; the file itself stays as it is. */
import type { Table } from '../formats/sheet';
import { dateText } from './conventions';
import type { MendedText } from './readings';

/** A text in the place of a cell's own: in one row, or in all rows of the column that say the same. */
export interface Mend {
  readonly column: number;
  /** Number of the row in the file; null for all. */
  readonly row: number | null;
  /** What stands there, also without the blanks around it, and what is meant. */
  readonly written: string;
  readonly text: string;
}

/** The table with its cells mended; rows keep what was written. */
export function mendedTable(table: Table, mends: readonly Mend[]): Table {
  if (mends.length === 0) return table;
  const find = (number: number, column: number, cell: string): Mend | undefined =>
    mends.findLast(
      (mend) =>
        mend.column === column &&
        (mend.written === cell || mend.written === dateText(cell)) &&
        (mend.row === null || mend.row === number),
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

/** The cells of a column as they are read: those that stand as they are written, and those that a reader has mended. */
export function cellsOf(
  { rows }: Table,
  column: number,
): { readonly asWritten: readonly string[]; readonly mended: readonly MendedText[] } {
  const asWritten: string[] = [];
  const mended = new Map<string, MendedText>();
  for (const { cells, written } of rows) {
    const [text, own] = [dateText(cells[column]), dateText((written ?? cells)[column])];
    if (text === own) asWritten.push(cells[column] ?? '');
    else {
      const key = `${own}\n${text}`;
      mended.set(key, { written: own, text, count: (mended.get(key)?.count ?? 0) + 1 });
    }
  }
  return { asWritten, mended: [...mended.values()] };
}
