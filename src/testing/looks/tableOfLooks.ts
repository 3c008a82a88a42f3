/**
 * The visual language, as tables. Each row is one claim, drawn alone in its view. The columns are what a reader sees:
 *
 * - `form`: a bar with its height in px, a circle, a tick as wide as the date, a diamond, an arrow …
 * - `fill`, `stroke`, `dash`: colours by their names in the palette, dashes in px
 * - `opacity`: within the picture
 * - `ends`: over how many months the start and the end of a bar fade
 * - `months`: how wide the date is drawn
 * - `glyph`: the sign of its kind, and its colour
 * - `sign`: ≠ where the other sources differ
 * - `start`, `end`: the edges of a period, with the months over which they reach
 *
 * A row that begins with + is a further shape of the same mark.
 */
import { expect, test } from 'vitest';
import { draw, linesOf, markIn, type Row } from './markLook';

/** The rows of a table by name; its first line names the columns. */
export function rowsOf(table: string): Map<string, string[][]> {
  const rows = new Map<string, string[][]>();
  const [, ...lines] = table.trim().split('\n');
  let row: string[][] = [];
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const [name = '', ...cells] = line.trim().split(/ {2,}/);
    if (name !== '+') {
      row = [];
      rows.set(name, row);
    }
    row.push(cells);
  }
  return rows;
}

/** A test for each row of a table, which has one for each claim of a view. */
export function checkLooks(view: string, claims: Readonly<Record<string, Row>>, table: string): void {
  const rows = rowsOf(table);
  test('the table has a row for each claim', () =>
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(claims).toSorted()));
  test.each(Object.entries(claims))('%s', (name, row) => {
    expect(linesOf(markIn(draw(view, row)))).toEqual(rows.get(name));
  });
}
