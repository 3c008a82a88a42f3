/** The desk where briefings are composed: those that this browser keeps, every edit kept at once. */
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { openShelf, type Shelf, type Unreadable } from './briefingStorage';
import { changedAt, compareOwn, foundOwn, idOf, type Own } from './draft';
import { drawPart } from './freshId';
import { readKept } from './safeLocalStorage';

export interface DeskState {
  /** Oldest first. */
  readonly own: readonly Own[];
  /** What stands on the shelf and cannot be read. */
  readonly unreadable: readonly Unreadable[];
  /** Id of the briefing last opened, own or shipped; null when none was. */
  readonly openId: string | null;
  /** The briefing last deleted, as long as it can be brought back. */
  readonly deleted: Own | null;
  /** What happened that does not show by itself, in words. */
  readonly said: string;
  /** The scene that was made last and has not been shown in the composer yet. */
  readonly newScene: string | null;
}

export interface Desk {
  readonly dataset: Dataset;
  readonly shelf: Shelf;
  readonly storage: () => Storage;
  readonly now: () => Date;
  /** Names this window. */
  readonly by: string;
  readonly get: () => DeskState;
  readonly set: (patch: Partial<DeskState>) => void;
  readonly subscribe: (hear: () => void) => () => void;
}

/** A desk for a dataset, with what the browser keeps for it. */
export function createDesk(dataset: Dataset, storage: () => Storage, now = () => new Date()): Desk {
  const shelf = openShelf(dataset, storage);
  const listeners = new Set<() => void>();
  const { kept = [], unreadable = [] } = shelf.read() ?? {};
  let state: DeskState = {
    own: kept.map(foundOwn).sort(byAge),
    unreadable,
    openId: readKept(storage, openKey(dataset)),
    deleted: null,
    said: '',
    newScene: null,
  };
  return {
    dataset,
    shelf,
    storage,
    now,
    by: drawPart(),
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const hear of listeners) hear();
    },
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

/**
 * Where the id of the briefing last opened is kept. Files on disk may share one storage: a file with a briefing inside
 * opens with that one, whatever lay open in another.
 */
export const openKey = ({ id, briefings: [first] }: Dataset): string =>
  `relata-briefing-open:${id}:${first?.id ?? ''}`;

/** Oldest first. */
export const byAge = (a: Own, b: Own): number =>
  a.made.localeCompare(b.made) || idOf(a).localeCompare(idOf(b));

/** The shipped briefings, then one's own. */
export const briefingsOf = ({ dataset, get }: Desk): readonly Briefing[] => [
  ...dataset.briefings,
  ...get().own.map(({ history }) => history.now),
];

/** The briefing that lies open: the one last opened, else the first. */
export const openBriefing = (desk: Desk): Briefing | undefined => {
  const briefings = briefingsOf(desk);
  return briefings.find(({ id }) => id === desk.get().openId) ?? briefings[0];
};

/** One's own briefing that is being composed: the open one, else the one changed last. */
export function composedOwn({ get }: Desk): Own | undefined {
  const { own, openId } = get();
  const last = own.toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)))[0];
  return own.find((one) => idOf(one) === openId) ?? last;
}

/** Looks at the shelf again, as other windows may have been there. */
export function lookAgain({ shelf, get, set }: Desk): void {
  const shelved = shelf.read();
  if (!shelved) return;
  const { own, deleted } = get();
  const there = new Map(shelved.kept.map((kept) => [kept.briefing.id, kept]));
  const compared = own.map((one) => compareOwn(one, there.get(idOf(one)) ?? null));
  const known = new Set([...own, ...(deleted ? [deleted] : [])].map(idOf));
  const news = shelved.kept.filter(({ briefing }) => !known.has(briefing.id)).map(foundOwn);
  const taken = compared.filter((one, index) => one !== own[index] && one.saving === 'saved');
  set({
    own: [...compared, ...news].sort(byAge),
    unreadable: shelved.unreadable,
    ...(taken.length > 0 ? { said: sayTaken(taken) } : {}),
  });
}

const sayTaken = (taken: readonly Own[]): string =>
  `Changed in another window, and shown as it is there: ${taken.map(({ history }) => `“${history.now.title}”`).join(', ')}.`;
