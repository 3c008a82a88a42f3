/** What is asked once for a column of dates, and what becomes of its cells until it is answered. */
import { expect, test } from 'vitest';
import { tableFrom } from '../../../testing/table';
import { datasetOfTable } from './datasetOfTable';
import { guessMapping } from './guess';
import { withAnswers } from './mapping';
import { openQuestions } from './questions';

function imported(text: string) {
  const table = tableFrom(text);
  const mapping = guessMapping(table);
  return { table, mapping, ...datasetOfTable(table, mapping) };
}

test('a day that can be read in two orders is asked once for its column, and stays undated until then', () => {
  const { table, mapping, file, unread } = imported(
    'event_date | title\n18/04/2001 | A\n01/05/2001 | B\n15/06/2001 | C\n02/03/2001 | D',
  );
  expect(openQuestions(table, mapping)).toEqual([
    {
      column: 0,
      about: 'order',
      example: '01/05/2001',
      answers: [
        { answer: 'day-first', edtf: '2001-05-01', only: 2 },
        { answer: 'month-first', edtf: '2001-01-05', only: 0 },
      ],
    },
  ]);
  expect(file.events.map(({ date }) => date)).toEqual([
    { edtf: '2001-04-18', basis: 'stated', wording: '18/04/2001' },
    { edtf: null, basis: 'unstated', wording: '01/05/2001' },
    { edtf: '2001-06-15', basis: 'stated', wording: '15/06/2001' },
    { edtf: null, basis: 'unstated', wording: '02/03/2001' },
  ]);
  expect(unread.map(({ row, text, options }) => [row, text, options])).toEqual([
    [3, '01/05/2001', ['2001-05-01', '2001-01-05']],
    [5, '02/03/2001', ['2001-03-02', '2001-02-03']],
  ]);
  const answered = withAnswers(mapping, [0], { order: 'day-first' });
  expect(openQuestions(table, answered)).toEqual([]);
  expect(datasetOfTable(table, answered).file.events[1]?.date.edtf).toBe('2001-05-01');
});

test('no order is asked for where none would move a mark', () => {
  const { table, mapping } = imported('event_date | title\n18/04/2001 | A\n05/05/2001 | B');
  expect(openQuestions(table, mapping)).toEqual([]);
});

test('which of its years names a winter is asked once for its column, and the first is taken until then', () => {
  const { table, mapping, file, unread } = imported(
    'date | title\nspring 2003 | A\nwinter 2004 | B\nwinter 2005-2006 | C\nabout winter 1999 | D',
  );
  const years = ['2003-21', '2004-24', '2005/2006', '1999-24~'];
  expect(file.events.map(({ date }) => date.edtf)).toEqual(years);
  expect(unread).toEqual([]);
  expect(openQuestions(table, mapping)).toEqual([
    {
      column: 0,
      about: 'winter',
      example: 'winter 2004',
      answers: [
        { answer: 'first-year', edtf: '2004-24', only: 0 },
        { answer: 'last-year', edtf: '2003-24', only: 0 },
      ],
    },
  ]);
  const answered = withAnswers(mapping, [0], { winter: 'last-year' });
  expect(openQuestions(table, answered)).toEqual([]);
  expect(datasetOfTable(table, answered).file.events.map(({ date }) => date.edtf)).toEqual([
    '2003-21',
    '2003-24',
    '2005/2006',
    '1998-24~',
  ]);
});
