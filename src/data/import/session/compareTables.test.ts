/** What became of the rows of a table since an earlier state of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../formats/sheet';
import { guessMapping } from '../mapping/guess';
import { compareTables } from './compareTables';

const HEADINGS = ['Event', 'Date', 'Who', 'Note'];
const tableFrom = (rows: readonly (readonly string[])[], headings: readonly string[] = HEADINGS) =>
  tableOf({ name: 't', rows: [headings, ...rows] }, 0);
const compared = (before: readonly string[][], after: readonly string[][], headings?: readonly string[]) => {
  const table = tableFrom(after, headings);
  return compareTables(tableFrom(before, headings), table, guessMapping(table));
};

const A = ['A visit', '1999', 'Ada', ''];
const B = ['A letter', '2000', 'Bo', ''];
const C = ['A visit', '2001', 'Ada', ''];

test.each([
  ['nothing else', [A, B], [A, B], { same: 2 }],
  ['another order', [A, B, C], [C, A, B], { same: 3 }],
  ['a row more', [A], [A, B], { same: 1, added: 1 }],
  ['a row less', [A, B], [B], { same: 1, gone: 1 }],
  ['another date', [A, B], [A, ['A letter', '2002', 'Bo', '']], { same: 1, changed: 1 }],
  ['another title', [A, B], [A, ['A long letter', '2000', 'Bo', '']], { same: 1, changed: 1 }],
  ['another note of two rows alike', [A, C], [A, ['A visit', '2001', 'Ada', 'x']], { same: 1, changed: 1 }],
  [
    'two rows of one name, of which nothing says which is which',
    [A, C],
    [
      ['A visit', '2003', 'Ada', ''],
      ['A visit', '2004', 'Ada', ''],
    ],
    { added: 2, gone: 2 },
  ],
  ['a row twice', [A], [A, A], { same: 1, added: 1 }],
] as const)('%s', (_, before, after, counts) => {
  expect(
    compared(
      before.map((row) => [...row]),
      after.map((row) => [...row]),
    ),
  ).toEqual({
    ...{ same: 0, changed: 0, added: 0, gone: 0 },
    ...counts,
  });
});

test('a row is known by its id, whatever else it says now', () => {
  const headings = ['Id', 'Event', 'Date'];
  expect(compared([['7', 'A visit', '1999']], [['7', 'A dinner', '2004']], headings)).toMatchObject({
    changed: 1,
  });
});

test('each row of both tables is counted once', () => {
  const cell = fc.constantFrom('a', 'b', 'c', '1999', '2000', '');
  const rows = fc.array(fc.tuple(fc.constantFrom('A visit', 'A letter'), cell, cell, cell), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { same, changed, added, gone } = compared(
        before.map((row) => [...row]),
        after.map((row) => [...row]),
      );
      expect(same + changed + added).toBe(after.length);
      expect(same + changed + gone).toBe(before.length);
    }),
  );
});
