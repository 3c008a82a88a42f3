/** One file that is imported, from its bytes to a chronology that is kept: the part that runs in a worker. */
import { deepEqual } from '../../../lib/equality';
import { messageOf } from '../../../lib/error';
import { runInTimeSlices } from '../../../lib/runInTimeSlices';
import { keptOutcome, type NewTable } from '../../chronologies/keptTable';
import { rawOf } from '../../schema/formatDataset';
import { parseDataset, parseSteps } from '../../schema/parse';
import type { Problem } from '../../schema/problem';
import type { RawDataset } from '../../schema/schema';
import { checkSize, readFile, type TableFile, tableIn } from '../formats/readFile';
import { NO_HEADINGS, type Table } from '../formats/sheet';
import { calledBy, type ImportedTable, tableSteps } from '../mapping/datasetOfTable';
import { mendedTable } from '../mapping/mends';
import { withConventions } from '../mapping/questions';
import { compareTables } from './compareTables';
import type { Keeper } from './keeper';
import { lightsOf } from './lights';
import type {
  Answer,
  FileOverview,
  KnownTable,
  Place,
  Progress,
  ReadingRequest,
  Request,
  TableOverview,
} from './messages';
import { outcomeOf, sampleOf } from './outcome';
import { openTable } from './tableOverview';

/** Most rows that are drawn before a table is opened: more take longer than one wants to wait for each correction. */
export const MOST_DRAWN = 250;
/** Time in ms between two reports; nothing waits for the worker but the reader. */
const SLICE = 60;

/** How far the import of a file has come. */
type State = { readonly at: 'nothing' } | WaitingFile | OpenTable;

const NOTHING: State = { at: 'nothing' };

/** A dataset of which an earlier state is kept, until it is decided what becomes of it. */
interface WaitingFile {
  readonly at: 'waiting';
  readonly name: string;
  readonly file: RawDataset;
}

/** A table whose columns are matched to fields. */
interface OpenTable {
  readonly at: 'table';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly file: TableFile;
  /** That of the sheet and the headings that were chosen last, by their indexes. */
  readonly table: Table;
  readonly place: Place;
  readonly origin: Origin;
  /** What was made of all rows last, for when it is kept. */
  readonly made: { readonly reading: ReadingRequest; readonly imported: ImportedTable } | null;
}

/** What a file says of where it comes from. */
type Origin = Pick<FileOverview, 'again' | 'known' | 'into'>;

const NEW: Origin = { again: null, known: null, into: null };

/** Whom a request is answered to, where it keeps, and what ends it where a later one has come. */
interface Session {
  readonly post: (answer: Answer) => void;
  readonly keeper: Keeper;
  readonly signal: AbortSignal;
}

type RequestOf<T extends Request['type']> = Extract<Request, { type: T }>;

/** A file that holds no dataset that can be shown. */
class Refused extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[],
  ) {
    super(message);
  }
}

const report = ({ post }: Session, doing: Progress['doing'], done = 0, total = 0) =>
  post({ type: 'progress', progress: { doing, done, total } });

/** The dataset of a table, with reports of how far it has come. */
const mapped = (
  name: string,
  { mapping }: ReadingRequest,
  table: Table,
  session: Session,
  signal?: AbortSignal,
) =>
  runInTimeSlices(tableSteps(table, mapping, name), {
    signal,
    slice: SLICE,
    onPause: (done) => report(session, 'mapping', done, table.rows.length),
  });

/** A dataset as it is read of its file, with reports. Throws `Refused` for one that cannot be shown. */
async function checked(name: string, text: string, session: Session) {
  report(session, 'checking');
  const result = await runInTimeSlices(parseSteps(text), {
    slice: SLICE,
    onPause: ({ read, total }) => report(session, 'checking', read, total),
  });
  if (!result.ok) throw new Refused(`“${name}” cannot be opened.`, result.problems);
  return result;
}

