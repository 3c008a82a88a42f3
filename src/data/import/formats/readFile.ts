/** Any file that a chronology may come in → what it holds. What a file is, is found in its bytes; its name is not asked. */

import { isFields } from '../../../lib/fields';
import { areDataSheets, fileOfSheets } from '../../sheets/sheetsOfDataset';
import { decodeText } from './decodeText';
import { delimiterWords, readDelimited } from './delimited';
import { findHeadingRow, findSheet, type Sheet, type Table, tableOf, UnreadableFile } from './sheet';
import { isTimeline, readTimeline } from './timeline';

export { UnreadableFile } from './sheet';

/** A file of the app's own format, of any version, to be read by `data/schema`. */
export interface DatasetFile {
  readonly kind: 'dataset';
  readonly text: string;
}

/** A file with rows: sheets, of which one is the table. */
export interface TableFile {
  readonly kind: 'table';
  readonly format: 'delimited' | 'workbook' | 'timeline';
  readonly name: string;
  /** How it was read, for the reader: "comma-separated, UTF-8". */
  readonly words: string;
  /** A word to check a guessed encoding by. */
  readonly sample?: string;
  readonly sheets: readonly Sheet[];
  /** Index of the sheet that holds the table, as far as can be told. */
  readonly sheet: number;
}

export type FileContent = DatasetFile | TableFile;

/** Most bytes of a file that is read. */
const MAX_BYTES = 100e6;

/** Throws `UnreadableFile` for a file of so many bytes, before any of it is read. */
export function checkSize(bytes: number): void {
  if (bytes === 0) throw new UnreadableFile('This file is empty.');
  if (bytes > MAX_BYTES)
    throw new UnreadableFile(
      `This file has ${Math.round(bytes / 1e6)} MB. At most ${MAX_BYTES / 1e6} MB can be read.`,
    );
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Files that hold no table, told by their first bytes. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'This is a PDF, which holds no table. Copy its cells and paste them.'],
  ['\x89PNG', 'This is a picture, which holds no table. Copy its cells and paste them.'],
  ['\xff\xd8\xff', 'This is a picture, which holds no table. Copy its cells and paste them.'],
  ['GIF8', 'This is a picture, which holds no table. Copy its cells and paste them.'],
  ['\xd0\xcf\x11\xe0', 'This is an Excel file of before 2007 (.xls). Save it as .xlsx or CSV.'],
];

function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isDataset = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && /^relata\/\d+$/.test(String(json.format));

/** A list of flat objects, as scripts write tables. */
function readRecords(json: unknown, name: string): Sheet | null {
  if (!Array.isArray(json) || json.length === 0) return null;
  if (!json.every(isFields)) return null;
  const headings = [...new Set(json.flatMap((record) => Object.keys(record)))];
  const cell = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return {
    name,
    rows: [headings, ...json.map((record) => headings.map((heading) => cell(record[heading])))],
  };
}

/**
 * Reads a file: a dataset, or sheets of cells. `name` is the file's, for words only.
 * Rejects with `UnreadableFile`, whose message is for the reader.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileContent> {
  checkSize(bytes.length);
  const other = OTHERS.find(([start]) => startsWith(bytes, start));
  if (other) throw new UnreadableFile(other[1]);
  if (startsWith(bytes, 'PK')) {
    const { readWorkbook } = await import('./workbook');
    const sheets = await readWorkbook(bytes);
    if (areDataSheets(sheets)) return { kind: 'dataset', text: textOfDataSheets(sheets) };
    return {
      kind: 'table',
      format: 'workbook',
      name,
      words: 'an Excel workbook',
      sheets,
      sheet: findSheet(sheets),
    };
  }
  return readText(bytes, name);
}

function textOfDataSheets(sheets: readonly Sheet[]): string {
  try {
    return fileOfSheets(sheets);
  } catch {
    throw new UnreadableFile(
      'A cell of these sheets holds a list that is none. It was changed by hand, or cut.',
    );
  }
}

function readText(bytes: Uint8Array, name: string): FileContent {
  const { text, encoding, sample } = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableFile('This file is empty.');
  if (text.includes('\0')) throw new UnreadableFile('This file holds no text and no workbook.');
  const json = jsonOf(text);
  if (isDataset(json)) return { kind: 'dataset', text };
  const file = { kind: 'table', name, sheet: 0, ...(sample !== undefined && { sample }) } as const;
  if (isTimeline(json))
    return { ...file, format: 'timeline', words: 'a TimelineJS file', sheets: [readTimeline(json, name)] };
  const records = readRecords(json, name);
  if (records) return { ...file, format: 'delimited', words: 'a JSON list', sheets: [records] };
  // A text that begins as JSON and is none is for the reader of datasets, who says what is wrong and where.
  if (json !== undefined || /^\s*\{/.test(text)) return { kind: 'dataset', text };
  const { sheet, delimiter, unclosed } = readDelimited(text, name);
  const words = [delimiterWords[delimiter], encoding, ...unclosedWords(unclosed)];
  return { ...file, format: 'delimited', words: words.join(', '), sheets: [sheet] };
}

/** Most rows that are named. */
const NAMED = 5;

/** That a quotation mark is never closed, and in which row, as far as can be told. */
function unclosedWords(rows: readonly number[]): readonly string[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const where =
    others.length === 0
      ? `in row ${first}`
      : others.length < NAMED
        ? `in one of the rows ${rows.join(', ')}`
        : `in row ${first} or a later one`;
  return [`with a quotation mark ${where} that is never closed, so each line is a row`];
}

/** The table of a file: of its own sheet under its own headings, or of those that a reader chose. Throws `UnreadableFile`. */
export function tableIn(file: TableFile, at = file.sheet, headingRow?: number): Table {
  const sheet = file.sheets[at];
  if (!sheet) throw new UnreadableFile('This file has no sheet.');
  return tableOf(sheet, headingRow ?? findHeadingRow(sheet));
}
