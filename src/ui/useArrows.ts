import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** Where a key leads from a place among so many; null for a key that leads nowhere. */
export function stepBy(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

interface Arrows<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  readonly onKeyDown: (event: KeyboardEvent<T>) => void;
  readonly onFocus: (event: FocusEvent<T>) => void;
}

/**
 * Makes one stop of Tab of the controls in an element that a selector finds: arrows, Home and End go from one to the next
 * (WAI-ARIA, roving tabindex). Its result is spread on the element; nothing else sets the `tabIndex` of these controls.
 */
export function useArrows<T extends HTMLElement>(selector: string): Arrows<T> {
  const ref = useRef<T>(null);
  const current = useRef<HTMLElement | null>(null);
  const all = () => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const settle = () => {
    const items = all();
    const stop = items.find((item) => item === current.current) ?? items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  };
  useEffect(settle);
  return {
    ref,
    onKeyDown: (event) => {
      const items = all();
      const at = items.indexOf(event.target as HTMLElement);
      const next = at < 0 ? null : stepBy(event.key, at, items.length);
      if (next === null) return;
      event.preventDefault();
      items[next]?.focus();
    },
    onFocus: ({ target }) => {
      if (!all().includes(target as HTMLElement)) return;
      current.current = target as HTMLElement;
      settle();
    },
  };
}
