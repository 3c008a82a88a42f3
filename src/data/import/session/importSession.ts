/** One file that is imported, from its bytes to a chronology that is kept: the part that runs in a worker. */
import { deepEqual } from '../../../lib/equality';
import { messageOf } from '../../../lib/error';
import { runInTimeSlices } from '../../../lib/runInTimeSlices';
import { type KeptTable, keptOutcome, type NewReading, type NewTable } from '../../chronologies/keptTable';
import { rawOf } from '../../schema/formatDataset';
import { parseDataset, parseSteps } from '../../schema/parse';
import type { Problem } from '../../schema/problem';
import type { RawDataset } from '../../schema/schema';
import { checkSize, readFile, type TableFile, tableIn } from '../formats/readFile';
import type { Table } from '../formats/sheet';
import { dateCounts } from '../mapping/conventions';
import { calledBy, type ImportedTable, tableSteps } from '../mapping/datasetOfTable';
import { dateColumns, type Mapping } from '../mapping/mapping';
import { cellsOf, mendedTable } from '../mapping/mends';
import { questionsOf, withConventions } from '../mapping/questions';
import { writingsOf } from '../mapping/readings';
import { compareTables } from './compareTables';
import { lightsOf } from './lights';
import type { Answer, KnownFile, KnownTable, Outcome, Progress, ReadAgain, Request, Wish } from './messages';
import { openTable } from './tableOverview';
import { unreadGroups } from './unreadGroups';

/** Most rows that are drawn before a table is opened: more take longer than one wants to wait for each correction. */
export const MOST_DRAWN = 250;
/** Most groups of unread cells that a page is told of. */
const MOST_GROUPS = 50;
/** Time in ms between two reports; nothing waits for the worker but the reader. */
const SLICE = 60;

/** A chronology of one's own that was opened from a table. */
export interface OwnTable extends Pick<ReadAgain, 'id' | 'title'> {
  readonly table: KeptTable;
}

/** Where what is imported is kept, and what is kept there already. */
export interface Keeper {
  /** Keeps a file as a new chronology; `table` is what it was made of, if it was a table. */
  readonly add: (
    file: RawDataset,
    origin: string,
    table: NewTable | null,
  ) => Promise<{ readonly id: string }>;
  /**
   * Takes another reading of a chronology's table in its place, as one act; or, where the chronology was changed since,
   * proposes it as changes.
   */
  readonly replace: (
    id: string,
    file: RawDataset,
    reading: NewReading,
  ) => Promise<{ readonly isProposed: boolean }>;
  /** Proposes a table, or another file of it, as changes to a chronology. */
  readonly propose: (id: string, table: Table, mapping: Mapping, name: string) => Promise<void>;
  readonly proposeFile: (id: string, file: RawDataset, name: string) => Promise<void>;
  /** A chronology's table, and how it was read last. */
  readonly again: (id: string) => Promise<ReadAgain & { readonly table: KeptTable }>;
  /** Chronologies whose tables have these headings, the last changed first. */
  readonly withHeadings: (headings: readonly string[]) => Promise<readonly OwnTable[]>;
  readonly bytes: (id: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** The chronology that is an earlier state of a file; null where none is kept. */
  readonly known: (file: RawDataset) => Promise<Omit<KnownFile, 'name'> | null>;
}

/** A file that holds no dataset that can be shown. */
class Refused extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[],
  ) {
    super(message);
  }
}

/** The table with so many of its rows, taken from all over it. */
function sampleOf(table: Table, most: number): Table {
  const { length } = table.rows;
  if (length <= most) return table;
  const rows = Array.from({ length: most }, (_, at) => table.rows[Math.floor((at * length) / most)]);
  return { ...table, rows: rows.filter((row) => row !== undefined) };
}

