/** Tables, for tests of what becomes of them. */
import { type Table, tableOf } from '../data/import/formats/sheet';

/** The table that a text draws: a line a row, the headings first, cells between `|`. */
export const tableFrom = (text: string): Table =>
  tableOf(
    {
      name: 'a-table.csv',
      rows: text
        .trim()
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim())),
    },
    0,
  );
