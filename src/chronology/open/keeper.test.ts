/** A table that is opened, read another way and undone, as the worker keeps it. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addChronology,
  listChronologies,
  readChronology,
  readProposed,
  readTable,
  removeChronology,
  writeAct,
} from '../../data/chronologies/chronologyStore';
import { closeStore, database } from '../../data/chronologies/database';
import { undoAct } from '../../data/chronologies/editLog';
import { type KeptTable, presentReading } from '../../data/chronologies/keptTable';
import { type Entry, fileOf, listOf, type Records } from '../../data/chronologies/records';
import type { Mapping } from '../../data/import/mapping/mapping';
import { importSession } from '../../data/import/session/importSession';
import type { Answer, ReadingRequest, Request } from '../../data/import/session/messages';
import type { RawDataset } from '../../data/schema/schema';
import { changeBetween } from '../../model/change';
import { addClaim, changeClaim } from '../edit/claimEdits';
import { proposalsOf } from '../review/reviewItems';
import { keeper } from './keeper';
import { startEmpty } from './openFile';

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const text = 'Event,Date,Who\nA visit,18/04/2001,Ada\nAnother,01/05/2001,Ada\nA letter,some summer,Bo\n';

/** A worker's session, and its last answer of each type. */
function worker() {
  const answers: Answer[] = [];
  const request = importSession((answer) => answers.push(structuredClone(answer)), keeper);
  const last = <T extends Answer['type']>(type: T) => {
    const answer = answers.findLast((one): one is Extract<Answer, { type: T }> => one.type === type);
    if (!answer) throw new Error(`no ${type}: ${JSON.stringify(answers.at(-1))}`);
    return answer;
  };
  return { ask: (one: Request) => request(structuredClone(one)), last };
}

/** Opens a table as it is guessed. Resolves to the chronology's id. */
async function opened(content = text, mends: ReadingRequest['mends'] = []): Promise<string> {
  const { ask, last } = worker();
  await ask({ type: 'open', file: new Blob([content]), name: 'visits.csv' });
  await ask({
    type: 'keep',
    reading: { mapping: last('opened').file.table.guessed, mends },
    title: 'Visits',
  });
  return last('kept').id;
}

/** Reads the table of a chronology again with the day first. */
const dayFirst = (id: string) => readAgain(id, () => ({ conventions: { 1: { order: 'day-first' } } }));

/** Reads the table of a chronology again under another mapping. */
async function readAgain(id: string, change: (mapping: Mapping) => Partial<Mapping>) {
  const { ask, last } = worker();
  await ask({ type: 'reopen', id });
  const { again } = last('opened').file;
  if (!again) throw new Error('not read again');
  const { mapping, mends } = again.reading;
  await ask({
    type: 'keep',
    reading: { mapping: { ...mapping, ...change(mapping) }, mends },
    title: again.title,
  });
  return { again, kept: last('kept') };
}

/** With the names of those who were there as titles. */
const namesAsTitles = (id: string) =>
  readAgain(id, ({ fields }) => ({ fields: { ...fields, title: { columns: [2] } } }));

const dates = (records: Records) =>
  listOf(records, 'events').map(({ date }) => (date as { readonly edtf: string | null }).edtf);

async function rename(id: string, title: string): Promise<void> {
  const { records, summary } = await readChronology(id);
  const after = changeClaim(records, 'a-visit', { title });
  const change = changeBetween<Entry>(records, after);
  await writeAct(id, summary.version, {
    act: 'edit',
    words: `Changed the title of “${title}”`,
    reason: '',
    change,
  });
}

/** What waits for review: how each claim changes, its title then, and whether that is another one. */
async function proposedIn(id: string) {
  const [proposed, { records: now, log }] = [await readProposed(id), await readChronology(id)];
  if (!proposed) throw new Error('nothing is proposed');
  return proposalsOf({ now, log, proposed, isPlain: false }).proposals.map(({ kind, title, fields }) => [
    kind,
    title,
    fields.some(({ name }) => name === 'title'),
  ]);
}

async function undo(id: string): Promise<void> {
  const { log, summary } = await readChronology(id);
  const act = undoAct(log);
  if (act) await writeAct(id, summary.version, act);
}

