import { useSyncExternalStore } from 'react';
import { atSignOfUse, isUsed } from './signOfUse';

/** Whether the reader has moved, pressed or scrolled yet: what only answers to that is loaded then, before it is asked for. */
export const useSignOfUse = (): boolean => useSyncExternalStore(atSignOfUse, isUsed);
