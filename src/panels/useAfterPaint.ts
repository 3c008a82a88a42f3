import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/afterPaint';

/**
 * The value as of the last paint: what is said about the marks may come a moment after them, so that they answer at
 * once. All that follows so is rendered together, and gives way to the next input. Null until the first paint where even
 * that is not to wait for it.
 */
export function useAfterPaint<T>(value: T, isLong = false): T | null {
  const [followed, follow] = useState(() => (isLong ? null : value));
  useEffect(() => {
    if (followed === value) return;
    return afterPaint(() => startTransition(() => follow(() => value)));
  }, [value, followed]);
  return followed;
}

/** From so many claims on, what is said about them takes longer than a frame. */
const LONG = 5000;

export const isLongList = (claims: readonly unknown[]): boolean => claims.length > LONG;
