/** A file of any format → a dataset, with the best guess at how its columns are meant and all that is left to ask. */
import { type ParseResult, parseDataset } from '../schema/parse';
import type { Convention } from './dates/readDate';
import { readFile, type TableFile, tableIn } from './formats/readFile';
import type { Table } from './formats/sheet';
import { type OrderQuestion, orderQuestion } from './mapping/conventions';
import { datasetOfTable, type ImportedTable } from './mapping/datasetOfTable';
import { columnCells, guessMapping } from './mapping/guess';
import { columnsOf, type Mapping } from './mapping/mapping';

/** A dataset file, read as it is. */
export interface OpenedDataset {
  readonly kind: 'dataset';
  readonly text: string;
  readonly result: ParseResult;
}

/** A table under the mapping that is guessed for it. */
export interface OpenedTable {
  readonly kind: 'table';
  readonly file: TableFile;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly imported: ImportedTable;
  /** What has to be answered before all dates stand. */
  readonly questions: readonly OrderQuestion[];
  /** The text of the dataset, and how it is read. */
  readonly text: string;
  readonly result: ParseResult;
}

export interface ImportChoices {
  /** Index of the sheet, and of its row of headings; found where they are not given. */
  readonly sheet?: number;
  readonly headingRow?: number;
  /** The answer for all columns whose dates stand in either order. */
  readonly order?: NonNullable<Convention['order']>;
}

/** What has to be asked about a table under a mapping, one question a column. */
export function questionsOf(table: Table, mapping: Mapping): readonly OrderQuestion[] {
  const columns = [mapping.when, mapping.ended].flatMap((dates) =>
    dates && 'column' in dates ? columnsOf(dates) : [],
  );
  return columns.flatMap((column) => {
    const convention = mapping.conventions[column] ?? {};
    const question = orderQuestion(columnCells(table, column), column, convention);
    return question && convention.order === undefined ? [question] : [];
  });
}

/** The mapping with the order of day and month answered for these columns. */
export function withOrder(
  mapping: Mapping,
  columns: readonly number[],
  order: NonNullable<Convention['order']>,
): Mapping {
  const answered = columns.map((column) => [column, { ...mapping.conventions[column], order }]);
  return { ...mapping, conventions: { ...mapping.conventions, ...Object.fromEntries(answered) } };
}

/**
 * Reads a file and makes a dataset of it; `name` is the file's, for words only.
 * Rejects with `UnreadableFile`, whose message is for the reader.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  { sheet, headingRow, order }: ImportChoices = {},
): Promise<OpenedDataset | OpenedTable> {
  const file = await readFile(bytes, name);
  if (file.kind === 'dataset') return { ...file, result: parseDataset(file.text) };
  const table = tableIn(file, sheet, headingRow);
  const guessed = guessMapping(table);
  const asked = questionsOf(table, guessed);
  const mapping = order
    ? withOrder(
        guessed,
        asked.map(({ column }) => column),
        order,
      )
    : guessed;
  const imported = datasetOfTable(table, mapping, name);
  const text = JSON.stringify(imported.file);
  const questions = order ? [] : asked;
  return { kind: 'table', file, table, mapping, imported, questions, text, result: parseDataset(text) };
}
