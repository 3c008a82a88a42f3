/** A chronology of one's own that is open, and the acts on it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  announceChange,
  type Chronology,
  catchUp,
  explainActs,
  FEW_CLAIMS,
  type Outline,
  onChange,
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
import { type ReadRecords, readingOf } from '../../data/chronologies/reading';
import type { Entry, Records } from '../../data/chronologies/records';
import { revisionsIn } from '../../data/chronologies/revisions';
import type { LoadedDataset } from '../../data/load/fetchDataset';
import { messageOf } from '../../lib/error';
import { apply, changeBetween, isEmpty, squash } from '../../model/change';
import { createLeaveGuard } from './leaveGuard';
import { type RecordsRead, readEdit, readRecordsWhole, readStep } from './readStep';

/** `failed` holds why nothing could be kept, in a sentence. */
export type Saving = 'saved' | 'saving' | { readonly failed: string };

export interface SessionState {
  /**
   * Null until read; then as it was last read back. What it holds comes later: a chronology with many claims is read as a
   * whole only when it is first edited.
   */
  readonly chronology: Outline | Chronology | null;
  /** The table that it was opened from. Null until read, and where it was opened from none. */
  readonly table: KeptTable | null;
  readonly saving: Saving;
  /** What was done last, for a screen reader; '' before anything was. */
  readonly done: string;
}

/** The chronology with what it holds; null until that is read. */
export const wholeChronology = ({ chronology }: SessionState): Chronology | null =>
  chronology && 'records' in chronology ? chronology : null;

