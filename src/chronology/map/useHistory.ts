import { useCallback, useEffect, useState } from 'react';

export interface History<T> {
  readonly now: T;
  readonly add: (value: T) => void;
  /** The value before this one, and the way back to it; null where there is none. */
  readonly before: T | null;
  readonly undo: (() => void) | null;
}

/** Values that follow each other, to go back; begun anew for each new `subject`. Ctrl Z goes back outside of fields. */
export function useHistory<S, T>(subject: S, first: (subject: S) => T): History<T> {
  const [known, setKnown] = useState({ subject, values: [first(subject)] as const as readonly [T, ...T[]] });
  const current = known.subject === subject ? known : { subject, values: [first(subject)] as const };
  if (current !== known) setKnown(current);
  const [now, ...before] = current.values;
  const add = useCallback(
    (value: T) => setKnown(({ values, ...rest }) => ({ ...rest, values: [value, ...values] })),
    [],
  );
  const undo = useCallback(
    () =>
      setKnown((state) => {
        const [, previous, ...rest] = state.values;
        return previous === undefined ? state : { ...state, values: [previous, ...rest] };
      }),
    [],
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
  return { now, add, before: last, undo: last === null ? null : undo };
}