/** Keeps a file as a new chronology, or proposes it as changes to one. */
async function keepFile(
  { name, file }: Pick<WaitingFile, 'name' | 'file'>,
  into: string | null,
  table: NewTable | null,
  session: Session,
): Promise<void> {
  const { keeper, post } = session;
  report(session, 'keeping');
  if (into === null) {
    const { id } = await keeper.add(file, name, table);
    post({ type: 'kept', id, isProposed: false });
  } else {
    await keeper.proposeFile(into, file, name);
    post({ type: 'kept', id: into, isProposed: true });
  }
}

/**
 * The table of an earlier file, and what became of its rows; null where no chronology was opened from one, or no headings tell
 * whether it was.
 */
async function knownTable(
  keeper: Keeper,
  table: Table,
  { guessed, headingRow }: TableOverview,
): Promise<KnownTable | null> {
  if (headingRow === NO_HEADINGS) return null;
  const [own] = await keeper.withHeadings(table.headings);
  if (!own) return null;
  const read = await readFile(await keeper.bytes(own.id), own.table.name);
  if (read.kind === 'dataset') return null;
  const before = tableIn(read, own.table.sheet, own.table.headingRow);
  return { id: own.id, title: own.title, rows: compareTables(before, table, guessed) };
}

/** The state with a table open, of which the page is told. */
function shown(
  file: TableFile,
  opened: ReturnType<typeof openTable>,
  from: Pick<OpenTable, 'name' | 'bytes' | 'origin'>,
  { post }: Session,
): OpenTable {
  const { words, sample = null, sheets } = file;
  const { table, overview } = opened;
  const names = sheets.map((one) => one.name);
  post({
    type: 'opened',
    file: { name: from.name, words, sample, sheets: names, table: overview, ...from.origin },
  });
  const { sheet, headingRow } = overview;
  return { at: 'table', ...from, file, table, place: { sheet, headingRow }, made: null };
}

async function open(request: RequestOf<'open'>, session: Session): Promise<State> {
  const { file, name } = request;
  const into = request.into ?? null;
  const { keeper, post } = session;
  checkSize(file.size);
  report(session, 'reading');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readFile(bytes, name);
  if (read.kind === 'dataset') {
    const { dataset } = await checked(name, read.text, session);
    const raw = rawOf(dataset);
    const known = into === null ? await keeper.known(raw).catch(() => null) : null;
    if (known) post({ type: 'known', known: { ...known, name } });
    else await keepFile({ name, file: raw }, into, null, session);
    return known ? { at: 'waiting', name, file: raw } : NOTHING;
  }
  const opened = openTable(read, request.place?.sheet, request.place?.headingRow);
  // Where nothing is kept, or nothing can be read of it, the file is as good as new.
  const known =
    into === null ? await knownTable(keeper, opened.table, opened.overview).catch(() => null) : null;
  return shown(read, opened, { name, bytes, origin: { ...NEW, into, known } }, session);
}

async function reopen({ id, place }: RequestOf<'reopen'>, session: Session): Promise<State> {
  report(session, 'reading');
  const { table: kept, ...again } = await session.keeper.again(id);
  const { name } = kept;
  const { sheet, headingRow } = place ?? kept;
  const bytes = await session.keeper.bytes(id);
  const read = await readFile(bytes, name);
  if (read.kind === 'dataset') throw new Error(`“${name}” holds no table.`);
  return shown(read, openTable(read, sheet, headingRow), { name, bytes, origin: { ...NEW, again } }, session);
}

function choose(state: OpenTable, request: RequestOf<'choose'>, { post }: Session): State {
  const { sheet } = request;
  const { table, overview } = openTable(state.file, sheet, request.headingRow);
  post({ type: 'chosen', table: overview });
  return { ...state, table, place: { sheet, headingRow: overview.headingRow }, made: null };
}

