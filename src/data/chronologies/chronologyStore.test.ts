import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, changeBetween } from '../../model/change';
import type { RawDataset } from '../schema/schema';
import {
  addChronology,
  catchUp,
  copyChronology,
  forgetRemoved,
  listChronologies,
  readChronology,
  removeChronology,
  restoreChronology,
  writeAct,
} from './chronologyStore';
import { closeStore, MissingError, OutdatedError } from './database';
import { type Act, redoAct, stepsOf, undoAct } from './editLog';
import { type Entry, fileOf, HEAD, headOf, keyOf, type Records, recordsOf } from './records';

const shipped = (name: string): RawDataset =>
  JSON.parse(
    readFileSync(new URL(`../../../public/data/${name}.json`, import.meta.url), 'utf8'),
  ) as RawDataset;
const file = shipped('kennedy-khrushchev');

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

/** The records with the title of one person or claim changed. */
function renamed(records: Records, key: string, name: string): Records {
  const entry = records.get(key) as Entry & { readonly id: string };
  return new Map(records).set(key, { ...entry, name });
}

function rename(records: Records, key: string, name: string): Act {
  const change = changeBetween<Entry>(records, renamed(records, key, name));
  return { act: 'edit', words: `Renamed ${key}`, reason: '', change };
}

const aPerson = keyOf('people', file.people[0]?.id ?? '');

describe('records', () => {
  it.each(['khamenei-hamas', 'kennedy-khrushchev'])('of %s make the same file again', (name) => {
    expect(fileOf(recordsOf(shipped(name)))).toEqual(shipped(name));
  });

  it('without a head are no chronology', () => {
    expect(() => headOf(new Map())).toThrow();
  });
});

describe('a kept chronology', () => {
  it('is read back as it was added, and listed', async () => {
    const { id } = await addChronology(file, 'letters.json', 1000);
    const { records, summary, log } = await readChronology(id);
    expect(fileOf(records)).toEqual(file);
    expect(log).toEqual([]);
    expect(summary).toMatchObject({ title: file.title, claims: 40, origin: 'letters.json', made: 1000 });
    expect(await listChronologies()).toEqual([summary]);
  });

  it('is not one where the id is not known', async () => {
    await expect(readChronology('none')).rejects.toBeInstanceOf(MissingError);
  });

  it('takes no act of a window that has not seen the last one', async () => {
    const { id, version } = await addChronology(file, '');
    const { records } = await readChronology(id);
    await writeAct(id, version, rename(records, aPerson, 'First'));
    await expect(writeAct(id, version, rename(records, aPerson, 'Second'))).rejects.toBeInstanceOf(
      OutdatedError,
    );
    const { log, records: kept } = await readChronology(id);
    expect(log).toHaveLength(1);
    expect(kept.get(aPerson)).toMatchObject({ name: 'First' });
  });

  it('that an earlier edition kept, with all acts in its records, is read and changed as it stands', async () => {
    const before = recordsOf(file);
    const first = rename(before, aPerson, 'First');
    const old = await openDB('relata', 3, {
      upgrade(db) {
        for (const name of ['summaries', 'records', 'proposed', 'tables', 'files'])
          db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('log', { keyPath: ['id', 'number'] });
      },
    });
    const summary = { id: 'old', title: 'Old', claims: 40, origin: '', made: 1, changed: 2, removed: null };
    await old.put('summaries', { ...summary, version: 2 });
    await old.put('records', { id: 'old', records: apply(before, first.change) });
    await old.put('log', { id: 'old', ...first, number: 1, at: 2 });
    old.close();
    const kept = await readChronology('old');
    expect(kept.records).toEqual(renamed(before, aPerson, 'First'));
    expect(kept.summary.dataset).toBe(file.id);
    const undone = undoAct(kept.log);
    if (undone) await writeAct('old', 2, undone);
    expect((await readChronology('old')).records).toEqual(before);
    expect(await catchUp(kept)).toEqual(await readChronology('old'));
  });

  it('has the title that its head was given', async () => {
    const { id, version } = await addChronology(file, '');
    const { records } = await readChronology(id);
    const head = headOf(records);
    const after = new Map(records).set(HEAD, { ...head, file: { ...head.file, title: 'Another' } });
    await writeAct(id, version, {
      act: 'edit',
      words: 'Changed the title',
      reason: 'clearer',
      change: changeBetween<Entry>(records, after),
    });
    const { summary } = await readChronology(id);
    expect(summary.title).toBe('Another');
  });

  it('can be copied, removed, taken back, and is forgotten after 30 days', async () => {
    const { id } = await addChronology(file, '', 0);
    const copy = await copyChronology(id, 'Copy', 5);
    await removeChronology(id, 10);
    expect((await listChronologies()).map(({ id: one, removed }) => [one, removed])).toEqual([
      [copy.id, null],
      [id, 10],
    ]);
    await restoreChronology(id);
    await forgetRemoved(1e12);
    expect(await listChronologies()).toHaveLength(2);
    await removeChronology(id, 10);
    await forgetRemoved(10 + 29 * 86_400_000);
    expect(await listChronologies()).toHaveLength(2);
    await forgetRemoved(11 + 30 * 86_400_000);
    expect((await listChronologies()).map(({ id: one }) => one)).toEqual([copy.id]);
  });
});

