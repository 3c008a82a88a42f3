import { useCallback, useEffect, useState } from 'react';

/** By subject, the last value first. */
export type Histories<T> = Readonly<Record<string, readonly [T, ...T[]]>>;

export interface History<T> {
  readonly now: T;
  readonly add: (value: T) => void;
  /** The value before this one, and the way back to it; null where there is none. */
  readonly before: T | null;
  readonly undo: (() => void) | null;
  /** Those of all subjects that there were. */
  readonly all: Histories<T>;
}

/**
 * Values that follow each other, to go back; each subject has its own, begun by `first`, and finds them again. `left` are
 * those that there were before. Ctrl Z goes back outside of fields.
 */
export function useHistory<T>(subject: string, first: () => T, left: Histories<T> = {}): History<T> {
  const [known, setKnown] = useState(left);
  const all = known[subject] ? known : { ...known, [subject]: [first()] as const };
  if (all !== known) setKnown(all);
  const values = all[subject];
  const [now, ...before] = values ?? [first()];
  const add = useCallback(
    (value: T) => setKnown((state) => ({ ...state, [subject]: [value, ...(state[subject] ?? [])] })),
    [subject],
  );
  const undo = useCallback(
    () =>
      setKnown((state) => {
        const [, previous, ...rest] = state[subject] ?? [];
        return previous === undefined ? state : { ...state, [subject]: [previous, ...rest] };
      }),
    [subject],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest('input[type=text]') !== null;
      if (isField || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
  const [last = null] = before;
  return { now, add, before: last, undo: last === null ? null : undo, all };
}
