import { useEffect, useRef } from 'react';
import type { SearchIndex } from '../../filter/search';
import { setFilter, useView } from '../../state/store';

/** Text search; `/` puts the cursor here from anywhere but another field. */
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

/** Leaves this much of an idle stretch to the browser, ms. */
const SPARE = 4;

/** Makes the search ready while nothing else is to be done, a little at a time. */
function usePrepared(index: SearchIndex): void {
  useEffect(() => {
    // Safari has no idle callbacks: the first search there does it all.
    if (!('requestIdleCallback' in globalThis)) return;
    let handle = 0;
    const go = (deadline: IdleDeadline) => {
      if (!index.prepare(() => deadline.timeRemaining() < SPARE)) handle = requestIdleCallback(go);
    };
    handle = requestIdleCallback(go);
    return () => cancelIdleCallback(handle);
  }, [index]);
}
