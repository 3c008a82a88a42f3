import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/afterPaint';

/**
 * The value as of the last paint: what is said about the marks may come a moment after them, so that they answer at
 * once. All that follows so is rendered together, and gives way to the next input.
 */
export function useAfterPaint<T>(value: T): T {
  const [followed, follow] = useState(() => value);
  useEffect(() => {
    if (followed === value) return;
    return afterPaint(() => startTransition(() => follow(() => value)));
  }, [value, followed]);
  return followed;
}