describe('a table that was opened', () => {
  test('says what became of its cells', async () => {
    const table = await readTable(await opened());
    expect(table).toMatchObject({ name: 'visits.csv', headings: ['Event', 'Date', 'Who'] });
    expect(table && presentReading(table, [])?.outcome).toMatchObject({
      counts: { rows: 3, claims: 3, undated: 2 },
      unread: 2,
    });
  });

  test('is read another way in one step, which undo takes back with what it says of itself', async () => {
    const id = await opened();
    const { again, kept } = await dayFirst(id);
    expect(again).toMatchObject({ title: 'Visits', edits: 0 });
    expect(kept).toMatchObject({ id, isProposed: false });
    const after = await readChronology(id);
    expect(dates(after.records)).toEqual(['2001-04-18', '2001-05-01', null]);
    expect(after.log.map(({ words }) => words)).toEqual(['Read visits.csv another way']);
    const table = await readTable(id);
    expect(table && presentReading(table, after.log)?.outcome.counts.undated).toBe(1);
    await undo(id);
    const before = await readChronology(id);
    expect(dates(before.records)).toEqual(['2001-04-18', null, null]);
    expect(table && presentReading(table, before.log)?.outcome.counts.undated).toBe(2);
  });

  test('keeps the ids of its claims under other titles, so that links and scenes find them', async () => {
    const id = await opened();
    expect((await namesAsTitles(id)).kept.isProposed).toBe(false);
    const events = listOf((await readChronology(id)).records, 'events');
    expect(events.map((event) => [event.id, event['title']])).toEqual([
      ['a-visit', 'Ada'],
      ['another', 'Ada'],
      ['a-letter', 'Bo'],
    ]);
  });

  test('is proposed as changes where something was changed since, and nothing is overwritten', async () => {
    const id = await opened();
    await rename(id, 'My own title');
    const { again, kept } = await dayFirst(id);
    expect(again.edits).toBe(1);
    expect(kept.isProposed).toBe(true);
    const { records, log } = await readChronology(id);
    expect(listOf(records, 'events')[0]?.['title']).toBe('My own title');
    expect(log).toHaveLength(1);
    const proposed = await readProposed(id);
    expect(proposed && dates(proposed.records)).toEqual(['2001-04-18', '2001-05-01', null]);
    expect(await proposedIn(id), 'the title that was changed here stays').toEqual([
      ['changed', 'Another', false],
    ]);
    const { ask, last } = worker();
    await ask({ type: 'reopen', id });
    expect(last('opened').file.again?.reading.mapping.conventions[1]?.order).toBe('day-first');
  });

  test('is proposed row by row, so that another column of titles changes titles', async () => {
    const id = await opened();
    await rename(id, 'My own title');
    await namesAsTitles(id);
    expect(await proposedIn(id)).toEqual([
      ['changed', 'Ada', true],
      ['changed', 'Ada', true],
      ['changed', 'Bo', true],
    ]);
  });

  test('is read again as it was kept first, and in words where that cannot be read any more', async () => {
    const id = await opened();
    const keep = async (change: (reading: KeptTable['readings'][number]) => unknown) => {
      const db = await database();
      const table = await db.get('tables', id);
      const readings = (table?.readings ?? []) as KeptTable['readings'];
      if (table) await db.put('tables', { ...table, readings: readings.map(change) });
    };
    await keep(({ mapping, mends, outcome, ...act }) => ({
      ...act,
      wish: { mapping, mends },
      outcome: { ...outcome, writings: {} },
    }));
    expect(await dayFirst(id)).toMatchObject({ again: { edits: 0 }, kept: { isProposed: false } });
    await keep(() => ({ step: 0 }));
    const { ask, last } = worker();
    await ask({ type: 'reopen', id });
    expect(last('failed').message).toBe('The table of this chronology is not kept here.');
  });

  test('takes the place of what it said where a change since was undone', async () => {
    const id = await opened();
    await rename(id, 'My own title');
    await undo(id);
    expect(await dayFirst(id)).toMatchObject({ again: { edits: 0 }, kept: { isProposed: false } });
  });
});

