/** A sheet ⇄ CSV by RFC 4180, which a spreadsheet program can open without running anything that stands in it. */
import { csvFormatRow, csvParseRows } from 'd3-dsv';
import type { DataSheet } from './sheetsOfDataset';

/** Without a byte order mark Excel misreads UTF-8. */
const MARK = '\uFEFF';

/** Apostrophes before what a spreadsheet would run as a formula (OWASP, CSV Injection). */
const RUNNABLE = /^'*[=+\-@\t\r\n]/;

/** One apostrophe more before a text that would be run, so that `readCsvSheet` can take it away again. */
const protectCell = (text: string): string => (RUNNABLE.test(text) ? `'${text}` : text);
const plainCell = (cell: string): string =>
  cell.startsWith("'") && RUNNABLE.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A row for each row of the sheet, CRLF after each. */
export const formatCsvSheet = ({ rows }: DataSheet): string =>
  MARK + rows.map((row) => `${csvFormatRow(row.map(protectCell))}\r\n`).join('');

/** The sheet that was written so. */
export const readCsvSheet = (name: string, text: string): DataSheet => ({
  name,
  rows: csvParseRows(text.replace(MARK, '')).map((row) => row.map(plainCell)),
});
