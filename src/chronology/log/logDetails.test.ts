import { expect, test } from 'vitest';
import type { LogEntry } from '../../data/chronologies/editLog';
import { type Entry, headOf, keyOf, type Records, recordsOf } from '../../data/chronologies/records';
import { wordsIn } from '../../data/chronologies/revisions';
import { changeBetween } from '../../model/change';
import { sampleDataset } from '../../testing/sampleDataset';
import { addClaim, changeClaim } from '../edit/claimEdits';
import { logDetails, openedWith } from './logDetails';

const records = recordsOf(sampleDataset());
const said = (after: Records) => {
  const change = changeBetween<Entry>(records, after);
  return logDetails({ change } as LogEntry, wordsIn(after));
};

test('an act says from what to what, the words at the mark not beside the title that they follow', () => {
  const date = { edtf: '1993-05', basis: 'set', wording: null };
  expect(said(changeClaim(records, 'first-visit', { title: 'A visit', short: 'Visit', date }))).toEqual([
    'What happened: First visit to Northport → A visit',
    expect.stringMatching(/^Date: .*1992.* → some time in May 1993, set by hand$/),
  ]);
});

test('what was added is called by its name, and of many things the first are said', () => {
  const claim = { title: 'Mine', kind: 'visit', edtf: null, people: [] };
  expect(said(addClaim(records, claim)[0])).toContain('Added: “Mine”');
  expect(said(addClaim(records, claim)[0]).join()).not.toContain('No source given');
  const many = Array.from({ length: 9 }).reduce<Records>((now) => addClaim(now, claim)[0], records);
  expect(said(many).at(-1)).toMatch(/^and \d+ more$/);
});

test('a period that is renamed says to what', () => {
  const head = headOf(records);
  const presets = [{ id: 'p', name: 'The quarrel', from: '2001', to: '2006' }];
  const after = new Map(records).set('head', { ...head, file: { ...head.file, presets } });
  expect(said(after).join()).toContain('The quarrel');
  expect(records.has(keyOf('events', 'first-visit'))).toBe(true);
});

test('what was answered about a table and mended in it before it was opened is part of it', () => {
  const mend = { column: 0, row: null, written: 'Easter 2007', text: '8 Apr 2007' };
  const conventions = { 0: { order: 'day-first', isProse: true, winter: 'last-year' } };
  const readings = [{ step: 0, mends: [mend], mapping: { conventions } }] as unknown as Parameters<
    typeof openedWith
  >[0]['readings'];
  expect(openedWith({ readings, headings: ['When'] })).toEqual([
    'Day first in When',
    'Winter by its last year in When',
    '“Easter 2007” → “8 Apr 2007”',
  ]);
  expect(openedWith({ readings: [], headings: [] })).toEqual([]);
});
