/** Text with a delimiter between its cells (RFC 4180 and what spreadsheets make of it) → a sheet. */
import { dsvFormat } from 'd3-dsv';
import type { Sheet } from './sheet';

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';', '|'];

/** What a delimiter is called: "comma-separated". */
export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'comma-separated',
  ';': 'separated by semicolons',
  '\t': 'separated by tabs',
  '|': 'separated by vertical bars',
};

/** Characters looked at to find the delimiter. */
const LOOKED_AT = 20_000;

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/);
const isPaired = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 0;

/** Lines as rows, one by one: a line whose quotation marks do not pair has its cells as they are. */
const rowsByLine = (text: string, delimiter: Delimiter): string[][] =>
  linesOf(text).map((line) =>
    isPaired(line) ? (dsvFormat(delimiter).parseRows(line)[0] ?? []) : line.split(delimiter),
  );

type ReadRows = (text: string, delimiter: Delimiter) => readonly (readonly string[])[];

const rowsIn: ReadRows = (text, delimiter) => dsvFormat(delimiter).parseRows(text);

/** How many rows have as many cells as rows usually have, and how many cells that is. */
function regularity(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return count + Math.min(usual, 50) / 100;
}

/** The delimiter under which most rows have the same number of cells. A comma where there is none. */
function findDelimiter(text: string, readRows: ReadRows): Delimiter {
  const head = text.slice(0, LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => regularity(readRows(head, delimiter)));
  const best = Math.max(...scores);
  return best === 0 ? ',' : (DELIMITERS[scores.indexOf(best)] ?? ',');
}

/** Excel's own line that names the delimiter: `sep=;`. */
const SEP_LINE = /^sep=(.)\r?\n/i;

export interface Delimited {
  readonly sheet: Sheet;
  readonly delimiter: Delimiter;
  /** Numbers of the rows of which one has a quotation mark that is never closed; none where all are. */
  readonly unclosed: readonly number[];
}

/** Reads delimited text. Where a quotation mark is never closed each line is a row, so that none is swallowed. */
export function readDelimited(text: string, name: string): Delimited {
  const named = SEP_LINE.exec(text);
  const rest = named ? text.slice(named[0].length) : text;
  const isClosed = isPaired(rest);
  const unclosed = isClosed ? [] : linesOf(rest).flatMap((line, at) => (isPaired(line) ? [] : [at + 1]));
  const readRows = isClosed ? rowsIn : rowsByLine;
  const delimiter = DELIMITERS.find((one) => one === named?.[1]) ?? findDelimiter(rest, readRows);
  const rows = readRows(rest, delimiter);
  return { sheet: { name, rows }, delimiter, unclosed };
}
