/** Chronologies of one's own, kept in this browser's IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { fnv1a } from '../../lib/hash';
import { apply } from '../../model/change';
import type { RawDataset } from '../schema/schema';
import type { Act, LogEntry } from './editLog';
import type { KeptTable, NewTable, TableReading } from './keptTable';
import { countClaims, fileOf, HEAD, headOf, isHead, type Records, recordsOf } from './records';

/** What a list of chronologies says of one. Times are milliseconds since 1970. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  /** Id that its file gives itself; a file of the same id may be a later state of it. */
  readonly dataset: string;
  readonly claims: number;
  /** Where it came from: the name of a file, or of the dataset that it is a copy of. */
  readonly origin: string;
  readonly made: number;
  readonly changed: number;
  /** When it was removed; it can be taken back for `KEPT_DAYS`. */
  readonly removed: number | null;
  /** Grows with each act, so that a window knows that another one has changed it. */
  readonly version: number;
}

export interface Chronology {
  readonly summary: Summary;
  readonly records: Records;
  readonly log: readonly LogEntry[];
}

/** What is known of a chronology without what it holds. */
export type Outline = Pick<Chronology, 'summary' | 'log'>;

/** A removed chronology is kept for so many days. */
export const KEPT_DAYS = 30;

/** The chronology was changed in another window since this one read it, and nothing was written. */
export class OutdatedError extends Error {
  constructor() {
    super('This chronology was changed in another window.');
    this.name = 'OutdatedError';
  }
}

/** Nothing can be read or kept here: the browser forbids it, or has no room. */
export class StorageError extends Error {
  constructor(cause: unknown) {
    super('This browser keeps nothing here. Download before you close.', { cause });
    this.name = 'StorageError';
  }
}

/** Another file of a chronology that waits to be reviewed. */
export interface Proposed {
  /** Id of the review. */
  readonly review: string;
  /** Name of the file. */
  readonly name: string;
  readonly records: Records;
  /** Number of acts in the log when it was opened. */
  readonly after: number;
  /** What was made of the file beyond reading it, in sentences for the reader. */
  readonly notes: readonly string[];
}

interface Schema extends DBSchema {
  summaries: { key: string; value: Summary };
  /** As they stood after so many acts: an act is written to the log alone, whatever the chronology holds. */
  records: {
    key: string;
    value: { readonly id: string; readonly records: Records; readonly after: number };
  };
  log: { key: [string, number]; value: LogEntry & { readonly id: string } };
  proposed: { key: string; value: Proposed & { readonly id: string } };
  tables: { key: string; value: KeptTable & { readonly id: string } };
  /** The bytes of the tables, which are read only to read a table anew. */
  files: { key: string; value: { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> } };
}

type Stores = ('summaries' | 'records' | 'log' | 'proposed' | 'tables' | 'files')[];
type Write = IDBPTransaction<Schema, Stores, 'readwrite'>;

const ALL: Stores = ['summaries', 'records', 'log', 'proposed', 'tables', 'files'];

let opening: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('relata', 4, {
    async upgrade(db, before, _now, transaction) {
      if (before < 1) {
        db.createObjectStore('summaries', { keyPath: 'id' });
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('log', { keyPath: ['id', 'number'] });
      }
      if (before < 2) db.createObjectStore('proposed', { keyPath: 'id' });
      if (before < 3) {
        db.createObjectStore('tables', { keyPath: 'id' });
        db.createObjectStore('files', { keyPath: 'id' });
      }
      // Until then each act wrote all records anew.
      if (before > 0 && before < 4) await toEdition4(transaction);
    },
    // A newer edition in another window waits for this one to let go.
    blocking: () => void closeStore(),
  }).catch((error: unknown) => {
    opening = null;
    throw new StorageError(error);
  });
  return opening;
}

/** Says of all records that all acts are in them, and of each summary which dataset it is. */
async function toEdition4(transaction: IDBPTransaction<Schema, Stores, 'versionchange'>): Promise<void> {
  const log = transaction.objectStore('log');
  const summaries = transaction.objectStore('summaries');
  for await (const cursor of transaction.objectStore('records')) {
    const { id, records } = cursor.value;
    const last = await log.openCursor(logRange(id), 'prev');
    await cursor.update({ id, records, after: last?.value.number ?? 0 });
    const summary = await summaries.get(id);
    if (summary) await summaries.put({ ...summary, dataset: headOf(records).file.id });
  }
}

/** Closes the database; the next call opens it again. */
export async function closeStore(): Promise<void> {
  const db = await opening?.catch(() => null);
  opening = null;
  db?.close();
}

/** The acts of a chronology from a number on. */
const logRange = (id: string, from = 0) => IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);

