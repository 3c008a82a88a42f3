/** Which rows, cells and ways of writing a claim of a table comes from, so that they can light each other on the page. */

import { TABLE_SOURCE } from '../../../model/dataset';
import type { Table, TableRow } from '../formats/sheet';
import { dateText } from '../mapping/conventions';
import type { ImportedTable } from '../mapping/datasetOfTable';
import { dateColumns } from '../mapping/mapping';
import { mendedWay, wayOf } from '../mapping/readings';
import type { ReadingRequest } from './messages';

/** A way of writing in a column of dates. */
export const wayLight = (column: number, way: string): string => `way ${column} ${way}`;

/** A cell that is not read, with all in its column that say the same. */
export const cellLight = (column: number, text: string): string => `cell ${column} ${text}`;

/** A row, by its number in the file. */
export const rowLight = (row: number): string => `row ${row}`;

/** What a row is lit by: itself, and how its dates are written. */
function lightsOfRow(row: TableRow, { mapping }: ReadingRequest): readonly string[] {
  const ways = dateColumns(mapping).flatMap((column) => {
    const text = dateText(row.cells[column]);
    const written = dateText(row.written?.[column] ?? row.cells[column]);
    if (text !== written) return [wayLight(column, mendedWay(written, text))];
    return text === '' ? [] : [wayLight(column, wayOf(text, mapping.conventions[column] ?? {}))];
  });
  return [rowLight(row.number), ...ways];
}

/** By id of a claim: its row, its cells that are not read, and how its dates are written. */
export function lightsOf(
  { rows }: Table,
  reading: ReadingRequest,
  { file, unread }: ImportedTable,
): Readonly<Record<string, readonly string[]>> {
  const byRow = new Map<number, string[]>(rows.map((row) => [row.number, [...lightsOfRow(row, reading)]]));
  for (const { row, column, text } of unread) byRow.get(row)?.push(cellLight(column, text));
  return Object.fromEntries(
    file.events.map(({ id, citations }) => {
      const row = citations.find(({ source }) => source === TABLE_SOURCE)?.paragraph ?? 0;
      return [id, byRow.get(row) ?? []];
    }),
  );
}
