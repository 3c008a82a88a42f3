/** Changes to a mapping and to the cells of a table, each as a reader makes them. */
import type { Table } from '../../data/import/formats/sheet';
import { findSplit } from '../../data/import/mapping/cells';
import { conventionOf } from '../../data/import/mapping/conventions';
import { columnCells } from '../../data/import/mapping/guess';
import type { Mapping, TextField } from '../../data/import/mapping/mapping';

/** The fields whose cells may name several people or sources. */
const LISTS: readonly TextField[] = ['people', 'source', 'themes'];

/** Fills a field from another column; null leaves the field empty. */
export function withField(table: Table, mapping: Mapping, field: TextField, column: number | null): Mapping {
  const { [field]: _before, ...fields } = mapping.fields;
  if (column === null) return { ...mapping, fields };
  const split = LISTS.includes(field) ? findSplit(columnCells(table, column)) : undefined;
  return {
    ...mapping,
    fields: { ...fields, [field]: { columns: [column], ...(split !== undefined && { split }) } },
    leftOut: mapping.leftOut.filter((at) => at !== column),
  };
}

/** Reads dates from another column; null reads none there. */
export function withDates(
  table: Table,
  mapping: Mapping,
  end: 'when' | 'ended',
  column: number | null,
): Mapping {
  const { [end]: _before, ...rest } = mapping;
  if (column === null) return rest;
  const convention =
    mapping.conventions[column] ?? conventionOf(columnCells(table, column), table.headings[column] ?? '');
  return { ...rest, [end]: { column }, conventions: { ...mapping.conventions, [column]: convention } };
}

/** Leaves a column out, or keeps it beside the claims again. */
export const withLeftOut = (mapping: Mapping, column: number, isOut: boolean): Mapping => ({
  ...mapping,
  leftOut: [...mapping.leftOut.filter((at) => at !== column), ...(isOut ? [column] : [])],
});

/** The table with another text in one cell; `row` is the row's number in the file. */
export const withCell = (table: Table, row: number, column: number, text: string): Table => ({
  ...table,
  rows: table.rows.map((one) =>
    one.number === row ? { ...one, cells: one.cells.map((cell, at) => (at === column ? text : cell)) } : one,
  ),
});

/** The mapping with no answers about the order of day and month, to see what there is to ask at all. */
export const withoutOrders = (mapping: Mapping): Mapping => ({
  ...mapping,
  conventions: Object.fromEntries(
    Object.entries(mapping.conventions).map(([column, { order: _answer, ...rest }]) => [column, rest]),
  ),
});
