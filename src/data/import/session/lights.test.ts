/** A claim lights up with the row that it comes from, its unread cells and its ways of writing, and with nothing else. */
import { expect, test } from 'vitest';
import { tableFrom } from '../../../testing/table';
import { datasetOfTable } from '../mapping/datasetOfTable';
import { guessMapping } from '../mapping/guess';
import { cellLight, lightsOf, rowLight, wayLight } from './lights';

const table = tableFrom(`
  Event    | Date         | Ended
  A visit  | 18 May 2001  | 2002
  A letter | 1999         |
  A dinner | some summer  | 2003
`);

test('by its place in the table', () => {
  const mapping = { ...guessMapping(table), when: { column: 1 }, ended: { column: 2 } };
  const reading = { mapping, mends: [] };
  const lights = lightsOf(table, reading, datasetOfTable(table, mapping));
  expect(Object.keys(lights)).toEqual(['a-visit', 'a-letter', 'a-dinner']);
  const year = (column: number) => wayLight(column, 'date iso');
  expect(lights['a-letter']).toEqual([rowLight(3), year(1)]);
  expect(lights['a-visit']).toEqual([rowLight(2), expect.stringMatching(/^way 1 date /), year(2)]);
  expect(lights['a-visit']?.[1]).not.toBe(year(1));
  expect(lights['a-dinner']).toEqual([
    rowLight(4),
    expect.stringMatching(/^way 1 none/),
    year(2),
    cellLight(1, 'some summer'),
  ]);
});
