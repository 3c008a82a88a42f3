/** The browser's database in which chronologies are kept, and what keeps it from holding anything. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { LogEntry } from './editLog';
import { headOf, type Records } from './records';

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

/** Another file of a chronology that waits to be reviewed. */
export interface Proposed {
  /** Id of the review. */
  readonly review: string;
  /** Name of the file. */
  readonly name: string;
  readonly records: Records;
  /** What it is to be told from; absent where that is found in the log. */
  readonly base?: Records;
  /** Number of acts in the log when it was opened. */
  readonly after: number;
  /** What was made of the file beyond reading it, in sentences for the reader. */
  readonly notes: readonly string[];
}

/** The chronology was changed in another window since this one read it, and nothing was written. */
export class OutdatedError extends Error {
  constructor() {
    super('This chronology was changed in another window.');
    this.name = 'OutdatedError';
  }
}

/** Nothing can be read or kept here: the browser forbids it, or has no room. */
class StorageError extends Error {
  constructor(cause: unknown) {
    super('This browser keeps nothing here. Download before you close.', { cause });
    this.name = 'StorageError';
  }
}

/** No chronology of this id is kept here. */
export class MissingError extends Error {
  constructor() {
    super('This chronology is kept in another browser, or it has been removed here.');
    this.name = 'MissingError';
  }
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
  /** As any edition has kept them: `parseTable` reads them. */
  tables: { key: string; value: { readonly id: string; readonly readings: readonly unknown[] } };
  /** The bytes of the tables, which are read only to read a table anew. */
  files: { key: string; value: { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> } };
}

type Stores = ('summaries' | 'records' | 'log' | 'proposed' | 'tables' | 'files')[];
export type Write = IDBPTransaction<Schema, Stores, 'readwrite'>;

export const ALL: Stores = ['summaries', 'records', 'log', 'proposed', 'tables', 'files'];

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** The open database. Rejects with a `StorageError`. */
export function database(): Promise<IDBPDatabase<Schema>> {
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
export const logRange = (id: string, from = 0) =>
  IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);

/** Runs `task` in one transaction: all of it is kept, or nothing. */
export async function write<T>(task: (transaction: Write) => Promise<T>): Promise<T> {
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
