/** Starts the parser in a thread of its own. */

import type { OpenParser } from '../data/worker/parserClient';
import parserUrl from '../data/worker/parseWorker?worker&url';
import { trustedScript } from './trustedScript';

/** Null where the page may start no worker: in the one file, which opens no other data than its own. */
export const openParser: OpenParser | null =
  import.meta.env.MODE === 'onefile'
    ? null
    : () => new Worker(trustedScript(parserUrl), { type: 'module', name: 'parser' });
