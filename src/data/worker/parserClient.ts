/** The parser's worker, as the page sees it. */
import { LoadProblem, partMissing } from '../load/loadProblem';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import { messageReceiver } from './receive';
import type { WorkerMessage } from './workerMessage';

/** Starts a worker that runs `parseWorker`. */
export type OpenParser = () => Worker;

/** Who is told how far it is, what ends it, and the id of a kept chronology that is read in place of the bytes. */
export type ParseRequest = readonly [
  onRead: (count: ReadCount) => void,
  signal?: AbortSignal | undefined,
  own?: string,
];

/** A script that throws says what; one that cannot be loaded says nothing. */
const failureOf = (event: ErrorEvent): unknown =>
  event.message
    ? new LoadProblem('not-a-dataset', `This file cannot be read: ${event.message}.`, [], event)
    : event;

/**
 * Tells the worker that it has all bytes of its file, and gives what it reads of them. `failure` is its first error, also
 * one from before. Rejects with a `LoadProblem`, or with the reason of `signal`.
 */
export function finishReading(
  worker: Worker,
  failure: Promise<ErrorEvent>,
  ...[onRead, signal, own]: ParseRequest
): Promise<ParseResult> {
  const receive = messageReceiver({ onRead, signal });
  const done = new Promise<ParseResult>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      const result = receive(data);
      if (result) resolve(result);
    };
    worker.postMessage(own ?? null);
  });
  const failed = failure.then((event) => Promise.reject(failureOf(event))).catch(partMissing);
  return Promise.race([done, failed]);
}
