/** What a file of rows is read into, whatever its format: cells as text, and the table that they make under a heading row. */

/** A sheet of cells as text, row by row; rows may differ in length. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Rows under headings. Each row has as many cells as there are headings. */
export interface Table {
  readonly name: string;
  /** No two are the same; a column without one is called by its letter. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands above the headings, a text a row: a title, a version, how to cite it. */
  readonly above: readonly string[];
}

export interface TableRow {
  /** Its number in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The cells as the file has them, where a reader has written some of them another way. */
  readonly written?: readonly string[];
}

/** A file that holds no table that can be read, in a sentence for the reader. */
export class UnreadableFile extends Error {}

/** Most columns and rows that a table may have: beyond them nobody maps a table, and no board shows it. */
export const TABLE_LIMITS = { columns: 500, rows: 200_000 } as const;

/** In the place of the index of a row of headings: the sheet has none. */
export const NO_HEADINGS = -1;

/** How many rows are looked at to find the heading row. */
const SEARCHED = 30;

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
const isNumber = (cell: string): boolean => /^[\s\d.,:/–-]+$/.test(cell) && /\d/.test(cell);

/**
 * Index of the row of headings: the first that is as full as rows usually are, in words, and followed by another. A
 * cover text above it is passed over.
 */
export function findHeadingRow({ rows }: Sheet): number {
  const widths = rows.slice(0, SEARCHED).map(filled);
  const usual = Math.max(...widths, 0);
  const at = rows.slice(0, SEARCHED).findIndex((row, index) => {
    const width = widths[index] ?? 0;
    const words = row.filter((cell) => cell.trim() !== '' && !isNumber(cell)).length;
    return width > 0 && width > usual * 0.5 && words >= width * 0.6;
  });
  return Math.max(at, 0);
}

/** Index of the sheet that most looks like a table: the one with the most cells under its headings. */
export function findSheet(sheets: readonly Sheet[]): number {
  const sizes = sheets.map((sheet) => {
    const rows = sheet.rows.slice(findHeadingRow(sheet));
    return rows.reduce((sum, row) => sum + Math.max(0, filled(row) - 1), 0);
  });
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
}

/** A column by its letters, as in a spreadsheet: 0 → "A", 27 → "AB". */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** Headings that differ: an empty one is called "column C", a second "name" is called "name (2)". */
function distinct(headings: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const heading = headings[at]?.replace(/\s+/g, ' ').trim() || `column ${columnLetters(at)}`;
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}

/**
 * The table of a sheet under its row of headings (an index), or with its columns numbered where it has none. Rows without a
 * cell are no rows; a row with more cells than headings widens the table. Throws `UnreadableFile` for one that is empty or too large.
 */
export function tableOf(sheet: Sheet, headingRow: number): Table {
  const rows = sheet.rows
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .slice(headingRow + 1)
    .filter(({ cells }) => filled(cells) > 0);
  const headings = sheet.rows[headingRow] ?? [];
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), lastFilled(headings));
  if (width === 0) throw new UnreadableFile('This file is empty.');
  checkLimits(width, rows.length);
  const numbered = Array.from({ length: width }, (_, at) => `Column ${at + 1}`);
  return {
    name: sheet.name,
    headings: headingRow === NO_HEADINGS ? numbered : distinct(headings, width),
    above: sheet.rows
      .slice(0, Math.max(headingRow, 0))
      .map((cells) => cells.filter((cell) => cell.trim() !== '').join(' '))
      .filter((text) => text !== ''),
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
    })),
  };
}

/** Number of cells up to the last that is filled. */
export const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1;

function checkLimits(columns: number, rows: number): void {
  const inWords = (count: number) => count.toLocaleString('en');
  if (columns > TABLE_LIMITS.columns)
    throw new UnreadableFile(
      `This table has ${inWords(columns)} columns. At most ${TABLE_LIMITS.columns} can be read.`,
    );
  if (rows > TABLE_LIMITS.rows)
    throw new UnreadableFile(
      `This table has ${inWords(rows)} rows. At most ${inWords(TABLE_LIMITS.rows)} can be shown.`,
    );
}
