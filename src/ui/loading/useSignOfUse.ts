import { useEffect, useSyncExternalStore } from 'react';
import { atSignOfUse, isUsed } from './signOfUse';

/** Whether the reader has moved, pressed or scrolled yet: what only answers to that is loaded then, before it is asked for. */
export const useSignOfUse = (): boolean => useSyncExternalStore(atSignOfUse, isUsed);

/** Loads a part of the app at the first sign of use; where that fails, it is tried again when the part is opened. */
export function usePrefetch(load: () => Promise<unknown>): void {
  useEffect(() => atSignOfUse(() => void load().catch(() => undefined)), [load]);
}