/** The dataset that the page shows, and the way to show another. */
export interface ShownDataset {
  /** Undefined until it is loaded. */
  readonly loaded: () => LoadedDataset | undefined;
  readonly show: (loaded: LoadedDataset) => void;
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

/** What is explained: all that was done to the thing of a key after the act of a number. */
export interface Explained {
  readonly key: string;
  readonly since: number;
}

/** What is known of what was done before the log is read. */
interface ToFollow {
  /** What the act that was just written leads to. */
  readonly ahead?: RecordsRead;
  /** Number of the first act of which the reason was given later. */
  readonly from?: number | undefined;
}

/** An open chronology. Its acts are made one after the other; each resolves to why it was not kept, in a sentence, or to null. */
export interface Session extends StoreApi<SessionState> {
  readonly id: string;
  /** Reads what it holds, unless that is known. Nothing of it is changed before. */
  readonly readRecords: () => Promise<void>;
  /** Carries out an edit, unless the file would then hold something that cannot be shown. */
  readonly edit: (edit: Edit) => Promise<string | null>;
  readonly undo: () => Promise<string | null>;
  readonly redo: () => Promise<string | null>;
  /** Says why a thing was changed since an act. */
  readonly explain: (explained: Explained, reason: string) => Promise<string | null>;
  /** Stops following what other windows change. */
  readonly close: () => void;
}

/** The state of a session before anything is read. */
export const UNREAD: SessionState = { chronology: null, table: null, saving: 'saved', done: '' };

/** A way to begin a task only when all that were begun before have ended: each act is made on top of what the last one left. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Opens a chronology; `page` is given its dataset after every change, also one that was made in another window. */
export function createSession(id: string, page: ShownDataset): Session {
  const store = createStore<SessionState>(() => UNREAD);
  const guard = createLeaveGuard();
  store.subscribe(({ saving }) => guard(saving === 'saving'));
  const whole = () => wholeChronology(store.getState());
  const fail = (error: unknown): void => store.setState({ saving: { failed: messageOf(error) } });

  /** How the records were read. Null until they are, and where something of them was left out. */
  let reading: ReadRecords | null = null;

  const keep = (chronology: Chronology, read: RecordsRead): void => {
    reading = read.reading;
    store.setState({ chronology: { ...chronology, records: read.records } });
    if (read.loaded) showRevised(read.loaded);
  };

  /** Shows a dataset with what was changed by hand, as the log has it now. */
  const showRevised = ({ dataset, warnings }: LoadedDataset): void => {
    const chronology = whole();
    if (!chronology) return;
    const revisions = revisionsIn(chronology, store.getState().table);
    page.show({ dataset: { ...dataset, revisions }, warnings });
  };

  /** Shows why things were changed, of which nothing else has changed. */
  const showReasons = (chronology: Chronology): void => {
    store.setState({ chronology });
    const loaded = page.loaded();
    if (loaded) showRevised(loaded);
  };

  /** Whether another window has changed it since the page was loaded. */
  const isBehind = ({ summary }: Outline): boolean => page.loaded()?.dataset.version !== versionName(summary);

  const opened = Promise.all([readOutline(id), readTable(id)]).then(
    ([chronology, table]) => store.setState({ chronology, table }),
    fail,
  );
  void opened.then(() => {
    const { chronology } = store.getState();
    if (chronology && (chronology.summary.claims <= FEW_CLAIMS || isBehind(chronology))) void readRecords();
  });

  const readAtFirst = async (): Promise<void> => {
    await opened;
    const chronology = await readChronology(id);
    const { records, summary } = chronology;
    const loaded = page.loaded();
    if (!loaded || isBehind(chronology))
      return keep(chronology, await readRecordsWhole(records, versionName(summary)));
    reading = readingOf(records, loaded);
    store.setState({ chronology });
  };

  let beingRead: Promise<void> | null = null;

  const readUnlessKnown = async (): Promise<void> => {
    if (whole()) return;
    beingRead ??= readAtFirst().finally(() => {
      beingRead = null;
    });
    await beingRead;
  };

  const readRecords = (): Promise<void> => readUnlessKnown().catch(fail);

  /** Shows what was done since it was read, here or in another window. */
  const follow = async ({ ahead, from }: ToFollow = {}): Promise<void> => {
    const chronology = whole();
    const next = chronology && (await catchUp(chronology, from));
    if (!next || next === chronology) return;
    const changes = next.log.slice(chronology.log.length).map(({ change }) => change);
    if (changes.length === 0) return showReasons(next);
    const { records, summary } = next;
    const step = {
      before: reading,
      change: changes.reduce(squash),
      records,
      version: versionName(summary),
    };
    keep(next, ahead && changes.length === 1 ? ahead : await readStep(step));
  };

  const inTurn = createQueue();

  const write = async ({ summary, records }: Chronology, act: Act): Promise<string | null> => {
    const step = {
      before: reading,
      change: act.change,
      records: apply(records, act.change),
      version: versionName({ ...summary, version: summary.version + 1 }),
    };
    const read =
      act.act === 'edit' ? await readEdit(step, page.loaded()?.warnings ?? []) : await readStep(step);
    if ('fault' in read) return read.fault;
    try {
      await writeAct(id, summary.version, act);
    } catch (error) {
      if (!(error instanceof OutdatedError)) throw error;
      await follow();
      return `${error.message} What it holds now is shown. Look at it, then try again.`;
    }
    await follow({ ahead: read });
    store.setState({ done: actWords(act) });
    announceChange(id);
    return null;
  };

  /** Carries out an act that is made from what is kept when its turn comes; null makes none. */
  const perform = (make: (chronology: Chronology) => Act | null): Promise<string | null> =>
    inTurn(async () => {
      try {
        await readUnlessKnown();
        const chronology = whole();
        const act = chronology && make(chronology);
        if (!act) return null;
        store.setState({ saving: 'saving' });
        const fault = await write(chronology, act);
        store.setState({ saving: fault === null ? 'saved' : { failed: fault } });
        return fault;
      } catch (error) {
        fail(error);
        return messageOf(error);
      }
    });

  const edit = ({ change, reason = '', ...rest }: Edit): Promise<string | null> =>
    perform(({ records }) => {
      const made = changeBetween<Entry>(records, change(records));
      if (isEmpty(made) && !rest.decision) return null;
      return { act: 'edit', reason, change: made, ...rest };
    });

  const explain = ({ key, since }: Explained, reason: string): Promise<string | null> =>
    inTurn(async () => {
      try {
        await readUnlessKnown();
        const chronology = whole();
        if (!chronology) return null;
        const meant = chronology.log.filter((entry) => entry.number > since && touches(entry, key));
        const [first] = meant;
        if (!first) return null;
        await explainActs(
          id,
          meant.map((entry) => ({ ...entry, reason })),
        );
        await follow({ from: first.number });
        announceChange({ id, from: first.number });
        return null;
      } catch (error) {
        return messageOf(error);
      }
    });

  const close = onChange(id, (from) => {
    void inTurn(async () => {
      await readUnlessKnown();
      store.setState({ table: await readTable(id) });
      await follow({ from });
    }).catch(fail);
  });

  return {
    ...store,
    id,
    readRecords,
    edit,
    undo: () => perform(({ log }) => undoAct(log)),
    redo: () => perform(({ log }) => redoAct(log)),
    explain,
    close,
  };
}
