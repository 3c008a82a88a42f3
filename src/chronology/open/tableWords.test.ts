/** What became of a table, in sentences. */
import { expect, test } from 'vitest';
import type { NewTable } from '../../data/chronologies/keptTable';
import { tableOf } from '../../data/import/formats/sheet';
import { guessMapping } from '../../data/import/mapping/guess';
import { importSession } from '../../data/import/session/importSession';
import { emptyKeeper } from '../../testing/table';
import { rowWords } from './Before';
import { tableWords } from './tableWords';

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
    'Event,Date,Weather,Note\nA,1999,rain,x\nB,18 May 2001,,\nC,some day,sun,',
    [3],
    [
      '3 rows are 3 claims.',
      '2 dates read, in 2 ways of writing.',
      '1 claim is undated.',
      '2 cells kept beside their claims.',
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
  [{ changed: 3, added: 1, gone: 0, same: 18 }, '3 rows changed, 1 new, 18 the same'],
  [{ changed: 0, added: 1, gone: 2, same: 0 }, '1 row new, 2 not in it any more'],
  [{ changed: 0, added: 0, gone: 0, same: 12_000 }, '12,000 rows the same'],
])('%j is said as "%s"', (counts, words) => expect(rowWords(counts)).toBe(words));
