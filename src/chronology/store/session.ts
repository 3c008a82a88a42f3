/** The chronology of one's own that is open in this window, and the acts on it. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  announceChange,
  CHANGES,
  type Chronology,
  catchUp,
  explainActs,
  FEW_CLAIMS,
  type Outline,
  readChronology,
  readOutline,
  readTable,
  versionName,
  writeAct,
} from '../../data/chronologies/chronologyStore';
import { OutdatedError } from '../../data/chronologies/database';
import {
  type Act,
  actWords,
  type LogEntry,
  type ReviewDecision,
  redoAct,
  touches,
  undoAct,
} from '../../data/chronologies/editLog';
import type { KeptTable } from '../../data/chronologies/keptTable';
import { type Reading, readAll, readChange, readingOf } from '../../data/chronologies/reading';
import type { Entry, Records } from '../../data/chronologies/records';
import { revisionsIn } from '../../data/chronologies/revisions';
import type { LoadedDataset } from '../../data/load/fetchDataset';
import type { Problem } from '../../data/schema/problem';
import { messageOf } from '../../lib/error';
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import { apply, type Change, changeBetween, squash } from '../../model/change';
import { holdKeys } from '../../state/singleKeys';
import { select } from '../../state/store';

/** `failed` holds why nothing could be kept, in a sentence. */
export type Saving = 'saved' | 'saving' | { readonly failed: string };

export interface Session {
  /** As it was last read back; null until then, and for one of many claims until it is to be changed. */
  readonly chronology: Chronology | null;
  /** All of it but what it holds; null until it is read. */
  readonly outline: Outline | null;
  /** The table that it was opened from; null where it was not, or until it is read. */
  readonly table: KeptTable | null;
  readonly isEditing: boolean;
  readonly isLogShown: boolean;
  /** Whether what it holds besides its claims is shown. */
  readonly areThingsShown: boolean;
  readonly saving: Saving;
  /** Id of the chronology whose table is to be read another way; null for none. */
  readonly reopening: string | null;
  /** The claim whose form takes the focus, anew for each time that it is to; null for none. */
  readonly focused: { readonly claim: string } | null;
  /** What was done last, for a screen reader; '' before anything was. */
  readonly done: string;
}

const store = createStore<Session>(() => ({
  chronology: null,
  outline: null,
  table: null,
  isEditing: false,
  isLogShown: false,
  areThingsShown: false,
  saving: 'saved',
  reopening: null,
  focused: null,
  done: '',
}));

/** Part of the session. Renders again only when the selected value changes. */
export const useSession = <T>(selector: (session: Session) => T): T => useStore(store, selector);

/** The session as it stands. */
export const sessionNow = (): Session => store.getState();

/** Key under which a window is told to start with editing. */
const EDITING = 'relata-editing';
/** Key under which a window is told to begin with what became of a table. */
const FOCUS = 'relata-focus';

/** The dataset that the page shows, and the way to show another. */
export interface ShownDataset {
  /** Undefined until it is loaded. */
  readonly loaded: () => LoadedDataset | undefined;
  readonly show: (loaded: LoadedDataset) => void;
}

const NO_PAGE: ShownDataset = { loaded: () => undefined, show: () => undefined };

let page = NO_PAGE;

/** How the kept records were read; null where something was left out, and before anything of them is changed. */
let reading: Reading | null = null;

const keepHere = (chronology: Chronology): void => store.setState({ chronology, outline: chronology });

const fail = (error: unknown): void => store.setState({ saving: { failed: messageOf(error) } });

/** Shows what is kept now: of what was changed since it was read before, that alone is read, unless something is wrong. */
async function show(next: Chronology): Promise<void> {
  const { chronology } = store.getState();
  const { records, log, summary } = next;
  const seen = chronology?.log.at(-1)?.number ?? 0;
  const changes = log.filter(({ number }) => number > seen).map(({ change }) => change);
  const isNext = reading !== null && reading.records === chronology?.records && changes.length > 0;
  const read =
    isNext && reading ? readChange(reading, records, changes.reduce(squash), versionName(summary)) : null;
  keepHere(next);
  if (read && 'dataset' in read) {
    reading = read;
    showRevised({ dataset: read.dataset, warnings: [] });
    return;
  }
  const loaded = await runInTimeSlices(readAll(records, versionName(summary)));
  reading = loaded && readingOf(records, loaded);
  if (loaded) showRevised(loaded);
}

