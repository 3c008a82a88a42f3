/** Which claim is pointed at or focused: a store of its own, as it changes with every move. */

import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { getViewState, onView } from './store';

export interface Highlight {
  readonly id: string | null;
}

const store = createStore<Highlight>(() => ({ id: null }));

/** Marks a claim and what belongs to it in every panel, or nothing. */
export function highlight(id: string | null): void {
  if (store.getState().id !== id) store.setState({ id });
}

/** The claim that is pointed at now, for use outside of rendering. */
const getHighlight = (): string | null => store.getState().id;

/** Calls back at every change; returns the way to stop it. */
export const onHighlight = (listener: (highlight: Highlight) => void): (() => void) =>
  store.subscribe(listener);

const subscribe = (listener: () => void): (() => void) => {
  const stops = [onHighlight(listener), onView(listener)];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Part of what is pointed at (or focused) and what is selected. Renders again only when the answer changes. */
export const useHighlightAndSelection = <T>(
  answer: (highlighted: string | null, selected: string | null) => T,
): T => useSyncExternalStore(subscribe, () => answer(getHighlight(), getViewState().claim));
