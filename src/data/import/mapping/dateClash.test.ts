/** Two columns that say when, and do not always say the same. */
import { expect, test } from 'vitest';
import { tableFrom } from '../../../testing/table';
import { dateClash } from './dateClash';

test.each([
  [
    'datetime and timestamp of which one differs',
    'Event | datetime | timestamp\nA | 2001-05-01 | 2001-05-01\nB | 2001-05-02 | 1 May 2001\nC | May 2001 | 2001-05-09\nD | 1999 | 4 Apr 1999',
    { columns: [1, 2], rows: [3] },
  ],
  [
    'two columns that agree, one more finely',
    'Event | Date | Year\nA | 2001-05-01 | 2001\nB | 1999 | 1999',
    null,
  ],
  ['a beginning and an end', 'Event | Start | End\nA | 1999 | 1999\nB | 2000 | 2000\nC | 2001 | 2003', null],
  [
    'two dates that are of different things',
    'Event | Happened | Printed\nA | 1999 | 2001\nB | 2000 | 2001',
    null,
  ],
  ['one column of dates', 'Event | Date\nA | 1999', null],
])('%s', (_, table, clash) => {
  expect(dateClash(tableFrom(table))).toEqual(clash);
});
