import { memo, useEffect, useRef } from 'react';
import { MAX_SEARCH } from '../../filter/filterKeys';
import type { SearchIndex } from '../../filter/search';
import { nextTask } from '../../lib/nextTask';
import { usePageKey } from '../../state/singleKeys';
import { setFilter, useViewState } from '../../state/store';

interface Props {
  readonly index: SearchIndex;
  /** Whether it takes the focus when it appears. */
  readonly takesFocus?: boolean;
}

/** Text search. `/` moves the focus here, except from another field. */
export const SearchField = memo(function SearchField({ index, takesFocus = false }: Props) {
  usePrepared(index);
  const q = useViewState((view) => view.filter.q);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  usePageKey('/', () => field.current?.focus());
  return (
    <span className="search">
      <SearchSign />
      <input
        ref={field}
        type="search"
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder="Name or word"
        maxLength={MAX_SEARCH}
        value={q}
        onChange={(event) => setFilter({ q: event.target.value }, { continuous: true })}
        onBlur={() => setFilter({ q })}
      />
    </span>
  );
});

export const SearchSign = ({ size = 14 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" className="search-sign">
    <circle cx={5.7} cy={5.7} r={4.2} />
    <path d="M8.8 8.8 L12.8 12.8" />
  </svg>
);

/** Time in ms after which the page may answer: what a reader does while it is idle waits for the end of that. */
const SLICE = 4;

/** Builds the search index in small steps while the page is idle. */
function usePrepared(index: SearchIndex): void {
  useEffect(() => {
    // Safari has no idle callbacks: there the first search builds the index.
    if (!('requestIdleCallback' in globalThis)) return;
    let isOver = false;
    const work = async (idle: IdleDeadline) => {
      while (!isOver && idle.timeRemaining() > 0) {
        const end = performance.now() + SLICE;
        while (!isOver && performance.now() < end) isOver = index.prepare();
        await nextTask();
      }
      if (!isOver) wait();
    };
    const wait = () => requestIdleCallback((idle) => void work(idle));
    wait();
    return () => {
      isOver = true;
    };
  }, [index]);
}
