/** The parser's worker, as the page sees it. */
import { LoadProblem, partMissing } from '../load/loadProblem';
import type { Bytes } from '../load/readBody';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import type { WorkerMessage } from './workerMessage';

/** Starts a worker that runs `parseWorker`. */
export type OpenParser = () => Worker;

export interface ParserClient {
  /** Transfers the next bytes of the file. */
  readonly add: (bytes: Bytes) => void;
  /**
   * Reads the bytes that were added, or the chronology of an id that this browser keeps. Rejects with a `LoadProblem`, or
   * with the reason of `signal`.
   */
  readonly finish: (
    onRead: (count: ReadCount) => void,
    signal?: AbortSignal,
    own?: string,
  ) => Promise<ParseResult>;
  /** Ends the worker, whatever it is doing. */
  readonly close: () => void;
}

/** A script that throws says what; one that cannot be loaded says nothing. */
const failureOf = (event: ErrorEvent): unknown =>
  event.message
    ? new LoadProblem('not-a-dataset', `This file cannot be read: ${event.message}.`, [], event)
    : event;

/** Starts a worker that reads one file. */
export function parserClient(open: OpenParser): ParserClient {
  const worker = open();
  const receiver = import('./receive').catch(partMissing);
  receiver.catch(() => undefined);
  // Kept for `finish`: a worker that cannot start fails at once.
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(failureOf(event));
  }).catch(partMissing);
  failed.catch(() => undefined);
  const finish: ParserClient['finish'] = (onRead, signal, own) => {
    const done = new Promise<ParseResult>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason));
      const receiving = receiver.then(({ messageReceiver }) => messageReceiver({ onRead, signal }));
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        receiving.then((receive) => {
          const result = receive(data);
          if (result) resolve(result);
        }, reject);
      };
      worker.postMessage(own ?? null);
    });
    return Promise.race([done, failed]);
  };
  return {
    add: (bytes) => worker.postMessage(bytes, [bytes.buffer]),
    finish,
    close: () => worker.terminate(),
  };
}