/** The table with its cells mended, and how it is read, with what its cells settle. */
function wanted({ table }: OpenTable, { mapping, mends }: ReadingRequest) {
  const mended = mendedTable(table, mends);
  return { mended, reading: { mends, mapping: withConventions(mended, mapping) } };
}

async function map(state: OpenTable, request: RequestOf<'map'>, session: Session): Promise<State> {
  const { name } = state;
  const { post, signal } = session;
  const { mended, reading } = wanted(state, request.reading);
  const drawn = sampleOf(mended, MOST_DRAWN);
  const some = await mapped(name, reading, drawn, session, signal);
  const result = parseDataset(JSON.stringify(some.file));
  const lights = lightsOf(drawn, reading, some);
  post({ type: 'preview', preview: { result, rows: drawn.rows.length, lights } });
  const all = drawn === mended ? some : await mapped(name, reading, mended, session, signal);
  post({ type: 'outcome', outcome: outcomeOf(mended, reading, all) });
  return { ...state, made: { reading: request.reading, imported: all } };
}

async function keep(state: OpenTable, request: RequestOf<'keep'>, session: Session): Promise<State> {
  const { name, bytes, place, origin, made } = state;
  const { mended, reading } = wanted(state, request.reading);
  const isMade = made !== null && deepEqual(made.reading, request.reading);
  const imported = isMade ? made.imported : await mapped(name, reading, mended, session);
  const title = request.title.trim();
  const called = title === '' ? imported.file : calledBy(imported.file, title);
  const result = await checked(name, JSON.stringify(called), session);
  // What was left out, which a table should not make, is left out of what is kept.
  const file = result.warnings.length === 0 ? called : rawOf(result.dataset);
  const kept = { ...reading, outcome: keptOutcome(outcomeOf(mended, reading, imported)) };
  if (origin.again) {
    const { id } = origin.again;
    report(session, 'keeping');
    const { isProposed } = await session.keeper.replace(id, file, kept);
    session.post({ type: 'kept', id, isProposed });
  } else {
    const table = { name, bytes, ...place, headings: mended.headings, reading: kept };
    await keepFile({ name, file }, origin.into, table, session);
  }
  return state;
}

async function propose(state: OpenTable, request: RequestOf<'propose'>, session: Session): Promise<State> {
  const { name, origin } = state;
  const id = origin.into ?? origin.known?.id;
  if (id === undefined) return state;
  const { mended, reading } = wanted(state, request.reading);
  report(session, 'checking');
  await session.keeper.propose(id, mended, reading.mapping, name);
  session.post({ type: 'kept', id, isProposed: true });
  return state;
}

async function decide(state: WaitingFile, { into }: RequestOf<'decide'>, session: Session): Promise<State> {
  await keepFile(state, into, null, session);
  return NOTHING;
}

/** The state after a request, which says nothing where it makes no sense in this state. */
async function stateAfter(state: State, request: Request, session: Session): Promise<State> {
  if (request.type === 'open') return open(request, session);
  if (request.type === 'reopen') return reopen(request, session);
  if (request.type === 'decide') return state.at === 'waiting' ? decide(state, request, session) : state;
  if (state.at !== 'table') return state;
  switch (request.type) {
    case 'choose':
      return choose(state, request, session);
    case 'map':
      return map(state, request, session);
    case 'keep':
      return keep(state, request, session);
    case 'propose':
      return propose(state, request, session);
  }
}

/** A function that answers the requests of a page about one file, by `post`. A later request ends one that only looks. */
export function importSession(
  post: (answer: Answer) => void,
  keeper: Keeper,
): (request: Request) => Promise<void> {
  let state: State = NOTHING;
  let latest = new AbortController();
  return async (request) => {
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    try {
      const next = await stateAfter(state, request, { post, keeper, signal });
      if (!signal.aborted) state = next;
    } catch (error) {
      // A request that a later one has replaced says nothing.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const problems = error instanceof Refused ? error.problems : [];
      post({ type: 'failed', message: messageOf(error), problems });
    }
  };
}
