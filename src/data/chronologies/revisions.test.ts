import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../model/change';
import { sampleDataset } from '../../testing/sampleDataset';
import { type Act, type LogEntry, reasonsOf, undoAct } from './editLog';
import type { KeptTable } from './keptTable';
import { type Entry, type FileRecord, keyOf, type Records, recordsOf } from './records';
import { revisionsIn } from './revisions';

const opened = recordsOf(sampleDataset());
const VISIT = keyOf('events', 'first-visit');

const changed = (records: Records, fields: Readonly<Record<string, unknown>>, key = VISIT): Records =>
  new Map(records).set(key, { ...(records.get(key) as FileRecord), ...fields });

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-01T12:00');

/** What was changed by hand in a chronology that was made at noon of 1 November 2026. */
const revisionsOf = (records: Records, log: readonly LogEntry[], table: KeptTable | null) =>
  revisionsIn({ records, log, summary: { made: NOON } }, table);

/** The log of edits that lead from each state to the next, one a day from 1 November 2026. */
const logOf = (states: readonly Records[], reasons: readonly string[] = []): readonly LogEntry[] =>
  states.slice(1).map((after, at) => ({
    act: 'edit',
    words: `step ${at + 1}`,
    reason: reasons[at] ?? '',
    change: changeBetween<Entry>(states[at] ?? opened, after),
    number: at + 1,
    at: NOON + at * DAY,
  }));

const after = (log: readonly LogEntry[], act: Act | null): readonly LogEntry[] =>
  act ? [...log, { ...act, number: log.length + 1, at: NOON + log.length * DAY }] : log;

