import { expect, test } from 'vitest';
import { NO_HEADINGS, tableOf } from '../formats/sheet';
import { fieldsOf, guessHeadingRow, guessMapping } from './guess';
import type { TextField } from './mapping';

const guessed = (headings: readonly string[], cells: readonly string[]) =>
  guessMapping(tableOf({ name: 'a-table.csv', rows: [headings, cells] }, 0)).fields;

test.each<[heading: string, field: TextField]>([
  ['Who from our side', 'people'],
  ['Where we got it', 'source'],
  ['Reported by', 'source'],
  ['According to', 'source'],
  ['Sources', 'source'],
  ['References', 'source'],
  ['Who', 'people'],
  ['Participants', 'people'],
  ['Persons', 'people'],
  ['Persons involved', 'people'],
  ['Names', 'people'],
  ['Officials', 'people'],
  ['Subject', 'title'],
  ['Headline', 'title'],
  ['Venue', 'place'],
  ['Topics', 'themes'],
])('a column headed %s is taken as %s', (heading, field) => {
  expect(guessed(['Date', heading], ['2001-04-18', 'Daily A'])[field]).toMatchObject({ columns: [1] });
});

test('a heading that says nothing known is taken as nothing but a title', () => {
  const fields = guessed(['Date', 'What happened', 'Remarks of ours'], ['2001', 'A visit', 'x']);
  expect(Object.values(fields).flatMap((field) => field?.columns ?? [])).not.toContain(2);
});

test.each<[string, readonly string[], boolean]>([
  ['a running number', ['1', '2', '3', '4'], false],
  ['dates and figures', ['12/03/2014', '14/11/2019', '12/03/2014', '12/03/2014'], false],
  ['texts that all differ', ['a call', 'a visit', 'a letter', 'a dinner'], false],
  ['a few words', ['phone', 'meeting', 'phone', 'meeting'], true],
  ['nothing', ['', '', 'n/a'], false],
])('%s as a kind: %j is %s', (_, cells, isKind) => expect(fieldsOf(cells).includes('kind')).toBe(isKind));

test('a running number is not guessed as a kind, whatever its heading', () => {
  const rows = [
    ['Date', 'Type', 'Event'],
    ['2001', '1', 'A visit'],
    ['2002', '2', 'A letter'],
  ];
  expect(guessMapping(tableOf({ name: 't.csv', rows }, 0)).fields.kind).toBeUndefined();
});

test.each<[string, readonly string[], number]>([
  ['a date in a column of dates', ['A meeting|14 Oct 1066', 'A letter|c. 1070'], NO_HEADINGS],
  ['a single row', ['A meeting|14 Oct 1066'], NO_HEADINGS],
  ['a day of which the order is not known', ['A meeting|18/04/2001', 'A letter|01/05/2001'], NO_HEADINGS],
  ['headings in no known words', ['Geschehen|Gegeben', 'A meeting|1066', 'A letter|1070'], 0],
  ['a year as a heading', ['Country|Capital|1999', 'Ruritania|Strelsau|12.5', 'Sylvania|Ilk|30'], 0],
  ['headings under a cover', ['My list|', 'What|When', 'A meeting|1066', 'A letter|1070'], 1],
])('the headings of a table that begins with %s', (_, lines, row) =>
  expect(guessHeadingRow({ name: 't.csv', rows: lines.map((line) => line.split('|')) })).toBe(row),
);

test('a table without headings keeps its first row, and numbers its columns', () => {
  const rows = [
    ['A meeting', '14 Oct 1066'],
    ['A letter', 'c. 1070', 'lost'],
  ];
  const table = tableOf({ name: 't.csv', rows }, NO_HEADINGS);
  expect(table.headings).toEqual(['Column 1', 'Column 2', 'Column 3']);
  expect(table.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [1, 'A meeting'],
    [2, 'A letter'],
  ]);
  expect(table.above).toEqual([]);
  expect(guessMapping(table)).toMatchObject({ when: { column: 1 }, fields: { title: { columns: [0] } } });
});