/** Shows a dataset with what was changed by hand, as the log has it now. */
function showRevised({ dataset, warnings }: LoadedDataset): void {
  const { chronology, table } = store.getState();
  if (!chronology) return;
  const revisions = revisionsIn(chronology, table);
  page.show({ dataset: { ...dataset, revisions }, warnings });
}

/** Reads what was done to the open chronology since it was read, here or in another window, and shows it. */
async function follow(): Promise<void> {
  const { chronology } = store.getState();
  const next = chronology && (await catchUp(chronology));
  if (next && next !== chronology) await show(next);
}

/**
 * Opens the session of a chronology; `shownBy` is given its dataset after every change, also one that was made in another
 * window. Returns the way to end it.
 */
export function openSession(id: string, shownBy: ShownDataset): () => void {
  page = shownBy;
  const refresh = async () => {
    await readRecords();
    store.setState({ table: await readTable(id) });
    await follow();
  };
  opened = Promise.all([readOutline(id), readTable(id)]).then(([outline, table]) => {
    const isEditing = takeNext(EDITING, id);
    store.setState({ outline, table, isEditing });
    if (isEditing || outline.summary.claims <= FEW_CLAIMS) void readRecords();
  }, fail);
  begin(opened);
  const channel = new BroadcastChannel(CHANGES);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === id) void inTurn(refresh).catch(fail);
  };
  return () => {
    channel.close();
    page = NO_PAGE;
  };
}

let begin: (opened: Promise<void>) => void = () => undefined;

/** Ends as soon as the outline is known, or cannot be read: what is asked of a session that is not open yet waits. */
let opened = new Promise<void>((resolve) => {
  begin = resolve;
});

let isBeingRead: Promise<void> | null = null;

/** Reads what the open chronology holds, unless that is known: before anything of it is changed. */
export function readRecords(): Promise<void> {
  if (store.getState().chronology) return Promise.resolve();
  isBeingRead ??= opened
    .then(readAtFirst)
    .catch(fail)
    .finally(() => {
      isBeingRead = null;
    });
  return isBeingRead;
}

async function readAtFirst(): Promise<void> {
  const { outline } = store.getState();
  if (!outline) return;
  const chronology = await readChronology(outline.summary.id);
  const loaded = page.loaded();
  // Another window may have changed it since the page was loaded.
  if (loaded?.dataset.version !== versionName(chronology.summary)) return show(chronology);
  reading = readingOf(chronology.records, loaded);
  keepHere(chronology);
}

function tellNext(key: string, id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Then it opens as it is read, with the focus at the top, and editing begins with a press.
  }
}

function takeNext(key: string, id: string): boolean {
  try {
    const isNext = sessionStorage.getItem(key) === id;
    if (isNext) sessionStorage.removeItem(key);
    return isNext;
  } catch {
    return false;
  }
}

/** Opens the form of a claim, whose first field takes the focus, and what was typed meanwhile. */
export function openForm(claim: string): void {
  holdKeys();
  store.setState({ focused: { claim } });
  setEditing(true);
  select(claim);
}
/** Says that the window which opens this chronology next is to start with editing. */
export const editNext = (id: string): void => tellNext(EDITING, id);

/** Says that what became of the table has the focus when this chronology is opened next. */
export const focusNext = (id: string): void => tellNext(FOCUS, id);

/** Whether that was said of this chronology; true once. */
export const takeFocusNext = (id: string): boolean => takeNext(FOCUS, id);

/** Opens or closes the log of changes. */
export const showLog = (isLogShown: boolean): void => {
  store.setState({ isLogShown });
  if (isLogShown) void readRecords();
};

/** Opens or closes what the chronology holds besides its claims. */
export const showThings = (areThingsShown: boolean): void => {
  store.setState({ areThingsShown });
  if (areThingsShown) void readRecords();
};

