/**
 * Keeps the address and the store in step, so that Back, Forward and a copied link do what one expects. The only file
 * that touches the page's `history` and `location`, with `addressActs` and `stageAddress`: all others ask them.
 */
import { formatAddress, parseAddress } from '../address/address';
import type { ViewState } from '../address/viewState';
import { replaceView, type StoreState, viewStore } from './store';

/** What is needed of a window. */
export interface AddressWindow {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** How long a gesture must rest before it is written, ms. Safari refuses about 100 writes in a burst. */
export const REST = 200;

/**
 * Writes a view to the address as a new entry or over the present one; whether it did. Equal addresses are left. All
 * that happens on stage is one entry, so that Back leaves it. `unknown`: the parameters that are not ours, where they change.
 */
export function writeView(
  { location, history }: AddressWindow,
  view: ViewState,
  as: 'new' | 'same',
  unknown?: URLSearchParams,
): boolean {
  const now = parseAddress(location.search);
  const query = formatAddress(view, unknown ?? now.unknown);
  if (query === formatAddress(now.view, now.unknown)) return false;
  const url = `${location.pathname}${query}${location.hash}`;
  try {
    const onStage = now.view.scene !== null && view.scene !== null;
    if (as === 'new' && !onStage) history.pushState(null, '', url);
    else history.replaceState(history.state, '', url);
    return true;
  } catch {
    return false;
  }
}

/** A gesture on the way: its first rest makes an entry of its own, each later one writes over that. */
interface Gesture {
  readonly of: string;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly written: boolean;
}

const atOnce = (task: () => void): void => task();

/**
 * Reads the address into the store now and at every Back or Forward, and writes the store to the address: an act at
 * once as a new entry, one of the filter when `later` calls, since a browser takes its time over it; a gesture when it
 * rests. Back after a gesture returns to what stood before it. Parameters that are not ours stay. Returns the way to
 * stop it.
 */
export function syncAddress(win: AddressWindow = window, later = atOnce): () => void {
  let gesture: Gesture | null = null;
  let act: ViewState | null = null;

  const writeAct = () => {
    if (act) writeView(win, act, 'new');
    act = null;
  };
  const forget = () => {
    act = null;
    if (gesture) clearTimeout(gesture.timer);
    gesture = null;
  };
  const read = () => {
    forget();
    const { view, notes } = parseAddress(win.location.search);
    replaceView(view, notes);
  };
  const rest = (view: ViewState) => {
    if (!gesture) return;
    clearTimeout(gesture.timer);
    writeAct();
    const wrote = writeView(win, view, gesture.written ? 'same' : 'new');
    gesture = { ...gesture, written: gesture.written || wrote };
  };
  const end = (view: ViewState) => {
    rest(view);
    gesture = null;
  };
  const follow = (of: string, view: ViewState, before: ViewState) => {
    if (gesture && gesture.of !== of) end(before);
    if (gesture) clearTimeout(gesture.timer);
    gesture = { of, timer: setTimeout(rest, REST, view), written: gesture?.written ?? false };
  };
  const unsubscribe = viewStore.subscribe(({ view, cause }: StoreState, before: StoreState) => {
    if (view === before.view && cause === before.cause) return;
    if (cause.by === 'gesture') return follow(cause.of, view, before.view);
    if (cause.by === 'address') return forget();
    end(cause.of === gesture?.of ? view : before.view);
    writeAct();
    act = view;
    if (cause.of === undefined) writeAct();
    else later(writeAct);
  });

  read();
  win.addEventListener('popstate', read);
  return () => {
    forget();
    unsubscribe();
    win.removeEventListener('popstate', read);
  };
}

/** The whole address of the page, absolute. */
export const pageAddress = (): string => location.href;

/** The query of the page's address with its `?`; '' for none. */
export const pageSearch = (): string => location.search;

/** Loads the page again from its present address. */
export const reloadPage = (): void => location.reload();

/** Whether this window is the presenter's: its address has `?presenter=1`. */
export const isPresenterWindow = (): boolean => new URLSearchParams(location.search).get('presenter') === '1';
