/** What became of a table, in sentences. */
import { expect, test } from 'vitest';
import type { NewTable } from '../../data/chronologies/keptTable';
import { tableOf } from '../../data/import/formats/sheet';
import { guessMapping } from '../../data/import/mapping/guess';
import { importSession } from '../../data/import/session/importSession';
import type { Answer } from '../../data/import/session/messages';
import { dataset } from '../../testing/dataset';
import { emptyKeeper } from '../../testing/table';
import { rowWords } from './Before';
import { laneWords, liveUnreadWords, raggedWords, tableWords, unreadWords } from './tableWords';

/** The sentences about a table whose last columns are left out. */
async function wordsOf(text: string, leftOut: readonly number[]): Promise<readonly string[]> {
  const kept: NewTable[] = [];
  const ask = importSession(
    () => undefined,
    emptyKeeper(async (_file, _origin, table) => {
      if (table) kept.push(table);
      return { id: 'kept' };
    }),
  );
  const rows = text.split('\n').map((line) => line.split(','));
  const mapping = { ...guessMapping(tableOf({ name: 't', rows }, 0)), leftOut };
  await ask({ type: 'open', file: new Blob([text]), name: 't.csv' });
  await ask({ type: 'keep', reading: { mapping, mends: [] }, title: '' });
  const [table] = kept;
  if (!table) throw new Error('nothing was kept');
  return tableWords({ ...table.reading, step: 0, isProposed: false }, table.headings);
}

test.each([
  ['Event,Date\nA,1999', [], ['1 row is 1 claim.', '1 date read, in one way of writing.']],
  [
    'Event,Date\nA,1999\nA,1999\nB,1999',
    [],
    [
      '3 rows are 3 claims.',
      '1 row repeats a row above it in every cell.',
      '3 dates read, in one way of writing.',
    ],
  ],
  [
    'Event,Date,Weather,Note\nA,1999,rain,x\nB,18 May 2001,,\nC,some day,sun,',
    [3],
    [
      '3 rows are 3 claims.',
      '2 dates read, in 2 ways of writing.',
      '1 claim is undated.',
      '2 cells did not fit a field; they are kept beside their claims.',
      'Left out: Note, 1 cell.',
    ],
  ],
  [
    'Event,Date,Note\nA,1999,\nB,2000,',
    [2],
    ['2 rows are 2 claims.', '2 dates read, in one way of writing.', 'Left out: Note, empty in every row.'],
  ],
] as const)('%s', async (text, leftOut, words) => {
  expect(await wordsOf(text, leftOut)).toEqual(words);
});

test.each([
  [1, '1 cell could not be read; it is kept as it is written.'],
  [12, '12 cells could not be read; they are kept as they are written.'],
])('of %i cells that are not read it is said "%s"', (unread, words) =>
  expect(unreadWords(unread)).toBe(words),
);

test.each([
  [0, 'Every cell is read.'],
  [1, '1 cell could not be read; it is listed under the columns.'],
  [12, '12 cells could not be read; they are listed under the columns.'],
])('while a table is mapped, of %i cells that are not read it is said "%s"', (unread, words) =>
  expect(liveUnreadWords(unread)).toBe(words),
);

test.each([
  ['person', ['a', 'b'], [], 'A claim about several people stands in the lane of the first.'],
  [
    'organisation',
    ['a', 'b'],
    [],
    'A claim about several people stands in the lane of the first one’s organisation.',
  ],
  ['theme', ['a', 'b'], [], null],
  ['theme', [], ['a', 'b'], 'A claim with several themes stands in the lane of the first.'],
  ['person', ['a'], ['a', 'b'], null],
  ['kind', ['a', 'b'], [], null],
] as const)('by %s, of a claim about %j with the themes %j it is said: %s', (by, people, themes, words) => {
  const events = dataset.events.map((claim) => ({ ...claim, people, themes }));
  expect(laneWords({ events, lanes: { ...dataset.lanes, by } })).toBe(words);
});

test.each([
  [{ changed: 3, added: 1, gone: 0, same: 18 }, '3 rows changed, 1 new, 18 the same'],
  [{ changed: 0, added: 1, gone: 2, same: 0 }, '1 row new, 2 not in it any more'],
  [{ changed: 0, added: 0, gone: 0, same: 12_000 }, '12,000 rows the same'],
])('%j is said as "%s"', (counts, words) => expect(rowWords(counts)).toBe(words));

test.each<[string, string, string | null]>([
  ['no row is longer', 'a,b\n1990,c', null],
  [
    'one is, by two cells',
    'a,b\n1990,c\n1991,c,d,e',
    'Row 3 has 4 cells, the headings 2. Kept; 2 stand under “column C” and “column D”.',
  ],
  [
    'two are',
    'a,b\n1990,c,d\n1991,c,d',
    'Row 2 has 3 cells, the headings 2. Kept; 1 stands under “column C”. 1 other row is longer too.',
  ],
])('rows with more cells than headings are told of where %s', async (_, text, words) => {
  const answers: Answer[] = [];
  const ask = importSession(
    (answer) => answers.push(answer),
    emptyKeeper(async () => ({ id: 'kept' })),
  );
  await ask({ type: 'open', file: new Blob([text]), name: 'a.csv', place: { sheet: 0, headingRow: 0 } });
  const opened = answers.find((answer) => answer.type === 'opened');
  const table = opened?.type === 'opened' ? opened.file.table : null;
  expect(table?.ragged && raggedWords(table.ragged, table.headings)).toBe(words);
});
