/** What an import keeps in this browser, and what it finds there: the part that runs in the worker. */
import {
  addChronology,
  announceChange,
  listChronologies,
  readChronology,
  readProposed,
  readTable,
  readTableFile,
  writeAct,
  writeProposed,
} from '../../data/chronologies/chronologyStore';
import type { Proposed } from '../../data/chronologies/database';
import { type LogEntry, recordsAfter, stepsOf } from '../../data/chronologies/editLog';
import {
  type KeptTable,
  presentReading,
  standingReadings,
  type TableReading,
} from '../../data/chronologies/keptTable';
import { countClaims, type Entry, headOf, type Records, recordsOf } from '../../data/chronologies/records';
import { readFile, tableIn } from '../../data/import/formats/readFile';
import type { Table } from '../../data/import/formats/sheet';
import { datasetOfTable } from '../../data/import/mapping/datasetOfTable';
import { mendedTable } from '../../data/import/mapping/mends';
import type { Keeper, OwnTable } from '../../data/import/session/keeper';
import type { RowCounts } from '../../data/import/session/messages';
import type { RawDataset } from '../../data/schema/schema';
import type { ReadTable } from '../../data/sheets/savedTable';
import { deepEqual } from '../../lib/equality';
import { changeBetween, isEmpty } from '../../model/change';
import { withIdsOfRows } from '../review/table/matchTable';
import { proposedTable } from '../review/table/proposedTable';

const NOT_KEPT = 'The table of this chronology is not kept here.';

/** The chronology of an id with the table that it was opened from. Rejects where it has none. */
async function withTable(id: string) {
  const [chronology, table] = await Promise.all([readChronology(id), readTable(id)]);
  if (!table) throw new Error(NOT_KEPT);
  return { ...chronology, table };
}

/** Number of the last change that stands; 0 for none. */
const lastStep = (log: Parameters<typeof stepsOf>[0]): number => stepsOf(log).undo.at(-1)?.number ?? 0;

/** The changes that were made since the table was last read as a whole, and that still stand. */
function editsSince({ table, records, log }: Awaited<ReturnType<typeof withTable>>): number {
  const step = presentReading(table, log)?.step ?? 0;
  if (isEmpty(changeBetween<Entry>(recordsAfter(records, log, step), records))) return 0;
  return Math.max(1, stepsOf(log).undo.filter(({ number }) => number > step).length);
}

/** Keeps a file to be reviewed, unless another one waits. */
async function proposeRecords(
  id: string,
  proposed: Pick<Proposed, 'name' | 'records' | 'base' | 'notes'>,
  reading: TableReading | null = null,
): Promise<void> {
  const waiting = await readProposed(id);
  if (waiting)
    throw new Error(
      `Changes from “${waiting.name}” wait for review. Decide them first, under Data › Review changes.`,
    );
  const { log } = await readChronology(id);
  const after = log.at(-1)?.number ?? 0;
  await writeProposed(id, { review: crypto.randomUUID(), after, ...proposed }, reading);
}

/** The table that a chronology was opened from, as its file has it; null where that holds none. */
async function tableOfFile(id: string, { name, sheet, headingRow }: KeptTable): Promise<Table | null> {
  const read = await readFile(await readTableFile(id), name);
  return read.kind === 'dataset' ? null : tableIn(read, sheet, headingRow);
}

/**
 * The table that a chronology was opened from, as its file has it: read as another one of the same headings is, so that what
 * both say alike is read alike, or else as it was read last.
 */
async function asOpened(
  id: string,
  kept: KeptTable,
  log: readonly LogEntry[],
  other: ReadTable,
): Promise<ReadTable | null> {
  const isAlike = deepEqual(kept.headings, other.table.headings);
  const mapping = isAlike ? other.mapping : presentReading(kept, log)?.mapping;
  const table = await tableOfFile(id, kept);
  return table && mapping ? { table, mapping } : null;
}

/** The file that the table of a chronology made when it was read last. */
async function asReadLast(
  id: string,
  { table, log }: Awaited<ReturnType<typeof withTable>>,
): Promise<RawDataset> {
  const opened = await tableOfFile(id, table);
  const last = presentReading(table, log);
  if (!opened || !last) throw new Error(NOT_KEPT);
  return datasetOfTable(mendedTable(opened, last.mends), last.mapping, table.name).file;
}

/** The claims of two files by their ids. */
function compareClaims(before: Records, after: Records): RowCounts {
  const change = changeBetween<Entry>(before, after);
  const [added, changed] = [countClaims(change.added), countClaims(change.updated)];
  return { same: countClaims(after) - added - changed, added, changed, gone: countClaims(change.removed) };
}

/** Keeps chronologies in this browser's IndexedDB. */
export const keeper: Keeper = {
  add: (file, origin, table) => addChronology(file, origin, undefined, table),

  replace: async (id, file, reading) => {
    const chronology = await withTable(id);
    const { log, records, summary, table } = chronology;
    const byRow = (one: RawDataset) => recordsOf(withIdsOfRows(records, one));
    const isProposed = editsSince(chronology) > 0;
    if (isProposed) {
      const before = await asReadLast(id, chronology);
      const notes = [
        'The table is read another way. What you have changed since it was opened stays until you accept something else.',
      ];
      const step = lastStep(log);
      await proposeRecords(
        id,
        { name: table.name, records: byRow(file), base: byRow(before), notes },
        { ...reading, step, isProposed },
      );
    } else {
      const words = `Read ${table.name} another way`;
      const change = changeBetween<Entry>(records, byRow(file));
      await writeAct(id, summary.version, { act: 'edit', words, reason: '', change }, undefined, reading);
      announceChange(id);
    }
    return { isProposed };
  },

  propose: async (id, table, mapping, name) => {
    const [{ records, log }, kept] = await Promise.all([readChronology(id), readTable(id)]);
    const opened = kept && (await asOpened(id, kept, log, { table, mapping }));
    await proposeRecords(id, { name, ...proposedTable(records, { table, mapping }, name, opened) });
  },

  proposeFile: (id, file, name) => proposeRecords(id, { name, records: recordsOf(file), notes: [] }),

  again: async (id) => {
    const chronology = await withTable(id);
    const { table, log, records } = chronology;
    const last = standingReadings(table, log).at(-1);
    if (!last) throw new Error(NOT_KEPT);
    const reading = { mapping: last.mapping, mends: last.mends };
    return { id, title: headOf(records).file.title, reading, edits: editsSince(chronology), table };
  },

  withHeadings: async (headings) => {
    const kept = (await listChronologies()).filter(({ removed }) => removed === null);
    const all = await Promise.all(
      kept.map(async ({ id, title }): Promise<readonly OwnTable[]> => {
        const table = await readTable(id);
        return table && deepEqual(table.headings, headings) ? [{ id, title, table }] : [];
      }),
    );
    return all.flat();
  },

  bytes: readTableFile,

  known: async (file) => {
    const next = recordsOf(file);
    const kept = (await listChronologies()).filter(
      ({ dataset, removed }) => removed === null && dataset === file.id,
    );
    const all = await Promise.all(
      kept.map(async ({ id, title }) => ({
        id,
        title,
        claims: compareClaims((await readChronology(id)).records, next),
      })),
    );
    // Those that were begun from nothing once shared an id: the nearest is the one that the file is of.
    const [nearest] = all
      .filter(({ claims }) => claims.same + claims.changed > 0)
      .sort(({ claims: a }, { claims: b }) => b.same - a.same || b.changed - a.changed);
    return nearest ?? null;
  },
};