/** What all rows say, of which the counts are told. */
function outcomeOf(table: Table, { mapping }: Wish, { file, counts, unread }: ImportedTable): Outcome {
  const columns = dateColumns(mapping);
  const writings = columns.map((column) => {
    const { asWritten, mended } = cellsOf(table, column);
    const convention = mapping.conventions[column] ?? {};
    return [column, writingsOf(dateCounts(asWritten), convention, mapping.said?.[column], mended)];
  });
  return {
    title: file.title,
    counts,
    unread: unread.length,
    groups: unreadGroups(unread).slice(0, MOST_GROUPS),
    questions: questionsOf(table, mapping),
    conventions: mapping.conventions,
    writings: Object.fromEntries(writings),
  };
}

/** What a file says of where it comes from. */
type Origin = Pick<Extract<Answer, { type: 'opened' }>['file'], 'again' | 'known' | 'into'>;

const NEW: Origin = { again: null, known: null, into: null };

/** The table of an earlier file, and what became of its rows; null where no chronology was opened from one. */
async function knownTable(keeper: Keeper, table: Table, mapping: Mapping): Promise<KnownTable | null> {
  const [own] = await keeper.withHeadings(table.headings);
  if (!own) return null;
  const read = await readFile(await keeper.bytes(own.id), own.table.name);
  if (read.kind === 'dataset') return null;
  const before = tableIn(read, own.table.sheet, own.table.headingRow);
  return { id: own.id, title: own.title, rows: compareTables(before, table, mapping) };
}

