import { useEffect } from 'react';
import { atSignOfUse } from './signOfUse';

/** Loads a part of the app at the first sign of use; where that fails, it is tried again when the part is opened. */
export function usePrefetch(load: () => Promise<unknown>): void {
  useEffect(() => atSignOfUse(() => void load().catch(() => undefined)), [load]);
}
