/** The heart of editing: what a window keeps, shows and says while others change the same chronology. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addChronology,
  FEW_CLAIMS,
  readChronology,
  versionName,
} from '../../data/chronologies/chronologyStore';
import { closeStore } from '../../data/chronologies/database';
import { readAll } from '../../data/chronologies/reading';
import { keyOf } from '../../data/chronologies/records';
import type { LoadedDataset } from '../../data/load/fetchDataset';
import type { RawDataset } from '../../data/schema/schema';
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import { stubEvents } from '../../testing/fakeWindow';
import { changeClaim, findClaim } from '../edit/claimEdits';
import { createSession, wholeChronology } from './session';

const file = JSON.parse(
  readFileSync(new URL('../../../public/data/kennedy-khrushchev.json', import.meta.url), 'utf8'),
) as RawDataset;
const [first, second] = file.events;
if (!first || !second) throw new Error('the shipped data have events');

/** The same file with one claim that cannot be shown as it is. */
const faulty = {
  ...file,
  events: file.events.map((one) => (one === second ? { ...one, people: ['nobody'] } : one)),
};

/** A record or a file, on its way to its reader. */
type Stringified = Partial<RawDataset>;

const windows: (() => void)[] = [];

let events = new EventTarget();
const isAskedToStay = () => !events.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(async () => {
  events = stubEvents();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const close of windows.splice(0)) close();
});

const keep = async (raw: RawDataset = file) => (await addChronology(raw, 'letters.json')).id;

/** The dataset of a chronology as a page has loaded it. */
async function load(id: string): Promise<LoadedDataset> {
  const { records, summary } = await readChronology(id);
  const loaded = await runInTimeSlices(readAll(records, versionName(summary)));
  if (!loaded) throw new Error('it can be shown');
  return loaded;
}

/** A window with a chronology open, and the page that it shows. */
async function openWindow(id: string, loaded?: LoadedDataset) {
  let page = loaded ?? (await load(id));
  const session = createSession(id, {
    loaded: () => page,
    show: (next) => {
      page = next;
    },
  });
  windows.push(session.close);
  const titleOf = (claim: string) => page.dataset.events.find((one) => one.id === claim)?.title;
  return { ...session, titleOf, page: () => page };
}

type Window = Awaited<ReturnType<typeof openWindow>>;

const retitle = ({ edit }: Window, title: string, claim = first.id, reason = '') =>
  edit({ change: (records) => changeClaim(records, claim, { title }), words: `Called it ${title}`, reason });

const logOf = async (id: string) => (await readChronology(id)).log;
const keptTitle = async (id: string, claim = first.id) =>
  findClaim((await readChronology(id)).records, claim)?.record['title'];

