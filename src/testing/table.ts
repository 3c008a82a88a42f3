/** Tables, for tests of what becomes of them. */

import { type Table, tableOf } from '../data/import/formats/sheet';
import type { Keeper } from '../data/import/session/keeper';

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

/** A keeper of imports in a browser where nothing is kept yet; what it should keep is given to `add`. */
export const emptyKeeper = (add: Keeper['add']): Keeper => {
  const none = () => Promise.reject(new Error('nothing is kept'));
  return {
    add,
    replace: none,
    propose: none,
    proposeFile: none,
    again: none,
    bytes: none,
    withHeadings: async () => [],
    known: async () => null,
  };
};
