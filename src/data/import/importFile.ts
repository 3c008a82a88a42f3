/** A file of any format → a dataset, with the best guess at how its columns are meant and all that is left to ask. */
import { parseDataset } from '../schema/parse';
import type { ParseResult } from '../schema/readNewest';
import { readFile, type TableFile, tableIn } from './formats/readFile';
import type { Table } from './formats/sheet';
import type { Answers, ColumnQuestion } from './mapping/conventions';
import { datasetOfTable, type ImportedTable } from './mapping/datasetOfTable';
import { guessHeadingRow, guessMapping } from './mapping/guess';
import { type Mapping, withAnswers } from './mapping/mapping';
import { openQuestions } from './mapping/questions';

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
  readonly questions: readonly ColumnQuestion[];
  /** The text of the dataset, and how it is read. */
  readonly text: string;
  readonly result: ParseResult;
}

/** Which part of a file is the table, and what is answered for all its columns. */
export interface ImportChoices extends Answers {
  /** Index of the sheet, and of its row of headings; found where they are not given. */
  readonly sheet?: number;
  readonly headingRow?: number;
}

/**
 * Reads a file and makes a dataset of it; `name` is the file's, for words only.
 * Rejects with `UnreadableFile`, whose message is for the reader.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  { sheet, headingRow, order, winter }: ImportChoices = {},
): Promise<OpenedDataset | OpenedTable> {
  const file = await readFile(bytes, name);
  if (file.kind === 'dataset') return { ...file, result: parseDataset(file.text) };
  const from = file.sheets[sheet ?? file.sheet];
  const table = tableIn(file, sheet, headingRow ?? (from && guessHeadingRow(from)));
  const guessed = guessMapping(table);
  const asked = openQuestions(table, guessed);
  const columns = [...new Set(asked.map(({ column }) => column))];
  const mapping = withAnswers(guessed, columns, { ...(order && { order }), ...(winter && { winter }) });
  const imported = datasetOfTable(table, mapping, name);
  const text = JSON.stringify(imported.file);
  const questions = openQuestions(table, mapping);
  return { kind: 'table', file, table, mapping, imported, questions, text, result: parseDataset(text) };
}
