import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint';

/** How much there is to say: of `few` claims it is said within a frame, of `many` it would keep the first view waiting. */
export type Amount = 'few' | 'some' | 'many';

export function amountOf({ length }: readonly unknown[]): Amount {
  if (length <= 300) return 'few';
  return length <= 5000 ? 'some' : 'many';
}

/** A value that changes again within this time, ms, goes on changing, as under a brush. */
const PACE = 200;
let lastTime = Number.NEGATIVE_INFINITY;

/**
 * Runs what follows the next paint. While changes go on, what is said of few claims comes at once, and of more no sooner
 * than the pace. Returns the way to call it off.
 */
function follow(amount: Amount, task: () => void): () => void {
  const run = () => {
    lastTime = performance.now();
    startTransition(task);
  };
  const wait = lastTime + PACE - performance.now();
  if (wait <= 0) return afterPaint(run);
  let callOff = () => {};
  if (amount === 'few') {
    run();
    return callOff;
  }
  const timer = setTimeout(() => {
    callOff = afterPaint(run);
  }, wait);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}

/**
 * The value as of the last paint: what is said about the marks may come a moment after them, so that they answer at
 * once. All that follows so is rendered together, and gives way to the next input. Null until the first paint where even
 * that is not to wait for it.
 */
export function useAfterPaint<T>(value: T, amount: Amount): T | null {
  const [followed, setFollowed] = useState(() => (amount === 'many' ? null : value));
  useEffect(
    () => (followed === value ? undefined : follow(amount, () => setFollowed(() => value))),
    [value, followed, amount],
  );
  return followed;
}
