import { useEffect, useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

let isUsed = false;
const waiting = new Set<() => void>();

const subscribe = (onUse: () => void) => {
  waiting.add(onUse);
  if (waiting.size === 1) for (const sign of SIGNS) globalThis.addEventListener(sign, use);
  return () => {
    waiting.delete(onUse);
    if (waiting.size === 0) stop();
  };
};

function use(): void {
  isUsed = true;
  for (const onUse of waiting) onUse();
  stop();
}

function stop(): void {
  for (const sign of SIGNS) globalThis.removeEventListener(sign, use);
}

/** Whether the reader has moved, pressed or scrolled yet: what only answers to that is loaded then, before it is asked for. */
export const useSignOfUse = (): boolean => useSyncExternalStore(subscribe, () => isUsed);

/** Loads a part of the app at the first sign of use; where that fails, it is tried again when the part is opened. */
export function usePrefetch(load: () => Promise<unknown>): void {
  const isUsed = useSignOfUse();
  useEffect(() => {
    if (isUsed) void load().catch(() => undefined);
  }, [isUsed, load]);
}
