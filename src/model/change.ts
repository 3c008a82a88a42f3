/**
 * Changes to a collection of things by id: one type for undo, imports, reviews and versions. A change holds what was and
 * what is, so that it can be taken back, and two that follow each other are one.
 *
 * A collection has no order of its own. Where order matters, it is a value like any other: a thing in the collection
 * lists the ids in their order, and moving one is an update of that list (see `briefing/store/editHistory.ts`).
 */
import { deepEqual } from '../lib/equality';

export type Collection<T> = ReadonlyMap<string, T>;

/** Each id stands in one of the three at most, and `updated` holds no pair of equal values. */
export interface Change<T> {
  readonly added: Collection<T>;
  readonly updated: Collection<readonly [before: T, after: T]>;
  readonly removed: Collection<T>;
}

/** The change that leads from one collection to another. Things are compared by value. */
export function changeBetween<T extends object>(before: Collection<T>, after: Collection<T>): Change<T> {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return changeOf([...ids].map((id) => [id, before.get(id), after.get(id)]));
}

/** Whether a change changes nothing, as when what was typed has been taken back. */
export const isEmpty = <T>({ added, updated, removed }: Change<T>): boolean =>
  added.size + updated.size + removed.size === 0;

/** The collection after the changes that were made to it, one after the other. */
export function apply<T extends object>(
  collection: Collection<T>,
  ...changes: readonly Change<T>[]
): Collection<T> {
  const result = new Map(collection);
  for (const [id, , after] of changes.flatMap(stepsOf)) {
    if (after) result.set(id, after);
    else result.delete(id);
  }
  return result;
}

/** The change that takes a change back. */
export const reverse = <T extends object>(change: Change<T>): Change<T> =>
  changeOf(stepsOf(change).map(([id, before, after]) => [id, after, before]));

/** Two changes as one; `second` is a change to the outcome of `first`. */
export function squash<T extends object>(first: Change<T>, second: Change<T>): Change<T> {
  const steps = new Map(stepsOf(first).map((step) => [step[0], step]));
  for (const [id, before, after] of stepsOf(second)) {
    const earlier = steps.get(id);
    steps.set(id, [id, earlier ? earlier[1] : before, after]);
  }
  return changeOf([...steps.values()]);
}

/** What happens to the thing of an id; it is absent before it is added and after it is removed. */
type Step<T> = readonly [id: string, before: T | undefined, after: T | undefined];

const stepsOf = <T extends object>({ added, updated, removed }: Change<T>): readonly Step<T>[] => [
  ...[...added].map(([id, after]): Step<T> => [id, undefined, after]),
  ...[...updated].map(([id, [before, after]]): Step<T> => [id, before, after]),
  ...[...removed].map(([id, before]): Step<T> => [id, before, undefined]),
];

function changeOf<T extends object>(steps: readonly Step<T>[]): Change<T> {
  const added = new Map<string, T>();
  const updated = new Map<string, readonly [T, T]>();
  const removed = new Map<string, T>();
  for (const [id, before, after] of steps) {
    if (before && after) {
      if (!deepEqual(before, after)) updated.set(id, [before, after]);
    } else if (after) added.set(id, after);
    else if (before) removed.set(id, before);
  }
  return { added, updated, removed };
}