/** Runs `task` in one transaction: all of it is kept, or nothing. */
async function write<T>(task: (transaction: Write) => Promise<T>): Promise<T> {
  const db = await database();
  const transaction = db.transaction(ALL, 'readwrite');
  try {
    const result = await task(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    await transaction.done.catch(() => undefined);
    if (error instanceof OutdatedError || error instanceof MissingError) throw error;
    throw new StorageError(error);
  }
}

/** No chronology of this id is kept here. */
export class MissingError extends Error {
  constructor() {
    super('This chronology is kept in another browser, or it has been removed here.');
    this.name = 'MissingError';
  }
}

/** All summaries, the last changed first. Rejects with a `StorageError`. */
export async function listChronologies(): Promise<readonly Summary[]> {
  const db = await database();
  const all = await db.getAll('summaries');
  return all.sort((a, b) => b.changed - a.changed);
}

/** Maximum claims of a chronology that is read in the page at once: more hold it for longer than a frame or two. */
export const FEW_CLAIMS = 2000;

/** The summary of a chronology. Rejects with a `MissingError` or a `StorageError`. */
export const readSummary = async (id: string): Promise<Summary> => (await readOutline(id)).summary;

/**
 * All of a chronology but what it holds, its log from an act of some number on. Rejects with a `MissingError` or a
 * `StorageError`.
 */
export async function readOutline(id: string, from = 0): Promise<Outline> {
  const db = await database();
  const transaction = db.transaction(['summaries', 'log']);
  const [summary, log] = await Promise.all([
    transaction.objectStore('summaries').get(id),
    transaction.objectStore('log').getAll(logRange(id, from)),
  ]);
  if (!summary) throw new MissingError();
  return { summary, log: log.map(({ id: _id, ...entry }) => entry) };
}

/**
 * A chronology with all acts that were kept since it was read; the same one where there are none. Rejects with a
 * `MissingError` or a `StorageError`.
 */
export async function catchUp(chronology: Chronology): Promise<Chronology> {
  const { summary, records, log } = chronology;
  const since = await readOutline(summary.id, (log.at(-1)?.number ?? 0) + 1);
  if (since.log.length === 0) return chronology;
  return {
    summary: since.summary,
    records: apply(records, ...since.log.map(({ change }) => change)),
    log: [...log, ...since.log],
  };
}

/** A chronology with its log. Rejects with a `MissingError` or a `StorageError`. */
export async function readChronology(id: string): Promise<Chronology> {
  const db = await database();
  const transaction = db.transaction(ALL);
  const [summary, kept, log] = await Promise.all([
    transaction.objectStore('summaries').get(id),
    transaction.objectStore('records').get(id),
    transaction.objectStore('log').getAll(logRange(id)),
  ]);
  if (!summary || !kept) throw new MissingError();
  const later = log.filter(({ number }) => number > kept.after);
  return {
    summary,
    records: later.length === 0 ? kept.records : apply(kept.records, ...later.map(({ change }) => change)),
    log: log.map(({ id: _id, ...entry }) => entry),
  };
}

/** The text of a chronology's file, for the same reader as any dataset, and the name of its version. */
export interface ChronologyText {
  readonly text: string;
  readonly version: string;
}

/** The text of what is kept. Rejects as `readChronology`. */
export async function chronologyText(id: string): Promise<ChronologyText> {
  const { records, summary } = await readChronology(id);
  return { text: JSON.stringify(fileOf(records)), version: versionName(summary) };
}

/** Names the state of a chronology as a digest names that of a file: 8 hex digits, others after each act. */
export const versionName = ({ id, version }: Summary): string => fnv1a(`${id} ${version}`);

/**
 * Keeps a file as a new chronology, with the table that it was made of, if any, and reads it back. Rejects with a
 * `StorageError`.
 */
export async function addChronology(
  file: RawDataset,
  origin: string,
  now = Date.now(),
  opened: NewTable | null = null,
): Promise<Summary> {
  const records = recordsOf(file);
  const summary: Summary = {
    id: crypto.randomUUID(),
    title: file.title,
    dataset: file.id,
    claims: countClaims(records),
    origin,
    made: now,
    changed: now,
    removed: null,
    version: 1,
  };
  await write(async (transaction) => {
    await transaction.objectStore('summaries').add(summary);
    await transaction.objectStore('records').add({ id: summary.id, records, after: 0 });
    if (!opened) return;
    const { bytes, reading, ...table } = opened;
    const readings = [{ ...reading, step: 0, isProposed: false }];
    await transaction.objectStore('tables').add({ ...table, id: summary.id, readings });
    await transaction.objectStore('files').add({ id: summary.id, bytes });
  });
  return (await readChronology(summary.id)).summary;
}

/**
 * Adds an act to the log of a chronology that was read at `version`; what it holds follows from its log. Where the act takes
 * in another reading of its table, that is kept with it. Rejects with an `OutdatedError` where another window was faster, a
 * `MissingError` or a `StorageError`; nothing is written then.
 */
export async function writeAct(
  id: string,
  version: number,
  act: Act,
  now = Date.now(),
  reading: NewTable['reading'] | null = null,
): Promise<void> {
  const { added, updated, removed } = act.change;
  const head = updated.get(HEAD)?.[1];
  await write(async (transaction) => {
    const summary = await transaction.objectStore('summaries').get(id);
    if (!summary) throw new MissingError();
    if (summary.version !== version) throw new OutdatedError();
    const last = await transaction.objectStore('log').openCursor(logRange(id), 'prev');
    const step = (last?.value.number ?? 0) + 1;
    if (reading) await addReading(transaction, id, { ...reading, step, isProposed: false });
    await Promise.all([
      transaction.objectStore('log').add({ id, ...act, number: step, at: now }),
      transaction.objectStore('summaries').put({
        ...summary,
        title: isHead(head) ? head.file.title : summary.title,
        claims: summary.claims + countClaims(added) - countClaims(removed),
        changed: now,
        version: version + 1,
      }),
    ]);
  });
}

/** Keeps the reasons of acts of a chronology's log, which were given later. Rejects with a `StorageError`. */
export async function explainActs(id: string, acts: readonly LogEntry[]): Promise<void> {
  await write(async (transaction) => {
    await Promise.all(acts.map((act) => transaction.objectStore('log').put({ id, ...act })));
  });
}

/** Name of the channel on which the id of a chronology that has changed is told to all windows of this browser. */
export const CHANGES = 'relata-chronologies';

/** Tells other windows that a chronology has changed. */
export function announceChange(id: string): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage(id);
  channel.close();
}

