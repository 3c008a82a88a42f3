/** What reads a dataset: the page, a little at a time, or the worker. */
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import type { ParseResult } from '../schema/readNewest';
import type { Listener } from '../worker/receive';
import { type OpenParser, startParser } from '../worker/startParser';
import { partMissing } from './loadProblem';

/** A worker that reads what it is sent, and what comes of it; it ends then. */
export function readInWorker(open: OpenParser, listener: Listener) {
  const parser = startParser(open);
  const { worker } = parser;
  const result = import('../worker/parserClient')
    .catch(partMissing)
    .then(({ listenToParser }) => listenToParser(parser, listener))
    .finally(() => worker.terminate());
  // It is asked for when all bytes have been sent.
  result.catch(() => undefined);
  return { worker, result };
}

export type WorkerReading = ReturnType<typeof readInWorker>;

/** Sends the last message, and gives what is read. */
export function lastly({ worker, result }: WorkerReading, message: string | null): Promise<ParseResult> {
  worker.postMessage(message);
  return result;
}

/** Loads what reads a text in the page. */
export const loadReader = () => import('../schema/parse').catch(partMissing);

/** Reads a text in the page. */
export async function readText(
  text: string,
  { onRead: onPause, signal }: Listener,
  version?: string,
): Promise<ParseResult> {
  const { parseSteps } = await loadReader();
  return runInTimeSlices(parseSteps(text, version), { signal, onPause });
}
