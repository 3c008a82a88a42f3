/** What becomes of the rows of a table, all of them or some to look at. */
import type { Table } from '../formats/sheet';
import { dateCounts } from '../mapping/conventions';
import type { ImportedTable } from '../mapping/datasetOfTable';
import { dateColumns } from '../mapping/mapping';
import { cellsOf } from '../mapping/mends';
import { questionsOf } from '../mapping/questions';
import { writingsOf } from '../mapping/readings';
import type { Outcome, ReadingRequest } from './messages';
import { unreadGroups } from './unreadGroups';

/** Most groups of unread cells that a page is told of. */
const MOST_GROUPS = 50;

/** The table with so many of its rows, taken from all over it. */
export function sampleOf(table: Table, most: number): Table {
  const { length } = table.rows;
  if (length <= most) return table;
  const rows = Array.from({ length: most }, (_, at) => table.rows[Math.floor((at * length) / most)]);
  return { ...table, rows: rows.filter((row) => row !== undefined) };
}

/** What all rows say, of which the counts are told. */
export function outcomeOf(
  table: Table,
  { mapping }: ReadingRequest,
  { file, counts, unread }: ImportedTable,
): Outcome {
  const columns = dateColumns(mapping);
  const writings = columns.map((column) => {
    const { asWritten, mended } = cellsOf(table, column);
    const convention = mapping.conventions[column] ?? {};
    return [column, writingsOf(dateCounts(asWritten), convention, mapping.said?.[column], mended)];
  });
  return {
    title: file.title,
    counts,
    unread: unread.length,
    groups: unreadGroups(unread).slice(0, MOST_GROUPS),
    questions: questionsOf(table, mapping),
    conventions: mapping.conventions,
    writings: Object.fromEntries(writings),
  };
}
