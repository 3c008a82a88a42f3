/** The briefings that this browser keeps, as they are being composed. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import {
  type BriefingStorage,
  openBriefingStorage,
  STORAGE_PREFIX,
  type UnreadableBriefing,
} from './briefingStorage';
import { changedAt, type Draft, draftOf, idOf, syncDraft } from './draft';
import { randomPart } from './freshId';
import { readStored } from './safeStorage';

export interface BriefingState {
  /** Oldest first. */
  readonly drafts: readonly Draft[];
  /** Stored texts that cannot be read. */
  readonly unreadable: readonly UnreadableBriefing[];
  /** Id of the briefing last opened, a draft or a shipped one; null at first. */
  readonly openId: string | null;
  /** The draft last deleted, as long as it can be restored. */
  readonly deleted: Draft | null;
  /** A message about something that is not visible by itself; '' for none. */
  readonly message: string;
  /** Id of the scene last made, until the composer has shown it. */
  readonly newScene: string | null;
}

export interface BriefingStore extends StoreApi<BriefingState> {
  readonly dataset: Dataset;
  readonly storage: BriefingStorage;
  /** The browser's storage, asked for each time, since asking may throw. */
  readonly browserStorage: () => Storage;
  readonly now: () => Date;
  readonly windowId: string;
}

/** The store of a dataset, with the briefings that the browser keeps for it. */
export function createBriefingStore(
  dataset: Dataset,
  browserStorage: () => Storage,
  now = () => new Date(),
): BriefingStore {
  const storage = openBriefingStorage(dataset, browserStorage);
  const { stored = [], unreadable = [] } = storage.read() ?? {};
  const store = createStore<BriefingState>(() => ({
    drafts: stored.map(draftOf).sort(byAge),
    unreadable,
    openId: readStored(browserStorage, openKey(dataset)),
    deleted: null,
    message: '',
    newScene: null,
  }));
  return { ...store, dataset, storage, browserStorage, now, windowId: randomPart() };
}

const stores = new Map<string, BriefingStore>();

/**
 * The store of a dataset in this window: there is one, so that unsaved work outlives a change of page. It follows the
 * changes of other windows, and asks before a window with unsaved work is closed.
 */
export function briefingStoreOf(dataset: Dataset): BriefingStore {
  const known = stores.get(dataset.id);
  if (known) return known;
  const store = createBriefingStore(dataset, () => localStorage);
  stores.set(dataset.id, store);
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(STORAGE_PREFIX)) syncFromStorage(store);
  });
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && syncFromStorage(store));
  globalThis.addEventListener('beforeunload', (event) => {
    if (store.getState().drafts.some(({ saving }) => saving !== 'saved')) event.preventDefault();
  });
  return store;
}

export function useBriefings(dataset: Dataset): readonly [BriefingStore, BriefingState] {
  const store = briefingStoreOf(dataset);
  return [store, useStore(store)];
}

/**
 * The key under which the id of the briefing last opened is stored. Files on disk may share one storage: a file with a
 * briefing inside opens with that one, whichever was open in another.
 */
export const openKey = ({ id, briefings: [first] }: Dataset): string =>
  `relata-briefing-open:${id}:${first?.id ?? ''}`;

/** Oldest first. */
export const byAge = (a: Draft, b: Draft): number =>
  a.made.localeCompare(b.made) || idOf(a).localeCompare(idOf(b));

/** The shipped briefings, then the drafts. */
export const allBriefings = (store: BriefingStore): readonly Briefing[] => [
  ...store.dataset.briefings,
  ...store.getState().drafts.map(({ edits }) => edits.now),
];

/** The briefing last opened, else the first. */
export function currentBriefing(store: BriefingStore): Briefing | undefined {
  const briefings = allBriefings(store);
  return briefings.find(({ id }) => id === store.getState().openId) ?? briefings[0];
}

/** The draft that is being composed: the open one, else the one changed last. */
export function currentDraft(store: BriefingStore): Draft | undefined {
  const { openId } = store.getState();
  const newestFirst = store.getState().drafts.toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)));
  return findDraft(store, openId) ?? newestFirst[0];
}

export const findDraft = (store: BriefingStore, id: string | null | undefined): Draft | undefined =>
  store.getState().drafts.find((draft) => idOf(draft) === id);

/** Takes over what other windows have stored, changed and deleted. */
export function syncFromStorage({ storage, getState, setState }: BriefingStore): void {
  const content = storage.read();
  if (!content) return;
  const { drafts, deleted } = getState();
  const stored = new Map(content.stored.map((one) => [one.briefing.id, one]));
  const synced = drafts.map((draft) => syncDraft(draft, stored.get(idOf(draft)) ?? null));
  const known = new Set([...drafts, ...(deleted ? [deleted] : [])].map(idOf));
  const added = content.stored.filter(({ briefing }) => !known.has(briefing.id)).map(draftOf);
  const replaced = synced.filter((draft, index) => draft !== drafts[index] && draft.saving === 'saved');
  const titles = replaced.map(({ edits }) => `“${edits.now.title}”`).join(', ');
  setState({
    drafts: [...synced, ...added].sort(byAge),
    unreadable: content.unreadable,
    ...(titles && { message: `Updated with changes from another window: ${titles}.` }),
  });
}
