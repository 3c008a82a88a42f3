/** The chronology of one's own that is open in this window, and the acts on it. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  announceChange,
  CHANGES,
  type Chronology,
  FEW_CLAIMS,
  OutdatedError,
  type Outline,
  readChronology,
  readOutline,
  readTable,
  writeAct,
} from '../../data/chronologies/chronologyStore';
import { type Act, actWords, type ReviewDecision, redoAct, undoAct } from '../../data/chronologies/editLog';
import type { KeptTable } from '../../data/chronologies/keptTable';
import { type Entry, fileOf, type Records } from '../../data/chronologies/records';
import type { LoadedDataset } from '../../data/load/fetchDataset';
import { parseDataset } from '../../data/schema/parse';
import { messageOf } from '../../lib/error';
import { changeBetween } from '../../model/change';

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
  /** Id of the claim that was added last, whose first field takes the focus; null for none. */
  readonly added: string | null;
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
  added: null,
  done: '',
}));

/** Part of the session. Renders again only when the selected value changes. */
export const useSession = <T>(selector: (session: Session) => T): T => useStore(store, selector);

/** Key under which a window is told to start with editing. */
const EDITING = 'relata-editing';

let onLoaded: (loaded: LoadedDataset) => void = () => undefined;

const datasetOf = (records: Records) => parseDataset(JSON.stringify(fileOf(records)));

const keepHere = (chronology: Chronology): void => store.setState({ chronology, outline: chronology });

function show(chronology: Chronology): void {
  keepHere(chronology);
  const result = datasetOf(chronology.records);
  if (result.ok) onLoaded({ dataset: result.dataset, warnings: result.warnings });
}

/**
 * Opens the session of a chronology; `listener` is given its dataset after every change, also one that was made in another
 * window. Returns the way to end it.
 */
export function openSession(id: string, listener: (loaded: LoadedDataset) => void): () => void {
  onLoaded = listener;
  const refresh = () =>
    Promise.all([readChronology(id), readTable(id)]).then(
      ([chronology, table]) => {
        store.setState({ table });
        show(chronology);
      },
      (error: unknown) => store.setState({ saving: { failed: messageOf(error) } }),
    );
  void Promise.all([readOutline(id), readTable(id)]).then(
    ([outline, table]) => {
      const isEditing = takeEditing(id);
      store.setState({ outline, table, isEditing });
      if (isEditing || outline.summary.claims <= FEW_CLAIMS) void readRecords();
    },
    (error: unknown) => store.setState({ saving: { failed: messageOf(error) } }),
  );
  const channel = new BroadcastChannel(CHANGES);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === id) void refresh();
  };
  return () => {
    channel.close();
    onLoaded = () => undefined;
  };
}

/** Reads what the open chronology holds, unless that is known: before anything of it is changed. */
export async function readRecords(): Promise<void> {
  const { outline, chronology } = store.getState();
  if (!outline || chronology) return;
  try {
    keepHere(await readChronology(outline.summary.id));
  } catch (error) {
    store.setState({ saving: { failed: messageOf(error) } });
  }
}

/** Says that the window which opens this chronology next is to start with editing. */
export function editNext(id: string): void {
  try {
    sessionStorage.setItem(EDITING, id);
  } catch {
    // Then it opens as it is read, and editing begins with a press.
  }
}

function takeEditing(id: string): boolean {
  try {
    const isNext = sessionStorage.getItem(EDITING) === id;
    if (isNext) sessionStorage.removeItem(EDITING);
    return isNext;
  } catch {
    return false;
  }
}

/** Says which claim was just added. */
export const setAdded = (added: string): void => store.setState({ added });

/** Opens or closes the log of changes. */
export const showLog = (isLogShown: boolean): void => store.setState({ isLogShown });

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

/** Acts that wait for the one before them: each is written on top of what the last one left. */
let queue: Promise<unknown> = Promise.resolve();

/** Carries out an act, made from what is kept when its turn comes; null makes none. Resolves to why it failed, or to null. */
function perform(make: (chronology: Chronology) => Act | string | null): Promise<string | null> {
  const run = async (): Promise<string | null> => {
    await readRecords();
    const { chronology } = store.getState();
    if (!chronology) return 'The chronology is still being read.';
    const act = make(chronology);
    if (act === null || typeof act === 'string') return act;
    const { id, version } = chronology.summary;
    store.setState({ saving: 'saving' });
    try {
      show(await writeAct(id, version, act));
      store.setState({ saving: 'saved', done: actWords(act) });
      announceChange(id);
      return null;
    } catch (error) {
      if (error instanceof OutdatedError) {
        store.setState({ saving: 'saved' });
        show(await readChronology(id));
        return `${error.message} What it holds now is shown. Look at it, then try again.`;
      }
      store.setState({ saving: { failed: messageOf(error) } });
      return messageOf(error);
    }
  };
  const result = queue.then(run);
  queue = result;
  return result;
}

/** An edit: from what is kept to what is to be kept, what that is called, and why it is made. */
export interface Edit {
  readonly change: (records: Records) => Records;
  readonly words: string;
  readonly reason?: string;
  readonly decision?: ReviewDecision;
}

/**
 * Carries out an edit, unless the file would then hold something that cannot be shown. Resolves to what is wrong, in a
 * sentence, or to null when all is kept.
 */
export const edit = ({ change, words, reason = '', decision }: Edit): Promise<string | null> =>
  perform(({ records }) => {
    const after = change(records);
    const made = changeBetween<Entry>(records, after);
    const act: Act = { act: 'edit', words, reason, change: made, ...(decision && { decision }) };
    if (made.added.size + made.updated.size + made.removed.size === 0) return decision ? act : null;
    return faultOf(records, after) ?? act;
  });

/** The first fault that the records have and did not have before; null for none. */
function faultOf(before: Records, after: Records): string | null {
  const result = datasetOf(after);
  if (!result.ok) return result.problems[0]?.message ?? 'This cannot be shown.';
  const old = datasetOf(before);
  const known = new Set(old.ok ? old.warnings.map(({ message, record }) => `${record} ${message}`) : []);
  const fault = result.warnings.find(({ message, record }) => !known.has(`${record} ${message}`));
  return fault?.message ?? null;
}

export const undo = (): Promise<string | null> => perform(({ log }) => undoAct(log));
export const redo = (): Promise<string | null> => perform(({ log }) => redoAct(log));
