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

/** How many rows have as many cells as rows usually have, and how many cells that is. */
function regularity(text: string, delimiter: Delimiter): number {
  const widths = dsvFormat(delimiter)
    .parseRows(text)
    .map((row) => row.length)
    .filter((width) => width > 1);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return count + Math.min(usual, 50) / 100;
}

/** The delimiter under which most rows have the same number of cells. A comma where there is none. */
export function findDelimiter(text: string): Delimiter {
  const head = text.slice(0, LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => regularity(head, delimiter));
  const best = Math.max(...scores);
  return best === 0 ? ',' : (DELIMITERS[scores.indexOf(best)] ?? ',');
}

/** Excel's own line that names the delimiter: `sep=;`. */
const SEP_LINE = /^sep=(.)\r?\n/i;

export interface Delimited {
  readonly sheet: Sheet;
  readonly delimiter: Delimiter;
}

/** Reads delimited text; a quotation mark that is never closed costs its row the rest of its line, and no other row. */
export function readDelimited(text: string, name: string): Delimited {
  const named = SEP_LINE.exec(text);
  const rest = named ? text.slice(named[0].length) : text;
  const delimiter = DELIMITERS.find((one) => one === named?.[1]) ?? findDelimiter(rest);
  const rows = dsvFormat(delimiter).parseRows(rest);
  return { sheet: { name, rows }, delimiter };
}
