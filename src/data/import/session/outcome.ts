/** What becomes of the rows of a table, all of them or some to look at. */

import { readDate } from '../dates/readDate';
import type { Table } from '../formats/sheet';
import { cellText } from '../mapping/cells';
import { dateCounts, dateText } from '../mapping/conventions';
import type { ImportedTable } from '../mapping/datasetOfTable';
import { widened } from '../mapping/dateCells';
import { dateColumns, type Mapping } from '../mapping/mapping';
import { cellsOf } from '../mapping/mends';
import { questionsOf } from '../mapping/questions';
import { asMeant, type KeptDates, readAs, writingsOf } from '../mapping/readings';
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

/**
 * As what the dates of a column are kept, where another column says how finely they are known. A date with an end is as it is
 * written.
 */
function keptDates(
  table: Table,
  column: number,
  { fields, when, ended, conventions, said }: Mapping,
): KeptDates {
  const dates = new Map<string, readonly string[]>();
  const precision = fields.precision?.columns[0];
  if (precision === undefined || ended || !when || !('column' in when) || when.column !== column)
    return dates;
  for (const { cells, written } of table.rows) {
    const text = dateText(cells[column]);
    const isMended = written !== undefined && dateText(written[column]) !== text;
    const convention = conventions[column] ?? {};
    const reading = isMended ? readDate(text, asMeant(convention)) : readAs(text, convention, said?.[column]);
    const fineness = cellText(cells[precision]);
    if (reading.kind !== 'date') continue;
    const kept = fineness === '' ? reading.edtf : widened(reading.edtf, fineness);
    const known = dates.get(text) ?? [];
    if (kept !== null && !known.includes(kept)) dates.set(text, [...known, kept]);
  }
  return dates;
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
    const kept = keptDates(table, column, mapping);
    return [column, writingsOf(dateCounts(asWritten), convention, mapping.said?.[column], mended, kept)];
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
