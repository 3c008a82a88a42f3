/** The chronology that a window has open: what is asked before it is, and what opening it twice does. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { readChronology } from '../../data/chronologies/chronologyStore';
import { closeStore } from '../../data/chronologies/database';
import { stubEvents } from '../../testing/fakeWindow';
import { setSentence } from '../next/nextEdits';
import { startEmpty } from '../open/openFile';
import { edit, openSession, undo } from './openSession';

const pageOf = () => ({ loaded: () => undefined, show: vi.fn() });

it('an act waits until a chronology is open, and opening it again keeps what is open', async () => {
  stubEvents();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  const said = edit({ change: (records) => setSentence(records, 'Who visited whom.'), words: 'Said it' });
  const id = await startEmpty();
  const [page, another] = [pageOf(), pageOf()];
  openSession(id, page);
  expect(await said).toBeNull();
  expect((await readChronology(id)).log.map(({ words }) => words)).toEqual(['Said it']);
  page.show.mockClear();
  openSession(id, another);
  expect(await undo()).toBeNull();
  expect(page.show).toHaveBeenCalledOnce();
  expect(another.show).not.toHaveBeenCalled();
});
