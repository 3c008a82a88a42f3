/** The one store of what the user sees: the view state, and how it came to be so. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { dropUnknownIds } from '../address/unknownIds';
import { initialViewState, type Tab, type ViewState } from '../address/viewState';
import type { Filter } from '../filter/filter';
import { mergePreservingIdentity } from '../lib/equality';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';

/**
 * How the view came to be: by an act, by a gesture still going on, or from outside. `of` names the keys of the filter
 * that it sets: an act on those of the gesture going on is its end.
 */
export type Cause =
  | { readonly by: 'act'; readonly of?: string }
  | { readonly by: 'gesture'; readonly of: string }
  | { readonly by: 'address' };

export interface StoreState {
  readonly view: ViewState;
  readonly cause: Cause;
  /** What was ignored in the last address, in words for the reader. */
  readonly notes: readonly string[];
}

const NO_NOTES: readonly string[] = [];

/** For `state/` and tests; everyone else uses the hooks and actions. */
export const viewStore = createStore<StoreState>(() => ({
  view: initialViewState,
  cause: { by: 'act' },
  notes: NO_NOTES,
}));

/** Changes a part of the view; for `state/`. */
export function change(patch: Partial<ViewState>, cause: Cause): void {
  const state = viewStore.getState();
  const filter = patch.filter ? { filter: mergePreservingIdentity(state.view.filter, patch.filter) } : {};
  const view = mergePreservingIdentity(state.view, { ...patch, ...filter });
  const endsGesture = cause.by === 'act' && state.cause.by === 'gesture';
  if (view !== state.view || endsGesture) viewStore.setState({ view, cause });
}

/** Part of the view state. Renders again only when the selected value changes. */
export const useViewState = <T>(selector: (view: ViewState) => T): T =>
  useStore(viewStore, (state) => selector(state.view));

/** Whether the period is being dragged. */
export const useIsDragged = (): boolean =>
  useStore(viewStore, ({ cause }) => cause.by === 'gesture' && cause.of === 'period');

/** What was ignored in the address, for a quiet notice. */
export const useAddressNotes = (): readonly string[] => useStore(viewStore, (state) => state.notes);

/** Calls back at every change of the view state; returns the way to stop it. */
export const onView = (listener: () => void): (() => void) => viewStore.subscribe(listener);

/** The view state now, for use outside of rendering. */
export const getViewState = (): ViewState => viewStore.getState().view;

/**
 * Changes some keys of the filter. `continuous` says that more of the same will follow (a brush on the move, typing);
 * end such a gesture by setting the last value without it.
 */
export function setFilter(patch: Partial<Filter>, { continuous = false } = {}): void {
  const of = Object.keys(patch).sort().join();
  const cause: Cause = { by: continuous ? 'gesture' : 'act', of };
  change({ filter: { ...getViewState().filter, ...patch } }, cause);
}

export const select = (claim: string | null): void => change({ claim }, { by: 'act' });

/** Chooses whose dates are shown. */
export const setReading = (reading: Reading): void => change({ reading }, { by: 'act' });

/** Opens a page. */
export const setTab = (tab: Tab): void => change({ tab }, { by: 'act' });

/** Takes over a whole view: a scene on stage, or what stood before it. */
export const showView = (view: ViewState): void => change(view, { by: 'act' });

/** Takes over a whole view from outside, that is an address. It is not written back to the address. */
export function replaceView(view: ViewState, notes: readonly string[] = NO_NOTES): void {
  change(view, { by: 'address' });
  viewStore.setState({
    notes: mergePreservingIdentity({ notes: viewStore.getState().notes }, { notes }).notes,
  });
}

/** Drops what the dataset does not know from the view, adding a note for each. */
export function dropUnknownFromView(dataset: Dataset): void {
  const { view, notes } = viewStore.getState();
  const fitted = dropUnknownIds(view, dataset);
  if (fitted.notes.length > 0) replaceView(fitted.view, [...notes, ...fitted.notes]);
}

/** Puts the notes away once read. */
export const dismissNotes = (): void => viewStore.setState({ notes: NO_NOTES });