describe('what was changed by hand', () => {
  it('is each field as it was at first and as it is, in words, with the day of its own last change and each reason once', () => {
    const states = [
      opened,
      changed(opened, { title: 'A visit' }),
      changed(opened, { title: 'The visit', date: { edtf: '1993-04', basis: 'set', wording: 'in 1992' } }),
      changed(opened, { title: 'The visit', date: { edtf: '1993-05', basis: 'set', wording: 'in 1992' } }),
    ];
    const log = logOf(states, ['a slip', 'a diary', 'a diary']);
    expect(revisionsOf(states[3] ?? opened, log, null)).toEqual([
      {
        claim: 'first-visit',
        on: '2026-11-02',
        what: 'changed',
        field: 'title',
        from: 'First visit to Northport',
        to: 'The visit',
        why: 'a slip; a diary',
      },
      {
        claim: 'first-visit',
        on: '2026-11-03',
        what: 'changed',
        field: 'date',
        from: 'some time in 1992',
        to: 'some time in May 1993, set by hand',
        why: 'a diary',
      },
    ]);
  });

  it('says what people and sources are called, and nothing where nothing was', () => {
    const states = [
      opened,
      changed(opened, { place: 'Northport', people: ['adan', 'bruun'], quote: undefined }),
    ];
    const said = revisionsOf(states[1] ?? opened, logOf(states), null);
    expect(said.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['place', undefined, 'Northport'],
      ['people', 'Ilse Adan', 'Ilse Adan, Per de Bruun'],
      ['quote', '“the road is open” (Ilse Adan)', undefined],
    ]);
  });

  it('of a claim that was added is that it was, whatever was changed in it since', () => {
    const key = keyOf('events', 'new');
    const one = { ...(opened.get(VISIT) as FileRecord), id: 'new' };
    const states = [
      opened,
      new Map(opened).set(key, one),
      new Map(opened).set(key, { ...one, title: 'New' }),
    ];
    expect(revisionsOf(states[2] ?? opened, logOf(states, ['', 'a letter']), null)).toEqual([
      { claim: 'new', on: '2026-11-02', what: 'added', why: 'a letter' },
    ]);
  });

  it('is nothing where it was undone, came to nothing, or the claim is gone', () => {
    const log = logOf([opened, changed(opened, { title: 'B' })]);
    expect(revisionsOf(opened, after(log, undoAct(log)), null)).toEqual([]);
    expect(revisionsOf(opened, logOf([opened, changed(opened, { title: 'B' }), opened]), null)).toEqual([]);
    const gone = new Map(opened);
    gone.delete(VISIT);
    expect(revisionsOf(gone, logOf([opened, changed(opened, { title: 'B' }), gone]), null)).toEqual([]);
    const back = logOf([opened, gone, opened]);
    expect(revisionsOf(opened, back, null)).toEqual([]);
  });

  it('does not count that the whole table is read another way', () => {
    const reread = changed(opened, { title: 'As the table says' });
    const edited = changed(reread, { place: 'Northport' });
    const reading = { mends: [], outcome: {}, isProposed: false };
    const table = {
      readings: [
        { ...reading, step: 0 },
        { ...reading, step: 1 },
      ],
    } as unknown as KeptTable;
    const log = logOf([opened, reread, edited]);
    expect(revisionsOf(edited, log, table).map(({ field }) => field)).toEqual(['place']);
  });

  it('says from which file it was taken over, and what was then changed by hand', () => {
    const key = keyOf('events', 'new');
    const one = { ...(opened.get(VISIT) as FileRecord), id: 'new' };
    const taken = changed(new Map(opened).set(key, one), { title: 'Theirs' });
    const states = [
      opened,
      taken,
      changed(taken, { place: 'Northport' }),
      changed(taken, { title: 'Mine' }, key),
    ];
    const [first, ...rest] = logOf(states);
    const theirReasons = { [key]: 'a letter', [`${VISIT}#title`]: 'a diary', [`${VISIT}#date`]: 'a guess' };
    const act = first && { ...first, reason: 'checked', takenFrom: 'b.csv', theirReasons };
    const log = act ? [act, ...rest] : [];
    const short = revisionsOf(states[3] ?? opened, log, null).map(
      ({ claim, what, field, takenFrom, why }) => [claim, what, field, takenFrom, why],
    );
    expect(short).toEqual([
      ['new', 'added', undefined, 'b.csv', 'checked; a letter'],
      ['new', 'changed', 'title', undefined, undefined],
      ['first-visit', 'changed', 'title', 'b.csv', 'checked; a diary'],
    ]);
    expect(act && reasonsOf(act)).toEqual(['checked', 'a letter', 'a diary', 'a guess']);
    expect(rest.flatMap(reasonsOf)).toEqual([]);
  });

  it('counts the dates of a table that were set while it was mapped, on the day when it was opened', () => {
    const date = { edtf: '2007-04-08', basis: 'set', wording: 'Easter 2007' };
    const mapped = changed(opened, { date });
    const table = {
      readings: [{ mends: [{}], outcome: {}, isProposed: false, step: 0 }],
    } as unknown as KeptTable;
    expect(revisionsOf(mapped, [], table)).toEqual([
      {
        claim: 'first-visit',
        on: '2026-11-01',
        what: 'changed',
        field: 'date',
        from: '“Easter 2007”',
        to: '8 April 2007, set by hand',
      },
    ]);
    const moved = changed(mapped, { date: { ...date, edtf: '2007-04-09' } });
    const said = revisionsOf(moved, logOf([mapped, moved]), table);
    expect(said.map(({ from, to }) => [from, to])).toEqual([
      ['8 April 2007, set by hand', '9 April 2007, set by hand'],
    ]);
  });

  it('comes after what the opened file said of it', () => {
    const earlier = { claim: 'second-meeting', on: '2025-01-02', what: 'added' } as const;
    const file = recordsOf({ ...sampleDataset(), revisions: [earlier] });
    const states = [file, changed(file, { place: 'Northport' })];
    const said = revisionsOf(states[1] ?? file, logOf(states), null);
    expect(said.map(({ claim, what }) => [claim, what])).toEqual([
      ['second-meeting', 'added'],
      ['first-visit', 'changed'],
    ]);
  });
});
