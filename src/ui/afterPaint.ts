/** Work that waits until the page has been painted, or has nothing else to do. */
import { startTransition, useEffect, useState } from 'react';

const waiting = new Set<() => void>();
let isScheduled = false;

/**
 * Runs a task two frames and a task later, when everything drawn before is on screen. Tasks that are already queued are
 * not delayed. Returns a cancel function.
 */
export function afterPaint(task: () => void): () => void {
  waiting.add(task);
  if (!isScheduled) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(runAll)));
  isScheduled = true;
  return () => waiting.delete(task);
}

function runAll(): void {
  isScheduled = false;
  const tasks = [...waiting];
  waiting.clear();
  for (const task of tasks) task();
}

/** Some browsers have no `requestIdleCallback`. */
const requestIdle = globalThis.requestIdleCallback ?? ((done: () => void) => globalThis.setTimeout(done));

/** Resolves when the page has painted and is idle, after one second at the latest. */
export const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdle(resolve, { timeout: 1000 }));

/** Size of a list: texts about `few` items take under a frame, texts about `many` would delay the first view. */
export type Amount = 'few' | 'some' | 'many';

/** Size class of a list. */
export function amountOf({ length }: readonly unknown[]): Amount {
  if (length <= 300) return 'few';
  return length <= 5000 ? 'some' : 'many';
}

/** Minimum time between updates, ms, while a value keeps changing, as under a brush. */
const MIN_INTERVAL = 200;
let lastTime = Number.NEGATIVE_INFINITY;

/**
 * Runs a task in a transition after the next paint, and while changes continue no more often than the interval: what follows
 * one change would keep the next from being drawn. Returns a cancel function.
 */
function follow(task: () => void): () => void {
  const run = () => {
    lastTime = performance.now();
    startTransition(task);
  };
  const wait = lastTime + MIN_INTERVAL - performance.now();
  if (wait <= 0) return afterPaint(run);
  let cancel = () => {};
  const timer = setTimeout(() => {
    cancel = afterPaint(run);
  }, wait);
  return () => {
    clearTimeout(timer);
    cancel();
  };
}

/**
 * The value as of the last paint, so that marks respond at once and the texts about them follow. All values that follow
 * are rendered together, in a transition. Null until the first paint if the amount is `many`.
 */
export function useAfterPaint<T>(value: T, amount: Amount): T | null {
  const [followed, setFollowed] = useState(() => (amount === 'many' ? null : value));
  useEffect(
    () => (followed === value ? undefined : follow(() => setFollowed(() => value))),
    [value, followed],
  );
  return followed;
}