type Step =
  | { readonly act: 'rename'; readonly person: number; readonly name: string }
  | { readonly act: 'add' | 'remove'; readonly person: number }
  | { readonly act: 'undo' | 'redo' };

const person = fc.nat(file.people.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('rename' as const), person, name: fc.string({ minLength: 1 }) }),
  fc.record({ act: fc.constantFrom('add' as const, 'remove' as const), person }),
  fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }),
);

/** The records after an edit. */
function edited(records: Records, one: Extract<Step, { person: number }>): Records {
  const key = keyOf('people', file.people[one.person]?.id ?? '');
  if (one.act === 'rename' && records.has(key)) return renamed(records, key, one.name);
  const after = new Map(records);
  if (one.act === 'remove') after.delete(key);
  if (one.act === 'add') after.set(keyOf('people', 'new'), { id: 'new', name: 'New' });
  return after;
}

/** A page that is killed while an act is on its way: so many of its writes are made, and then nothing more is. */
async function killedAt(writes: number, act: () => Promise<unknown>): Promise<void> {
  const { put, add } = IDBObjectStore.prototype;
  let made = 0;
  const watched = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args);
      const kill = () => this.transaction.abort();
      made += 1;
      if (writes === 0 && made === 1) queueMicrotask(kill);
      if (made === writes) request.addEventListener('success', kill);
      return request;
    };
  IDBObjectStore.prototype.put = watched(put);
  IDBObjectStore.prototype.add = watched(add);
  // Nobody is left to hear of it.
  await act().catch(() => undefined);
  Object.assign(IDBObjectStore.prototype, { put, add });
  await closeStore();
}

const pages = fc.array(
  fc.record({
    step,
    /** How the page fares: it goes on, is loaded anew, or is killed after so many writes of the act. */
    fate: fc.oneof(
      { weight: 6, arbitrary: fc.constant('goes on' as const) },
      { weight: 2, arbitrary: fc.constant('reload' as const) },
      { weight: 3, arbitrary: fc.nat(4) },
    ),
    /** Which of two windows acts; the other one has not seen what it does. */
    window: fc.nat(1),
  }),
  { minLength: 500, maxLength: 500 },
);

it('loses nothing of 500 acts that it has said to be kept, whenever a page is killed, in two windows', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (acts) => {
      const { id } = await addChronology(file, '');
      /** What each window was last shown as kept. */
      const windows = [await readChronology(id), await readChronology(id)];
      let shown = windows[0];
      for (const { step: one, fate, window } of acts) {
        if (fate === 'reload') {
          await closeStore();
          windows[window] = await readChronology(id);
          expect(windows[window]).toEqual(shown);
        }
        const seen = windows[window];
        if (!seen) throw new Error('there are two windows');
        const { records, log, summary } = seen;
        const act =
          'person' in one
            ? ({
                act: 'edit',
                words: '',
                reason: '',
                change: changeBetween<Entry>(records, edited(records, one)),
              } as const)
            : one.act === 'undo'
              ? undoAct(log)
              : redoAct(log);
        if (!act) continue;
        if (typeof fate === 'number') {
          await killedAt(fate, () => writeAct(id, summary.version, act));
          const kept = await readChronology(id);
          // All of the act is there, or nothing of it.
          if (kept.log.length !== shown?.log.length) {
            expect(kept.log).toHaveLength((shown?.log.length ?? 0) + 1);
            expect(kept.records).toEqual(apply(shown?.records ?? new Map(), act.change));
          } else expect(kept).toEqual(shown);
          windows[window] = kept;
          shown = kept;
          continue;
        }
        try {
          await writeAct(id, summary.version, act);
          // What a window reads of the acts since is what is kept.
          shown = await catchUp(seen);
          windows[window] = shown;
          if (log.length % 10 === 0) expect(shown).toEqual(await readChronology(id));
          expect(shown.log).toHaveLength(log.length + 1);
        } catch (error) {
          // The other window was faster: nothing is written over, and this one is shown what is there.
          expect(error).toBeInstanceOf(OutdatedError);
          windows[window] = await readChronology(id);
          expect(windows[window]).toEqual(shown);
        }
      }
    }),
    { numRuns: 2 },
  );
});

it('undoes and redoes any acts after any reload, to the letter, and its log only grows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (acts) => {
      const { id } = await addChronology(file, '');
      /** What a plain list of states would show. */
      let states = [recordsOf(file)];
      let at = 0;
      for (const [index, one] of acts.entries()) {
        if (index % 5 === 4) await closeStore();
        const { records, log, summary } = await readChronology(id);
        if (!('person' in one)) {
          const act = one.act === 'undo' ? undoAct(log) : redoAct(log);
          expect(act !== null).toBe(one.act === 'undo' ? at > 0 : at < states.length - 1);
          if (!act) continue;
          at += one.act === 'undo' ? -1 : 1;
          await writeAct(id, summary.version, act);
        } else {
          const after = edited(records, one);
          const change = changeBetween<Entry>(records, after);
          await writeAct(id, summary.version, { act: 'edit', words: '', reason: '', change });
          states = [...states.slice(0, at + 1), after];
          at += 1;
        }
        const kept = await readChronology(id);
        expect(kept.log).toHaveLength(log.length + 1);
        expect(fileOf(kept.records)).toEqual(fileOf(states[at] as Records));
        expect(stepsOf(kept.log).undo).toHaveLength(at);
      }
    }),
    { numRuns: 40 },
  );
});
