/** A table of any size → what a page shows of it before it is mapped. */
import { cutText } from '../../../lib/shortText';
import { type TableFile, tableIn } from '../formats/readFile';
import { lastFilled, NO_HEADINGS, type Sheet, type Table } from '../formats/sheet';
import { cellText, findSplit } from '../mapping/cells';
import { dateText } from '../mapping/conventions';
import { dateClash } from '../mapping/dateClash';
import { datePairs } from '../mapping/datePairs';
import { columnCells, fieldsOf, guessHeadingRow, guessMapping } from '../mapping/guess';
import type { ColumnOverview, RaggedRows, TableOverview } from './messages';

/** How much is shown: first cells of a column, letters of each, rows of the sheet and cells of each. */
const SHOWN = { cells: 3, letters: 28, rows: 12, columns: 30 } as const;

function columnOverview(cells: readonly string[]): ColumnOverview {
  const first = new Set<string>();
  for (const cell of cells) {
    const text = dateText(cell);
    if (text) first.add(cutText(text, SHOWN.letters));
    if (first.size === SHOWN.cells) break;
  }
  return {
    cells: [...first],
    split: findSplit(cells) ?? null,
    filled: cells.filter((cell) => cellText(cell) !== '').length,
    fields: fieldsOf(cells),
  };
}

const startOf = ({ rows }: Sheet) =>
  rows
    .slice(0, SHOWN.rows)
    .map((cells) => cells.slice(0, SHOWN.columns).map((cell) => cutText(cell.trim(), SHOWN.letters)));

/** Rows with more cells than headings. A sheet without headings has none. */
function raggedRows(sheet: Sheet, headingRow: number): RaggedRows | null {
  const headings = lastFilled(sheet.rows[headingRow] ?? []);
  const ragged = sheet.rows.flatMap((cells, at) =>
    at > headingRow && lastFilled(cells) > headings ? [at] : [],
  );
  const [at] = ragged;
  if (headingRow === NO_HEADINGS || at === undefined) return null;
  return { rows: ragged.length, first: at + 1, cells: lastFilled(sheet.rows[at] ?? []), headings };
}

/** The table under the headings that were chosen, or that are found, and what a page shows of it. Throws `UnreadableFile`. */
export function openTable(
  file: TableFile,
  sheet = file.sheet,
  chosen: number | null = null,
): { readonly table: Table; readonly overview: TableOverview } {
  const from = file.sheets[sheet] ?? { name: '', rows: [] };
  const headingRow = chosen ?? guessHeadingRow(from);
  const table = tableIn(file, sheet, headingRow);
  return {
    table,
    overview: {
      sheet,
      headingRow,
      headings: table.headings,
      rows: table.rows.length,
      columns: table.headings.map((_, column) => columnOverview(columnCells(table, column))),
      start: startOf(from),
      pairs: datePairs(table),
      clash: dateClash(table),
      ragged: raggedRows(from, headingRow),
      guessed: guessMapping(table),
    },
  };
}