/** Says which chronology's table the page *Open data* is to begin with. */
export const reopenTable = (reopening: string | null): void => store.setState({ reopening });

export const setEditing = (isEditing: boolean): void => {
  store.setState({ isEditing });
  if (isEditing) void readRecords();
};

/** What waits for what was begun before: each act is made on top of what the last one left. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task);
  queue = result.catch(() => undefined);
  return result;
}

/** Carries out an act, made from what is kept when its turn comes; null makes none. Resolves to why it failed, or to null. */
function perform(make: (chronology: Chronology) => Act | null): Promise<string | null> {
  return inTurn(async () => {
    await readRecords();
    const { chronology } = store.getState();
    if (!chronology) return 'The chronology is still being read.';
    const act = make(chronology);
    if (act === null) return null;
    const { id, version } = chronology.summary;
    store.setState({ saving: 'saving' });
    try {
      const fault = act.act === 'edit' ? await faultOf(chronology, act.change) : null;
      if (fault === null) {
        await writeAct(id, version, act);
        await follow();
        store.setState({ done: actWords(act) });
        announceChange(id);
      }
      store.setState({ saving: fault === null ? 'saved' : { failed: fault } });
      return fault;
    } catch (error) {
      if (error instanceof OutdatedError) {
        await follow();
        const failed = `${error.message} What it holds now is shown. Look at it, then try again.`;
        store.setState({ saving: { failed } });
        return failed;
      }
      fail(error);
      return messageOf(error);
    }
  });
}

/** An edit: from what is kept to what is to be kept, what that is called, and why it is made. */
export interface Edit {
  readonly change: (records: Records) => Records;
  readonly words: string;
  readonly reason?: string;
  readonly decision?: ReviewDecision;
  /** Name of the proposed file whose changes it takes over. */
  readonly takenFrom?: string;
  readonly theirReasons?: NonNullable<LogEntry['theirReasons']>;
}

/**
 * Carries out an edit, unless the file would then hold something that cannot be shown. Resolves to what is wrong, in a
 * sentence, or to null when all is kept.
 */
export const edit = ({ change, reason = '', ...rest }: Edit): Promise<string | null> =>
  perform(({ records }) => {
    const made = changeBetween<Entry>(records, change(records));
    const isEmpty = made.added.size + made.updated.size + made.removed.size === 0;
    if (isEmpty && !rest.decision) return null;
    return { act: 'edit', reason, change: made, ...rest };
  });

/** Says why a thing was changed since an act. Resolves to why that was not kept, or to null. */
export const explain = (
  { key, since }: { readonly key: string; readonly since: number },
  reason: string,
): Promise<string | null> =>
  inTurn(async () => {
    const { outline, chronology } = store.getState();
    if (!outline) return null;
    const isMeant = (entry: LogEntry) => entry.number > since && touches(entry, key);
    const log = outline.log.map((entry) => (isMeant(entry) ? { ...entry, reason } : entry));
    try {
      await explainActs(outline.summary.id, log.filter(isMeant));
    } catch (error) {
      return messageOf(error);
    }
    if (!chronology) {
      store.setState({ outline: { ...outline, log } });
      return null;
    }
    keepHere({ ...chronology, log });
    const loaded = page.loaded();
    if (loaded) showRevised(loaded);
    return null;
  });

/** The first fault that the chronology would have after a change and does not have now; null for none. */
async function faultOf({ records, summary }: Chronology, change: Change<Entry>): Promise<string | null> {
  const after = apply(records, change);
  const version = versionName(summary);
  const read = reading && readChange(reading, after, change, version);
  if (read && 'dataset' in read) return null;
  if (read) return read.faults[0]?.message ?? null;
  const loaded = await runInTimeSlices(readAll(after, version));
  if (!loaded) return 'This cannot be shown.';
  const nameOf = ({ message, record }: Problem) => `${record} ${message}`;
  const known = new Set(page.loaded()?.warnings.map(nameOf));
  return loaded.warnings.find((fault) => !known.has(nameOf(fault)))?.message ?? null;
}

export const undo = (): Promise<string | null> => perform(({ log }) => undoAct(log));
export const redo = (): Promise<string | null> => perform(({ log }) => redoAct(log));
