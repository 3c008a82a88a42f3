/** The address of the stage and of the presenter's window: what is needed of it once one presents. */
import { parseAddress } from '../address/address';
import { initialViewState } from '../address/viewState';
import type { AddressWindow } from './addressSync';
import { getViewState, showView } from './store';

/** The address of the presenter's window at a scene, with the same dataset, relative to the page. */
export function presenterAddress(
  scene: string,
  { location }: Pick<AddressWindow, 'location'> = window,
): string {
  const data = new URLSearchParams(location.search).get('data');
  return `?${new URLSearchParams({ presenter: '1', scene, ...(data ? { data } : {}) })}`;
}

/** Puts a scene on stage, and leaves the address before it with the new entry of the history, for `leaveStage`. */
export function enterStage(scene: string, { location, history }: AddressWindow = window): void {
  const before = location.search;
  showView({ ...initialViewState, scene });
  try {
    history.replaceState({ before }, '');
  } catch {
    // Refused: leaving then goes on in Explore.
  }
}

const hasBefore = (state: unknown): state is { readonly before: string } =>
  typeof state === 'object' && state !== null && 'before' in state && typeof state.before === 'string';

/** Returns from the stage to the view before it; where none is known, as after a shared link, to Explore. */
export function leaveStage({ history }: Pick<AddressWindow, 'history'> = window): void {
  const state: unknown = history.state;
  const before = hasBefore(state)
    ? parseAddress(state.before).view
    : { ...getViewState(), tab: initialViewState.tab };
  showView({ ...before, scene: null });
}