/** A function that answers the requests of a page about one file, by `post`. Of two wishes the later one counts. */
export function importSession(
  post: (answer: Answer) => void,
  keeper: Keeper,
): (request: Request) => Promise<void> {
  let name = '';
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  let file: TableFile | null = null;
  let table: Table | null = null;
  /** Indexes of the sheet and of the headings that were chosen last. */
  let place = { sheet: 0, headingRow: 0 };
  let origin: Origin = NEW;
  let wishes = new AbortController();
  /** A file that is kept, or that waits until it is decided what becomes of it. */
  let waiting: RawDataset | null = null;
  /** What was made of all rows last, for when it is kept. */
  let made: { readonly wish: Wish; readonly imported: ImportedTable } | null = null;

  const report = (doing: Progress['doing'], done: number, total: number) =>
    post({ type: 'progress', progress: { doing, done, total } });

  /** The dataset of a table, with reports of how far it has come. */
  const mapped = ({ mapping }: Wish, rows: Table, signal?: AbortSignal) =>
    runInTimeSlices(tableSteps(rows, mapping, name), {
      signal,
      slice: SLICE,
      onPause: (done) => report('mapping', done, rows.rows.length),
    });

  /** A dataset as it is read of its file, with reports. Throws `Refused` for one that cannot be shown. */
  const checked = async (text: string) => {
    report('checking', 0, 0);
    const result = await runInTimeSlices(parseSteps(text), {
      slice: SLICE,
      onPause: ({ read, total }) => report('checking', read, total),
    });
    if (!result.ok) throw new Refused(`“${name}” cannot be opened.`, result.problems);
    return result;
  };

  const keepFile = async (whole: RawDataset, from: NewTable | null) => {
    report('keeping', 0, 0);
    const { again, into } = origin;
    if (into !== null) {
      await keeper.proposeFile(into, whole, name);
      post({ type: 'kept', id: into, isProposed: true });
    } else if (again && from) {
      const { isProposed } = await keeper.replace(again.id, whole, from.reading);
      post({ type: 'kept', id: again.id, isProposed });
    } else post({ type: 'kept', id: (await keeper.add(whole, name, from)).id, isProposed: false });
  };

  const show = (read: TableFile, opened: ReturnType<typeof openTable>) => {
    const { words, sample = null, sheets } = read;
    file = read;
    table = opened.table;
    const { sheet, headingRow } = opened.overview;
    place = { sheet, headingRow };
    const names = sheets.map((one) => one.name);
    post({
      type: 'opened',
      file: { name, words, sample, sheets: names, table: opened.overview, ...origin },
    });
  };

  const open = async (content: Blob, into: string | null) => {
    origin = { ...NEW, into };
    checkSize(content.size);
    report('reading', 0, 0);
    bytes = new Uint8Array(await content.arrayBuffer());
    const read = await readFile(bytes, name);
    if (read.kind === 'dataset') {
      const { dataset } = await checked(read.text);
      waiting = rawOf(dataset);
      const known = into === null ? await keeper.known(waiting).catch(() => null) : null;
      if (known) post({ type: 'known', known: { ...known, name } });
      else await keepFile(waiting, null);
      return;
    }
    const opened = openTable(read);
    // Where nothing is kept, or nothing can be read of it, the file is as good as new.
    if (into === null) {
      const known = await knownTable(keeper, opened.table, opened.overview.guessed).catch(() => null);
      origin = { ...NEW, known };
    }
    show(read, opened);
  };

  const reopen = async (id: string) => {
    report('reading', 0, 0);
    const { table: kept, ...again } = await keeper.again(id);
    name = kept.name;
    bytes = await keeper.bytes(id);
    const read = await readFile(bytes, name);
    if (read.kind === 'dataset') throw new Error(`“${name}” holds no table.`);
    origin = { ...NEW, again };
    show(read, openTable(read, kept.sheet, kept.headingRow));
  };

  const choose = (sheet: number, headingRow: number | null) => {
    if (!file) return;
    const opened = openTable(file, sheet, headingRow);
    table = opened.table;
    place = { sheet, headingRow: opened.overview.headingRow };
    made = null;
    post({ type: 'chosen', table: opened.overview });
  };

  const wanted = ({ mapping, mends }: Wish) => {
    if (!table) throw new Error('No table is open.');
    const mended = mendedTable(table, mends);
    return { mended, wish: { mends, mapping: withConventions(mended, mapping) } };
  };

  const map = async (asked: Wish) => {
    wishes.abort();
    wishes = new AbortController();
    const { signal } = wishes;
    const { mended, wish } = wanted(asked);
    const drawn = sampleOf(mended, MOST_DRAWN);
    const some = await mapped(wish, drawn, signal);
    const result = parseDataset(JSON.stringify(some.file));
    const lights = lightsOf(drawn, wish, some);
    post({ type: 'preview', preview: { result, rows: drawn.rows.length, lights } });
    const all = drawn === mended ? some : await mapped(wish, mended, signal);
    made = { wish: asked, imported: all };
    post({ type: 'outcome', outcome: outcomeOf(mended, wish, all) });
  };

  const keepTable = async (asked: Wish, title: string) => {
    wishes.abort();
    const { mended, wish } = wanted(asked);
    const imported = made && deepEqual(made.wish, asked) ? made.imported : await mapped(wish, mended);
    const called = title.trim() === '' ? imported.file : calledBy(imported.file, title.trim());
    const result = await checked(JSON.stringify(called));
    // What was left out, which a table should not make, is left out of what is kept.
    const sound = result.warnings.length === 0 ? called : rawOf(result.dataset);
    const reading = { ...wish, outcome: keptOutcome(outcomeOf(mended, wish, imported)) };
    await keepFile(sound, { name, bytes, ...place, headings: mended.headings, reading });
  };

  const propose = async (asked: Wish) => {
    const id = origin.into ?? origin.known?.id;
    if (id === undefined) return;
    wishes.abort();
    const { mended, wish } = wanted(asked);
    report('checking', 0, 0);
    await keeper.propose(id, mended, wish.mapping, name);
    post({ type: 'kept', id, isProposed: true });
  };

  const answer = async (request: Request) => {
    switch (request.type) {
      case 'open':
        name = request.name;
        return open(request.file, request.into ?? null);
      case 'reopen':
        return reopen(request.id);
      case 'choose':
        return choose(request.sheet, request.headingRow);
      case 'map':
        return map(request.wish);
      case 'keep':
        return keepTable(request.wish, request.title);
      case 'propose':
        return propose(request.wish);
      case 'decide':
        origin = { ...NEW, into: request.into };
        return waiting ? keepFile(waiting, null) : undefined;
    }
  };

  return async (request) => {
    try {
      await answer(request);
    } catch (error) {
      // A wish that a later one has replaced says nothing.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const problems = error instanceof Refused ? error.problems : [];
      post({ type: 'failed', message: messageOf(error), problems });
    }
  };
}
