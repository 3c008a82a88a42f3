// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Work } from '../../data/import/workSchema';
import {
  closeTable,
  discard,
  keepWork,
  leftOf,
  placeKey,
  setOpenTable,
  type TableFrom,
  useUnfinished,
} from './unfinished';

const place = { sheet: 0, headingRow: 2 };
const reading = {
  mapping: { fields: {}, conventions: {}, lanes: 'person', leftOut: [], isHtml: false },
  mends: [],
} as const;
const work: Work = {
  name: 'visits.csv',
  place,
  readings: { [placeKey(place)]: [reading] },
  title: 'Visits',
  isKept: true,
};
const fileOf = (text: string): TableFrom => ({
  file: new File([text], 'visits.csv', { lastModified: 1 }),
  name: 'visits.csv',
});
const all = () => useUnfinished.getState().all.map(({ title }) => title);

beforeEach(() => {
  localStorage.clear();
  useUnfinished.setState({ open: null, all: [] });
});

test('what was answered in a table is found when the same file is chosen again, and only then', () => {
  setOpenTable(fileOf('a,b'));
  keepWork(work);
  setOpenTable(null);
  expect(leftOf(fileOf('a,b'))).toMatchObject({ title: 'Visits', place });
  expect(leftOf(fileOf('a,b,c'))).toBeNull();
  expect(leftOf({ chronology: 'a,b' })).toBeNull();
});

test('pasted cells are the same only where they were pasted once', () => {
  const pasted = { file: new Blob(['a,b']), name: 'Pasted cells' };
  setOpenTable(pasted);
  keepWork(work);
  expect(leftOf({ ...pasted })).toMatchObject({ title: 'Visits' });
  expect(leftOf({ file: new Blob(['a,b']), name: 'Pasted cells' })).toBeNull();
});

test('each table keeps its own, until it is opened, given up, or nothing is answered any more', () => {
  setOpenTable(fileOf('a'));
  keepWork(work);
  setOpenTable({ chronology: 'own' });
  keepWork({ ...work, title: 'Own' });
  keepWork({ ...work, title: 'Own again' });
  expect(all()).toEqual(['Visits', 'Own again']);
  closeTable();
  keepWork({ ...work, title: 'Too late' });
  expect(all()).toEqual(['Visits']);
  setOpenTable(fileOf('a'));
  keepWork(null);
  expect(all()).toEqual([]);
  keepWork(work);
  discard(fileOf('a'));
  expect(all()).toEqual([]);
});

test('the browser asks before the page is closed as long as something is left', () => {
  const add = vi.spyOn(globalThis, 'addEventListener');
  const remove = vi.spyOn(globalThis, 'removeEventListener');
  setOpenTable(fileOf('a'));
  keepWork(work);
  const [, ask] = add.mock.calls.find(([type]) => type === 'beforeunload') ?? [];
  const event = new Event('beforeunload', { cancelable: true });
  (ask as (event: Event) => void)(event);
  expect(event.defaultPrevented).toBe(true);
  closeTable();
  expect(remove).toHaveBeenCalledWith('beforeunload', ask);
});

describe('after the page was loaded anew', () => {
  /** What a page that is loaded now finds. */
  const anew = async () => {
    vi.resetModules();
    return import('./unfinished');
  };

  test('a table is found when its file is chosen again, or at once where it is a chronology’s', async () => {
    setOpenTable(fileOf('a,b'));
    keepWork(work);
    setOpenTable({ chronology: 'own' });
    keepWork({ ...work, title: 'Own' });
    const page = await anew();
    expect(page.leftOf(fileOf('a,b'))).toEqual({
      ...work,
      source: { mark: { name: 'visits.csv', size: 3, lastModified: 1 } },
    });
    expect(page.leftOf({ chronology: 'own' })).toMatchObject({ title: 'Own', source: { chronology: 'own' } });
    expect(page.leftOf(fileOf('a,b,c'))).toBeNull();
  });

  test('nothing is found of what was opened, given up, or pasted, or cannot be read', async () => {
    setOpenTable(fileOf('a'));
    keepWork(work);
    closeTable();
    setOpenTable(fileOf('a,b'));
    keepWork(work);
    discard(fileOf('a,b'));
    setOpenTable({ file: new Blob(['a,b']), name: 'Pasted cells' });
    keepWork(work);
    localStorage.setItem('relata-unfinished:x', '{');
    localStorage.setItem('relata-unfinished:y', '{"name":"y"}');
    expect((await anew()).useUnfinished.getState().all).toEqual([]);
  });

  test('the browser asks no more, since the file is not at hand', async () => {
    setOpenTable(fileOf('a'));
    keepWork(work);
    const page = await anew();
    const add = vi.spyOn(globalThis, 'addEventListener');
    page.setOpenTable({ chronology: 'own' });
    expect(add).not.toHaveBeenCalled();
    page.setOpenTable(fileOf('a'));
    page.keepWork(work);
    expect(add).toHaveBeenCalledWith('beforeunload', expect.anything());
  });
});
