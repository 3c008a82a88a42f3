/** A chronology that this browser keeps: a small one is read in the page, one of many claims in the worker. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { changeBetween } from '../../model/change';
import { claimsOf } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import {
  addChronology,
  chronologyText,
  copyChronology,
  FEW_CLAIMS,
  readChronology,
  readSummary,
  versionName,
  writeAct,
} from '../chronologies/chronologyStore';
import { closeStore } from '../chronologies/database';
import type { Entry, FileRecord } from '../chronologies/records';
import { rawOf } from '../schema/formatDataset';
import { parseDataset } from '../schema/parse';
import { sendDataset } from '../worker/send';
import { fetchDataset } from './fetchDataset';

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

/** The parser's worker in this thread; `asked` holds what it was sent. */
function parser() {
  const asked: unknown[] = [];
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (id: unknown) => {
      asked.push(id);
      void chronologyText(String(id)).then(({ text, version }) =>
        sendDataset(
          () => text,
          (data) => worker.onmessage?.({ data: structuredClone(data) }),
          version,
        ),
      );
    },
  };
  return { asked, openParser: () => worker as unknown as Worker };
}

async function keep(claims: number): Promise<string> {
  const result = parseDataset(JSON.stringify(manyClaims(claims)));
  if (!result.ok) throw new Error('no dataset');
  return (await addChronology(rawOf(result.dataset), 'many.json')).id;
}

it.each([
  [100, false],
  [FEW_CLAIMS + 1, true],
])('of %d events is read in the worker: %s', async (claims, isWorkers) => {
  const id = await keep(claims);
  const { asked, openParser } = parser();
  const { dataset, warnings } = await fetchDataset(`own:${id}`, { openParser });
  expect(asked).toEqual(isWorkers ? [id] : []);
  expect(warnings).toEqual([]);
  expect(claimsOf(dataset).length).toBeGreaterThanOrEqual(claims);
  expect(dataset.version).toBe(versionName(await readSummary(id)));
});

it.each([10, FEW_CLAIMS + 1])(
  'of %d events says what was changed in it by hand, and so does a copy of it',
  async (claims) => {
    const id = await keep(claims);
    const { records, summary } = await readChronology(id);
    const key = [...records.keys()].find((one) => one.startsWith('events/')) ?? '';
    const changed = new Map(records).set(key, { ...records.get(key), title: 'Another' } as FileRecord);
    const change = changeBetween<Entry>(records, changed);
    await writeAct(id, summary.version, { act: 'edit', words: 'Changed', reason: 'a slip', change });
    const { openParser } = parser();
    const said = [{ claim: key.slice('events/'.length), field: 'title', to: 'Another', why: 'a slip' }];
    expect((await fetchDataset(`own:${id}`, { openParser })).dataset.revisions).toMatchObject(said);
    const copy = await copyChronology(id, 'A copy');
    expect((await fetchDataset(`own:${copy.id}`, { openParser })).dataset.revisions).toMatchObject(said);
  },
);

it('that is not kept here says so, and starts no worker', async () => {
  const { asked, openParser } = parser();
  await expect(fetchDataset('own:nobody', { openParser })).rejects.toMatchObject({ kind: 'missing' });
  expect(asked).toEqual([]);
});
