import { useCallback, useState } from 'react';
import { useUndoKeys } from '../../ui/fields/useUndoKeys';

/** By subject, the last value first. */
export type Histories<T> = Readonly<Record<string, readonly [T, ...T[]]>>;

export interface History<T> {
  readonly now: T;
  readonly add: (value: T) => void;
  /** The value before this one, and the way back to it; null where there is none. */
  readonly before: T | null;
  readonly undo: (() => void) | null;
  /** The way to the value that was last gone back from; null where there is none. */
  readonly redo: (() => void) | null;
  /** Those of all subjects that there were. */
  readonly all: Histories<T>;
}

interface Steps<T> {
  readonly known: Histories<T>;
  /** By subject, what was gone back from, the last first. */
  readonly undone: Readonly<Record<string, readonly T[]>>;
}

/**
 * Values that follow each other, to go back and on again; each subject has its own, begun by `first`, and finds them again.
 * `left` are those that there were before.
 */
export function useHistory<T>(subject: string, first: () => T, left: Histories<T> = {}): History<T> {
  const [steps, setSteps] = useState<Steps<T>>({ known: left, undone: {} });
  const begun = steps.known[subject];
  const [now, ...before] = begun ?? [first()];
  const all = begun ? steps.known : { ...steps.known, [subject]: [now] as const };
  if (all !== steps.known) setSteps({ ...steps, known: all });
  const add = useCallback((value: T) => setSteps((state) => added(state, subject, value)), [subject]);
  const undo = useCallback(() => setSteps((state) => goneBack(state, subject)), [subject]);
  const redo = useCallback(() => setSteps((state) => goneOn(state, subject)), [subject]);
  useUndoKeys(undo, redo);
  const [last = null] = before;
  const hasNext = (steps.undone[subject] ?? []).length > 0;
  return { now, add, before: last, undo: last === null ? null : undo, redo: hasNext ? redo : null, all };
}

const put = <T>(
  { known, undone }: Steps<T>,
  subject: string,
  values: readonly [T, ...T[]],
  gone: readonly T[],
): Steps<T> => ({ known: { ...known, [subject]: values }, undone: { ...undone, [subject]: gone } });

const added = <T>(state: Steps<T>, subject: string, value: T): Steps<T> =>
  put(state, subject, [value, ...(state.known[subject] ?? [])], []);

function goneBack<T>(state: Steps<T>, subject: string): Steps<T> {
  const [now, previous, ...rest] = state.known[subject] ?? [];
  if (now === undefined || previous === undefined) return state;
  return put(state, subject, [previous, ...rest], [now, ...(state.undone[subject] ?? [])]);
}

function goneOn<T>(state: Steps<T>, subject: string): Steps<T> {
  const [next, ...rest] = state.undone[subject] ?? [];
  if (next === undefined) return state;
  return put(state, subject, [next, ...(state.known[subject] ?? [])], rest);
}
