/** A stand-in for the browser's window, for tests of what is written to the address. */
import { vi } from 'vitest';
import type { AddressWindow } from '../state/addressSync';

/** A window at `/board#top` with a history that goes back and forward; `refuse` makes it throw as Safari does. */
export function fakeWindow(search: string, refuse = false) {
  let entries = [search];
  const states = new Map<number, unknown>();
  let at = 0;
  let writes = 0;
  const listeners = new Set<() => void>();
  const put = (state: unknown, url: string | URL | null | undefined, keepFrom: number) => {
    if (refuse) throw new DOMException('too many calls', 'SecurityError');
    writes += 1;
    states.set(keepFrom, state);
    if (url === undefined) return;
    const { search: query, pathname, hash } = new URL(String(url), 'https://example.org');
    if (pathname !== '/board' || hash !== '#top') throw new Error(`the address lost its place: ${url}`);
    entries = [...entries.slice(0, keepFrom), query];
    at = entries.length - 1;
  };
  const go = (by: number) => {
    at += by;
    for (const listener of listeners) listener();
  };
  const win: AddressWindow = {
    location: {
      pathname: '/board',
      hash: '#top',
      get search() {
        return entries[at] ?? '';
      },
    },
    history: {
      get state() {
        return states.get(at) ?? null;
      },
      pushState: (state, _title, url) => put(state, url, at + 1),
      replaceState: (state, _title, url) => put(state, url, at),
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  return {
    win,
    back: () => go(-1),
    forward: () => go(1),
    entries: () => entries,
    writes: () => writes,
    listeners: () => listeners.size,
  };
}

/** Gives Node the events of a window, which it has not; returns where they come from. */
export function stubEvents(): EventTarget {
  const target = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener'] as const)
    vi.stubGlobal(name, target[name].bind(target));
  return target;
}