/** Keeps a second chronology of the same claims, without its log. */
export async function copyChronology(id: string, title: string, now = Date.now()): Promise<Summary> {
  const { records, summary } = await readChronology(id);
  return addChronology({ ...fileOf(records), title }, summary.title, now);
}

async function changeSummary(id: string, change: Partial<Summary>): Promise<void> {
  await write(async (transaction) => {
    const summary = await transaction.objectStore('summaries').get(id);
    if (!summary) throw new MissingError();
    await transaction.objectStore('summaries').put({ ...summary, ...change });
  });
}

/** Marks a chronology as removed; `restoreChronology` takes that back. */
export const removeChronology = (id: string, now = Date.now()): Promise<void> =>
  changeSummary(id, { removed: now });

export const restoreChronology = (id: string): Promise<void> => changeSummary(id, { removed: null });

/** Forgets for good what was removed more than `KEPT_DAYS` ago. */
export async function forgetRemoved(now = Date.now()): Promise<void> {
  await write(async (transaction) => {
    for (const { id, removed } of await transaction.objectStore('summaries').getAll()) {
      if (removed === null || now - removed < KEPT_DAYS * 86_400_000) continue;
      await Promise.all([
        transaction.objectStore('summaries').delete(id),
        transaction.objectStore('records').delete(id),
        transaction.objectStore('log').delete(logRange(id)),
        transaction.objectStore('proposed').delete(id),
        transaction.objectStore('tables').delete(id),
        transaction.objectStore('files').delete(id),
      ]);
    }
  });
}

/** The file that waits to be reviewed; null for none. Rejects with a `StorageError`. */
export async function readProposed(id: string): Promise<Proposed | null> {
  const db = await database();
  const kept = await db.get('proposed', id);
  if (!kept) return null;
  const { id: _id, ...proposed } = kept;
  return proposed;
}

/**
 * Keeps a file to be reviewed in the place of the one before; null takes that away. Where it is the table of the chronology
 * read another way, that reading is kept too. Rejects with a `StorageError`.
 */
export async function writeProposed(
  id: string,
  proposed: Proposed | null,
  reading: TableReading | null = null,
): Promise<void> {
  await write(async (transaction) => {
    const proposals = transaction.objectStore('proposed');
    if (reading) await addReading(transaction, id, reading);
    await (proposed ? proposals.put({ ...proposed, id }) : proposals.delete(id));
  });
}

async function addReading(transaction: Write, id: string, reading: TableReading): Promise<void> {
  const tables = transaction.objectStore('tables');
  const table = await tables.get(id);
  if (!table) throw new MissingError();
  await tables.put({ ...table, readings: [...table.readings, reading] });
}

/** The table that a chronology was opened from; null where it was not. Rejects with a `StorageError`. */
export async function readTable(id: string): Promise<KeptTable | null> {
  const db = await database();
  const kept = await db.get('tables', id);
  if (!kept) return null;
  const { id: _id, ...table } = kept;
  return table;
}

/** The bytes of the file of that table. Rejects with a `MissingError` or a `StorageError`. */
export async function readTableFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const db = await database();
  const kept = await db.get('files', id);
  if (!kept) throw new MissingError();
  return kept.bytes;
}
