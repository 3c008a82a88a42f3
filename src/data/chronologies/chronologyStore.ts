/** Chronologies of one's own, kept in this browser's IndexedDB. */
import { fnv1a } from '../../lib/hash';
import { apply } from '../../model/change';
import { keptMapping } from '../import/mapping/mapping';
import type { RawDataset } from '../schema/schema';
import {
  ALL,
  database,
  logRange,
  MissingError,
  OutdatedError,
  type Proposed,
  type Summary,
  type Write,
  write,
} from './database';
import type { Act, LogEntry } from './editLog';
import type { KeptTable, NewReading, NewTable, TableReading } from './keptTable';
import { countClaims, fileOf, HEAD, isHead, type Records, recordsOf } from './records';
import { revisionsIn } from './revisions';

export interface Chronology {
  readonly summary: Summary;
  readonly records: Records;
  readonly log: readonly LogEntry[];
}

/** What is known of a chronology without what it holds. */
export type Outline = Pick<Chronology, 'summary' | 'log'>;

/** A removed chronology is kept for so many days. */
export const KEPT_DAYS = 30;

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
 * A chronology with all acts that were kept since it was read, and with those that were from the act of a number on as they
 * are now; the same one where there are none. Rejects with a `MissingError` or a `StorageError`.
 */
export async function catchUp(chronology: Chronology, from = Infinity): Promise<Chronology> {
  const { summary, records, log } = chronology;
  const last = log.at(-1)?.number ?? 0;
  const since = await readOutline(summary.id, Math.min(from, last + 1));
  if (since.log.length === 0) return chronology;
  const added = since.log.filter(({ number }) => number > last);
  return {
    summary: since.summary,
    records: apply(records, ...added.map(({ change }) => change)),
    log: [...log.filter(({ number }) => number < from), ...since.log],
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

/** The text of what is kept, with what was changed by hand. Rejects as `readChronology`. */
export async function chronologyText(id: string): Promise<ChronologyText> {
  const { file, summary } = await readFile(id);
  return { text: JSON.stringify(file), version: versionName(summary) };
}

async function readFile(id: string) {
  const [chronology, table] = await Promise.all([readChronology(id), readTable(id)]);
  const { records, summary } = chronology;
  return { file: { ...fileOf(records), revisions: [...revisionsIn(chronology, table)] }, summary };
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
    const readings = [storedReading({ ...reading, step: 0, isProposed: false })];
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
  reading: NewReading | null = null,
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

const CHANGES = 'relata-chronologies';

/** What windows of this browser tell each other: the id of a chronology with new acts, or from which act on reasons were given. */
type Announced = string | { readonly id: string; readonly from: number };

/** Tells other windows that a chronology has changed. */
export function announceChange(announced: Announced): void {
  const channel = new BroadcastChannel(CHANGES);
  channel.postMessage(announced);
  channel.close();
}

/** Calls when another window has changed a chronology; `from`: the first act that is not as it was. Returns what ends it. */
export function onChange(id: string, heard: (from?: number) => void): () => void {
  const channel = new BroadcastChannel(CHANGES);
  channel.onmessage = ({ data }: MessageEvent<Announced>) => {
    if (typeof data === 'string' ? data === id : data.id === id)
      heard(typeof data === 'string' ? undefined : data.from);
  };
  return () => channel.close();
}

/** Keeps a second chronology of the same claims, which says what was changed by hand in place of the log. */
export async function copyChronology(id: string, title: string, now = Date.now()): Promise<Summary> {
  const { file, summary } = await readFile(id);
  return addChronology({ ...file, title }, summary.title, now);
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
  await tables.put({ ...table, readings: [...table.readings, storedReading(reading)] });
}

const storedReading = (reading: TableReading) => ({ ...reading, mapping: keptMapping(reading.mapping) });

/** The table that a chronology was opened from; null where it was not, or cannot be read. Rejects with a `StorageError`. */
export async function readTable(id: string): Promise<KeptTable | null> {
  const db = await database();
  const kept = await db.get('tables', id);
  return kept ? (await import('./parseTable')).parseTable(kept) : null;
}

/** The bytes of the file of that table. Rejects with a `MissingError` or a `StorageError`. */
export async function readTableFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const db = await database();
  const kept = await db.get('files', id);
  if (!kept) throw new MissingError();
  return kept.bytes;
}
