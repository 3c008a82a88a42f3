/** The columns of a handout's table, and the height of its rows on paper. */
import { wrapText } from '../../geometry/textWidth';
import type { HandoutRow, HandoutTable } from './handoutTable';

export interface HandoutColumn {
  readonly label: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly textOf: (row: HandoutRow) => string;
  /** Whether it names the row. */
  readonly names: boolean;
}

const column = (label: string, share: number, textOf: HandoutColumn['textOf'], names = false) => ({
  label,
  share,
  textOf,
  names,
});

export const handoutColumns: readonly HandoutColumn[] = [
  column('No.', 0.028, ({ number }) => `${number}`),
  column('When', 0.172, ({ date }) => date),
  column('What', 0.35, ({ title, joined }) => [title, joinedWords(joined)].filter(Boolean).join(' '), true),
  column('Who', 0.14, ({ who }) => who),
  column('How known', 0.21, ({ how }) => how),
  column('Source', 0.1, ({ cited }) => cited),
];

const joinedWords = (titles: readonly string[]): string =>
  titles.length > 0
    ? `(the record shows the same event: ${titles.map((title) => `“${title}”`).join(', ')})`
    : '';

/** A sheet's width on paper, CSS px, as in the style sheet. */
export const SHEET_WIDTH = 716;
/** The table's type of 7.5 pt, CSS px: the size at which estimated widths match the printed ones, and the line height. */
const TYPE = { size: 9.3, line: 11.8 };
const PADDING = { right: 5, rest: 3.4 };

/** Estimates the height of the table with its sources on paper, CSS px. */
export function tableHeight({ rows, sources }: HandoutTable): number {
  const linesOf = (row: HandoutRow) =>
    handoutColumns.map(
      ({ share, textOf }) => wrapText(textOf(row), TYPE.size, share * SHEET_WIDTH - PADDING.right).length,
    );
  const height = (lines: number) => lines * TYPE.line + PADDING.rest;
  const heights = rows.map((row) => height(Math.max(...linesOf(row))));
  const headings = rows.some(({ possibly }) => possibly) ? 2 : 1;
  const half = SHEET_WIDTH / 2;
  const sourceLines = sources.reduce((sum, source) => sum + wrapText(source, TYPE.size, half).length, 0);
  return (
    heights.reduce((sum, one) => sum + one, headings * height(1)) +
    (sources.length > 1 ? sourceLines / 2 : 1) * TYPE.line
  );
}
