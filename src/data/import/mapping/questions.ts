/** What has to be asked about a table before all of its dates stand. */
import type { Table } from '../formats/sheet';
import { dateCounts, type OrderQuestion, orderQuestion } from './conventions';
import { columnCells, conventionIn } from './guess';
import { dateColumns, type Mapping } from './mapping';

/** The mapping with what the cells of its dates settle, for columns that were chosen by hand. */
export function withConventions(table: Table, mapping: Mapping): Mapping {
  const missing = dateColumns(mapping).filter((column) => mapping.conventions[column] === undefined);
  if (missing.length === 0) return mapping;
  const found = Object.fromEntries(missing.map((column) => [column, conventionIn(table, column)]));
  return { ...mapping, conventions: { ...mapping.conventions, ...found } };
}

/** The questions about the order of day and month, one a column, also those that are answered in the mapping. */
export const orderQuestions = (table: Table, mapping: Mapping): readonly OrderQuestion[] =>
  dateColumns(mapping).flatMap((column) => {
    const counts = dateCounts(columnCells(table, column));
    return orderQuestion(counts, column, mapping.conventions[column] ?? {}) ?? [];
  });

/** The questions that a mapping leaves open. */
export const questionsOf = (table: Table, mapping: Mapping): readonly OrderQuestion[] =>
  orderQuestions(table, mapping).filter(({ column }) => mapping.conventions[column]?.order === undefined);
