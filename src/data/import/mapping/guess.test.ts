import { expect, test } from 'vitest';
import { tableOf } from '../formats/sheet';
import { guessMapping } from './guess';
import type { TextField } from './mapping';

const guessed = (headings: readonly string[], cells: readonly string[]) =>
  guessMapping(tableOf({ name: 'a-table.csv', rows: [headings, cells] }, 0)).fields;

test.each<[heading: string, field: TextField]>([
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
