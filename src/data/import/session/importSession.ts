/** One file that is imported, from its bytes to a chronology that is kept: the part that runs in a worker. */
import { deepEqual } from '../../../lib/equality';
import { messageOf } from '../../../lib/error';
import { runInTimeSlices } from '../../../lib/runInTimeSlices';
import type { Summary } from '../../chronologies/chronologyStore';
import { rawOf } from '../../schema/formatDataset';
import { parseDataset, parseSteps } from '../../schema/parse';
import type { Problem } from '../../schema/problem';
import type { RawDataset } from '../../schema/schema';
import { checkSize, readFile, type TableFile } from '../formats/readFile';
import type { Table } from '../formats/sheet';
import { dateCounts } from '../mapping/conventions';
import { calledBy, type ImportedTable, tableSteps } from '../mapping/datasetOfTable';
import { columnCells } from '../mapping/guess';
import { dateColumns } from '../mapping/mapping';
import { mendedTable } from '../mapping/mends';
import { orderQuestions, withConventions } from '../mapping/questions';
import { writingsOf } from '../mapping/readings';
import type { Answer, Outcome, Progress, Request, Wish } from './messages';
import { openTable } from './tableOverview';
import { unreadGroups } from './unreadGroups';

/** Most rows that are drawn before a table is opened: more take longer than one wants to wait for each correction. */
export const MOST_DRAWN = 250;
/** Most groups of unread cells that a page is told of. */
const MOST_GROUPS = 50;
/** Time in ms between two reports; nothing waits for the worker but the reader. */
const SLICE = 60;

/** Keeps a file as a new chronology. */
export type Keep = (file: RawDataset, origin: string) => Promise<Pick<Summary, 'id'>>;

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
  const writings = columns.map((column) => [
    column,
    writingsOf(
      dateCounts(columnCells(table, column)),
      mapping.conventions[column] ?? {},
      mapping.said?.[column],
    ),
  ]);
  return {
    title: file.title,
    counts,
    unread: unread.length,
    groups: unreadGroups(unread).slice(0, MOST_GROUPS),
    questions: orderQuestions(table, mapping),
    conventions: mapping.conventions,
    writings: Object.fromEntries(writings),
  };
}

/** A function that answers the requests of a page about one file, by `post`. Of two wishes the later one counts. */
export function importSession(
  post: (answer: Answer) => void,
  keep: Keep,
): (request: Request) => Promise<void> {
  let name = '';
  let file: TableFile | null = null;
  let table: Table | null = null;
  let wishes = new AbortController();
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

  const keepFile = async (whole: RawDataset) => {
    report('keeping', 0, 0);
    post({ type: 'kept', id: (await keep(whole, name)).id });
  };

  const open = async (content: Blob) => {
    checkSize(content.size);
    report('reading', 0, 0);
    const read = await readFile(new Uint8Array(await content.arrayBuffer()), name);
    if (read.kind === 'dataset') {
      const { dataset } = await checked(read.text);
      await keepFile(rawOf(dataset));
      return;
    }
    const { words, sample = null, sheets } = read;
    const opened = openTable(read);
    file = read;
    table = opened.table;
    const names = sheets.map((sheet) => sheet.name);
    post({ type: 'opened', file: { name, words, sample, sheets: names, table: opened.overview } });
  };

  const choose = (sheet: number, headingRow: number | null) => {
    if (!file) return;
    const opened = openTable(file, sheet, headingRow);
    table = opened.table;
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
    post({ type: 'preview', preview: { result, rows: drawn.rows.length } });
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
    await keepFile(sound);
  };

  const answer = async (request: Request) => {
    switch (request.type) {
      case 'open':
        name = request.name;
        return open(request.file);
      case 'choose':
        return choose(request.sheet, request.headingRow);
      case 'map':
        return map(request.wish);
      case 'keep':
        return keepTable(request.wish, request.title);
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
