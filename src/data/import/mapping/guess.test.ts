import { expect, test } from 'vitest';
import { tableOf } from '../formats/sheet';
import { fieldsOf, guessMapping } from './guess';
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