describe('an edit', () => {
  it('is kept, read back, shown and said', async () => {
    const id = await keep();
    const open = await openWindow(id);
    expect(await retitle(open, 'Another title')).toBeNull();
    expect(await keptTitle(id)).toBe('Another title');
    expect(open.titleOf(first.id)).toBe('Another title');
    const { saving, done, chronology } = open.getState();
    expect({ saving, done }).toEqual({ saving: 'saved', done: 'Called it Another title' });
    expect(chronology).toEqual(await readChronology(id));
    expect(open.page().dataset.version).toBe(versionName((await readChronology(id)).summary));
    expect(open.page().dataset.revisions).toMatchObject([{ claim: first.id, what: 'changed' }]);
  });

  it('is asked about where the page is left before it is kept, and only then', async () => {
    const open = await openWindow(await keep());
    const asked: boolean[] = [];
    open.subscribe(({ saving }) => asked.push(saving === 'saving' && isAskedToStay()));
    await retitle(open, 'Another title');
    expect(asked).toContain(true);
    expect(isAskedToStay()).toBe(false);
  });

  it('shows the same dataset as a page that loads it anew', async () => {
    const id = await keep();
    const open = await openWindow(id);
    await retitle(open, 'One');
    await retitle(open, 'Two', second.id);
    const { revisions: _revisions, ...shown } = open.page().dataset;
    expect(shown).toEqual((({ revisions: _none, ...rest }) => rest)((await load(id)).dataset));
  });

  it.each([
    ['reads the claim that it changes once', file, ({ id }: Stringified) => id === first.id],
    [
      'reads all once where something is left out',
      faulty,
      ({ events }: Stringified) => events !== undefined && events.length > 0,
    ],
  ])('%s', async (_name, raw, isRead) => {
    const id = await keep(raw);
    const open = await openWindow(id);
    await open.readRecords();
    const stringify = vi.spyOn(JSON, 'stringify');
    expect(await retitle(open, 'Another title')).toBeNull();
    expect(stringify.mock.calls.filter(([value]) => isRead(value))).toHaveLength(1);
  });

  it('that changes nothing is none', async () => {
    const id = await keep();
    const open = await openWindow(id);
    expect(await retitle(open, first.title)).toBeNull();
    expect(await logOf(id)).toEqual([]);
  });

  it('that could not be shown is not kept, and the page stays as it is', async () => {
    const id = await keep();
    const open = await openWindow(id);
    const before = open.page();
    const fault = await open.edit({
      change: (records) => changeClaim(records, first.id, { citations: [{ source: 'nobody-has-it' }] }),
      words: 'Changed the sources',
    });
    expect(fault).toContain('nobody-has-it');
    expect(open.getState().saving).toEqual({ failed: fault });
    expect(await logOf(id)).toEqual([]);
    expect(open.page()).toBe(before);
    expect(await retitle(open, 'Another title')).toBeNull();
    expect(open.getState().saving).toBe('saved');
  });

  it('of a file of which something is left out is kept where it leaves out no more', async () => {
    const id = await keep(faulty);
    const open = await openWindow(id);
    const left = open.page().warnings.length;
    expect(left).toBeGreaterThan(0);
    expect(await retitle(open, 'Another title')).toBeNull();
    expect(open.titleOf(first.id)).toBe('Another title');
    expect(open.page().warnings).toHaveLength(left);
    const fault = await open.edit({
      change: (records) => changeClaim(records, first.id, { people: ['somebody'] }),
      words: 'Changed the people',
    });
    expect(fault).toContain('somebody');
    expect(await logOf(id)).toHaveLength(1);
  });

  it('that the browser does not keep is said, and the next one is kept', async () => {
    const id = await keep();
    const open = await openWindow(id);
    const before = open.page();
    await open.readRecords();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const fault = await retitle(open, 'Lost');
    expect(fault).toBe('This browser keeps nothing here. Download before you close.');
    expect(open.getState().saving).toEqual({ failed: fault });
    expect(open.page()).toBe(before);
    expect(await retitle(open, 'Kept')).toBeNull();
    expect(open.getState().saving).toBe('saved');
    expect((await logOf(id)).map(({ words }) => words)).toEqual(['Called it Kept']);
  });

  it('waits its turn: each is made on top of what the last one left', async () => {
    const id = await keep();
    const open = await openWindow(id);
    await Promise.all([retitle(open, 'One'), retitle(open, 'Two', second.id), open.undo(), open.redo()]);
    expect((await logOf(id)).map(({ act }) => act)).toEqual(['edit', 'edit', 'undo', 'redo']);
    expect([open.titleOf(first.id), open.titleOf(second.id)]).toEqual(['One', 'Two']);
  });
});

describe('undo and redo', () => {
  it('go on where they were after the chronology is opened again', async () => {
    const id = await keep();
    const before = await openWindow(id);
    await retitle(before, 'One');
    await retitle(before, 'Two');
    before.close();
    const open = await openWindow(id);
    expect(await open.undo()).toBeNull();
    expect(open.titleOf(first.id)).toBe('One');
    expect(await open.undo()).toBeNull();
    expect(open.titleOf(first.id)).toBe(first.title);
    expect(await open.undo()).toBeNull();
    expect(await open.redo()).toBeNull();
    expect(open.titleOf(first.id)).toBe('One');
    expect(open.getState().done).toBe('Made again: Called it One');
    expect(await logOf(id)).toHaveLength(5);
  });
});

