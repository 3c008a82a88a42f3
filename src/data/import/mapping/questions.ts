/** What has to be asked about a table before all of its dates stand. */
import type { Table } from '../formats/sheet';
import { type ColumnQuestion, columnQuestions, dateCounts } from './conventions';
import { columnCells, conventionIn } from './guess';
import { dateColumns, type Mapping } from './mapping';

/** The mapping with what the cells of its dates settle, for columns that were chosen by hand. */
export function withConventions(table: Table, mapping: Mapping): Mapping {
  const missing = dateColumns(mapping).filter((column) => mapping.conventions[column] === undefined);
  if (missing.length === 0) return mapping;
  const found = Object.fromEntries(missing.map((column) => [column, conventionIn(table, column)]));
  return { ...mapping, conventions: { ...mapping.conventions, ...found } };
}

/** What is asked about the columns of dates, also what is answered in the mapping. */
export const questionsOf = (table: Table, mapping: Mapping): readonly ColumnQuestion[] =>
  dateColumns(mapping).flatMap((column) =>
    columnQuestions(dateCounts(columnCells(table, column)), column, mapping.conventions[column] ?? {}),
  );

/** The questions that a mapping leaves open. */
export const openQuestions = (table: Table, mapping: Mapping): readonly ColumnQuestion[] =>
  questionsOf(table, mapping).filter(
    ({ column, about }) => mapping.conventions[column]?.[about] === undefined,
  );
