import { useEffect, useRef } from 'react';
import type { SearchIndex } from '../../filter/search';
import { setFilter, useView } from '../../state/store';

/** Text search. `/` moves the focus here, except from another field. */
export function SearchField({ index }: { index: SearchIndex }) {
  usePrepared(index);
  const q = useView((view) => view.filter.q);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=checkbox]), textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      className="search"
      aria-label="Search"
      aria-keyshortcuts="/"
      placeholder="Search  /"
      value={q}
      onChange={(event) => setFilter({ q: event.target.value }, { continuous: true })}
      onBlur={() => setFilter({ q })}
    />
  );
}

/** Idle time left to the browser, ms. */
const RESERVED = 4;

/** Builds the search index in small steps while the page is idle. */
function usePrepared(index: SearchIndex): void {
  useEffect(() => {
    // Safari has no idle callbacks: there the first search builds the index.
    if (!('requestIdleCallback' in globalThis)) return;
    let handle = 0;
    const go = (deadline: IdleDeadline) => {
      if (!index.prepare(() => deadline.timeRemaining() < RESERVED)) handle = requestIdleCallback(go);
    };
    handle = requestIdleCallback(go);
    return () => cancelIdleCallback(handle);
  }, [index]);
}
