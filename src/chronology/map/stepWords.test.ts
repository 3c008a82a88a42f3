/** Each step of mapping a table is named by what it changed. */
import { expect, test } from 'vitest';
import { type Mapping, withAnswers } from '../../data/import/mapping/mapping';
import { openTable } from '../../data/import/session/tableOverview';
import {
  withAnother,
  withConstant,
  withDates,
  withField,
  withLeftOut,
  withPairs,
  withSaid,
  withSplit,
} from './changeMapping';
import { stepWords } from './stepWords';

const rows = [
  ['Event', 'Date', 'Until', 'Who', 'Note'],
  ['A visit', '01/05/2001', '2002', 'Ada; Bo', 'x'],
  ['A letter', '1999', '2003', 'Ada', 'y'],
];
const file = {
  kind: 'table',
  format: 'delimited',
  name: 't',
  words: '',
  sheets: [{ name: 't', rows }],
  sheet: 0,
} as const;
const { overview } = openTable(file);
const { guessed, headings } = overview;

test.each<[string, (mapping: Mapping) => Mapping]>([
  ['Kind from no column', (mapping) => withAnother(overview, mapping, 'kind', [0])],
  ['Person from Note', (mapping) => withField(overview, mapping, 'people', 4)],
  ['Person from no column', (mapping) => withField(overview, mapping, 'people', null)],
  ['Place from Note', (mapping) => withField(overview, withLeftOut(mapping, 4, false), 'place', 4)],
  ['Source the same in all claims', (mapping) => withConstant(mapping, 'source', 'Daily A')],
  ['where Person is split', (mapping) => withSplit(mapping, 'people', null)],
  ['dates from Until', (mapping) => withDates(mapping, 'when', 2)],
  ['no dates', (mapping) => withDates(mapping, 'when', null)],
  ['dates from Date and Until', (mapping) => withPairs(mapping, { when: 1, ended: 2, rows: 2 }, null)],
  ['day first in Date', (mapping) => withAnswers(mapping, [1], { order: 'day-first' })],
  ['what is written in Date', (mapping) => withSaid(mapping, 1, 'date year', 'about')],
  ['Note left out', (mapping) => withLeftOut(mapping, 4, true)],
  ['lanes by kind', (mapping) => ({ ...mapping, lanes: 'kind' })],
])('%s', (words, change) => {
  const before = { mapping: guessed, mends: [] };
  expect(stepWords(before, { ...before, mapping: change(guessed) }, headings)).toBe(words);
});

test('a column that is kept again, and a cell that is mended', () => {
  const out = { mapping: withLeftOut(guessed, 4, true), mends: [] };
  expect(stepWords(out, { mapping: guessed, mends: [] }, headings)).toBe('Note kept');
  const mend = { column: 1, row: null, written: 'some summer', text: '1999' };
  expect(stepWords(out, { ...out, mends: [mend] }, headings)).toBe('“some summer” written as “1999”');
});
