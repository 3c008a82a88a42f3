import { useEffect, useRef } from 'react';
import { setFilter, useView } from '../state/store';

/** Text search; `/` puts the cursor here from anywhere but another field. */
export function SearchField() {
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