describe('two windows', () => {
  it('show what is changed in the other one', async () => {
    const id = await keep();
    const [one, other] = [await openWindow(id), await openWindow(id)];
    await retitle(one, 'Another title');
    await vi.waitFor(() => expect(other.titleOf(first.id)).toBe('Another title'));
    await retitle(other, 'A third', second.id);
    await vi.waitFor(() => expect(one.titleOf(second.id)).toBe('A third'));
    expect(one.getState().chronology).toEqual(other.getState().chronology);
  });

  it('show why something was changed as soon as the other one says so', async () => {
    const id = await keep();
    const [one, other] = [await openWindow(id), await openWindow(id)];
    await retitle(one, 'Another title');
    await retitle(one, 'A third', second.id);
    await vi.waitFor(() => expect(other.titleOf(second.id)).toBe('A third'));
    await one.explain({ key: keyOf('events', first.id), since: 0 }, 'The book says so');
    await vi.waitFor(() => expect(one.getState().chronology).toEqual(other.getState().chronology));
    expect(other.page().dataset.revisions).toMatchObject([{ why: 'The book says so' }, { claim: second.id }]);
    expect(await retitle(other, 'A fourth')).toBeNull();
  });

  it('never overwrite what they have not seen: the later one says so, shows it, and may try again', async () => {
    const id = await keep();
    const [one, other] = [await openWindow(id), await openWindow(id)];
    await Promise.all([one.readRecords(), other.readRecords()]);
    const faults = await Promise.all([retitle(one, 'Mine'), retitle(other, 'Theirs')]);
    const late = faults[0] === null ? other : one;
    const [kept, lost] = late === other ? ['Mine', 'Theirs'] : ['Theirs', 'Mine'];
    const said =
      'This chronology was changed in another window. What it holds now is shown. Look at it, then try again.';
    expect(faults.toSorted()).toEqual([said, null].toSorted());
    expect(late.getState().saving).toEqual({ failed: said });
    expect(late.titleOf(first.id)).toBe(kept);
    expect(await logOf(id)).toHaveLength(1);
    expect(await retitle(late, lost)).toBeNull();
    expect(late.getState().saving).toBe('saved');
    expect((await logOf(id)).map(({ words }) => words)).toEqual([`Called it ${kept}`, `Called it ${lost}`]);
  });

  it('know what was changed between the loading of a page and its opening', async () => {
    const id = await keep();
    const stale = await load(id);
    await retitle(await openWindow(id), 'Another title');
    const open = await openWindow(id, stale);
    await vi.waitFor(() => expect(open.titleOf(first.id)).toBe('Another title'));
  });

  it('hear nothing any more once they are closed', async () => {
    const id = await keep();
    const [one, other] = [await openWindow(id), await openWindow(id)];
    await other.readRecords();
    other.close();
    await retitle(one, 'Another title');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(other.titleOf(first.id)).toBe(first.title);
  });
});

describe('why a thing was changed', () => {
  it('may be said while the change is being kept', async () => {
    const id = await keep();
    const open = await openWindow(id);
    const edited = retitle(open, 'Another title');
    const explained = open.explain({ key: keyOf('events', first.id), since: 0 }, 'The book says so');
    expect(await Promise.all([edited, explained])).toEqual([null, null]);
    expect((await logOf(id)).map(({ reason }) => reason)).toEqual(['The book says so']);
    expect(open.getState().chronology?.log).toEqual(await logOf(id));
    expect(open.page().dataset.revisions).toMatchObject([{ why: 'The book says so' }]);
  });

  it('is said of that thing alone, and of what was done to it since', async () => {
    const id = await keep();
    const open = await openWindow(id);
    await retitle(open, 'Before');
    await retitle(open, 'Of another', second.id);
    await retitle(open, 'After');
    expect(await open.explain({ key: keyOf('events', first.id), since: 1 }, 'Why')).toBeNull();
    expect((await logOf(id)).map(({ reason }) => reason)).toEqual(['', '', 'Why']);
  });

  it('may not be kept, which is said', async () => {
    const id = await keep();
    const open = await openWindow(id);
    await retitle(open, 'Another title');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const fault = await open.explain({ key: keyOf('events', first.id), since: 0 }, 'Why');
    expect(fault).toBe('This browser keeps nothing here. Download before you close.');
    expect(open.getState().chronology?.log.map(({ reason }) => reason)).toEqual(['']);
  });
});

describe('a chronology with many claims', () => {
  const events = Array.from({ length: FEW_CLAIMS + 1 }, (_, at) => ({
    ...first,
    id: `claim-${at}`,
    related: [],
  }));
  const many = { ...file, events, sums: [], periods: [], headings: [], highlights: [], scenes: [] };

  it('is read only when it is first changed', async () => {
    const id = await keep(many);
    const open = await openWindow(id);
    await vi.waitFor(() => expect(open.getState().chronology?.summary.id).toBe(id));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wholeChronology(open.getState())).toBeNull();
    expect(await retitle(open, 'Another title', 'claim-7')).toBeNull();
    expect(open.titleOf('claim-7')).toBe('Another title');
    expect(open.getState().chronology?.log).toHaveLength(1);
  });
});

it('a chronology that is not kept here is said to be missing', async () => {
  const id = await keep();
  const open = await openWindow('none', await load(id));
  expect(await retitle(open, 'Another title')).not.toBeNull();
  expect(open.getState().saving).toEqual({
    failed: 'This chronology is kept in another browser, or it has been removed here.',
  });
});