describe('the same table again', () => {
  test('is known with what became of its rows, and is proposed as changes', async () => {
    const id = await opened();
    const { ask, last } = worker();
    const later = `${text.replace('18/04/2001', '19/04/2001')}A dinner,2003,Bo\n`;
    await ask({ type: 'open', file: new Blob([later]), name: 'visits-2.csv' });
    const { known, table } = last('opened').file;
    expect(known).toEqual({ id, title: 'Visits', rows: { same: 2, changed: 1, added: 1, gone: 0 } });
    await ask({ type: 'propose', reading: { mapping: table.guessed, mends: [] } });
    expect(last('kept')).toMatchObject({ id, isProposed: true });
    const proposed = await readProposed(id);
    expect(proposed && dates(proposed.records)).toEqual(['2001-04-19', null, null, '2003']);
    await ask({ type: 'propose', reading: { mapping: table.guessed, mends: [] } });
    expect(last('failed').message).toContain('wait for review');
  });

  test('proposes nothing where it is the same, whatever was mended or changed since', async () => {
    const content = text.replace('some summer', 'Easter 2007');
    const mend = { column: 1, row: null, written: 'Easter 2007', text: '8 Apr 2007' };
    const id = await opened(content, [mend]);
    await rename(id, 'My own title');
    const { ask, last } = worker();
    await ask({ type: 'open', file: new Blob([content]), name: 'visits-2.csv' });
    await ask({ type: 'propose', reading: { mapping: last('opened').file.table.guessed, mends: [] } });
    const [proposed, { records: now, log }] = [await readProposed(id), await readChronology(id)];
    expect(dates(now)).toEqual(['2001-04-18', null, '2007-04-08']);
    expect(proposed && proposalsOf({ now, log, proposed, isPlain: false }).proposals).toEqual([]);
  });

  test('is not known under other headings', async () => {
    await opened();
    const { ask, last } = worker();
    await ask({ type: 'open', file: new Blob(['Event,Year\nA visit,1999']), name: 'visits.csv' });
    expect(last('opened').file.known).toBeNull();
  });
});

describe('a relata file', () => {
  const shipped = readFileSync(
    new URL('../../../public/data/kennedy-khrushchev.json', import.meta.url),
    'utf8',
  );

  /** Opens a file; the session waits where it asks what becomes of it. */
  async function open(content: string) {
    const session = worker();
    await session.ask({ type: 'open', file: new Blob([content]), name: 'letters.json' });
    return session;
  }

  /** The file with its first event called otherwise and its last one gone. */
  function later(): string {
    const file = JSON.parse(shipped) as RawDataset;
    const events = file.events.slice(0, -1).map((one, at) => (at === 0 ? { ...one, title: 'Other' } : one));
    return JSON.stringify({ ...file, events });
  }

  test('that nobody has opened is kept at once', async () => {
    expect((await open(shipped)).last('kept').isProposed).toBe(false);
  });

  test.each([
    ['as it was', shipped, { same: 40, changed: 0, added: 0, gone: 0 }],
    ['in a later state', later(), { same: 38, changed: 1, added: 0, gone: 1 }],
  ])('that is open %s is known, with what became of its claims', async (_, content, claims) => {
    const { id } = (await open(shipped)).last('kept');
    const { last } = await open(content);
    expect(last('known').known).toMatchObject({ id, name: 'letters.json', claims });
    expect(() => last('kept')).toThrow();
    expect(await listChronologies()).toHaveLength(1);
  });

  test('is then proposed as changes, or opened beside', async () => {
    const { id } = (await open(shipped)).last('kept');
    const { ask, last } = await open(later());
    await ask({ type: 'decide', into: id });
    expect(last('kept')).toMatchObject({ id, isProposed: true });
    expect((await readProposed(id))?.name).toBe('letters.json');
    const beside = await open(later());
    await beside.ask({ type: 'decide', into: null });
    expect(beside.last('kept').id).not.toBe(id);
    expect(await listChronologies()).toHaveLength(2);
  });

  test('of which the chronology was removed is as good as new', async () => {
    const { id } = (await open(shipped)).last('kept');
    await removeChronology(id);
    expect((await open(shipped)).last('kept').id).not.toBe(id);
  });

  /** The text of a chronology with a claim of this title more. */
  async function withClaim(id: string, title: string): Promise<string> {
    const { records } = await readChronology(id);
    const [after] = addClaim(records, { title, kind: 'meeting', edtf: null, people: [] });
    return JSON.stringify(fileOf(after));
  }

  test('of a chronology that was begun from nothing is no state of another that was', async () => {
    const [one, other] = [await startEmpty(), await startEmpty()];
    const text = await withClaim(one, 'New claim');
    await removeChronology(one);
    const { records, summary } = await readChronology(other);
    const [after] = addClaim(records, { title: 'New claim', kind: 'meeting', edtf: null, people: [] });
    const change = changeBetween<Entry>(records, after);
    await writeAct(other, summary.version, { act: 'edit', words: 'Added a claim', reason: '', change });
    expect((await open(text)).last('kept').id).not.toBe(other);
  });

  test('of one of two that share an id, as those begun from nothing once did, is known as the nearer one', async () => {
    const file = JSON.parse(shipped) as RawDataset;
    const events = file.events.map((one) => ({ ...one, title: 'Other' }));
    const ids = [];
    for (const content of [file, { ...file, events }, file])
      ids.push((await addChronology(content, 'a file', ids.length)).id);
    expect((await open(JSON.stringify({ ...file, events }))).last('known').known.id).toBe(ids[1]);
  });
});
