/** The parser's worker, as the page sees it. */
import { partMissing } from '../load/loadProblem';
import type { Bytes } from '../load/readBody';
import type { ParseResult } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import type { ParserAnswer } from './workerMessage';

/** Starts a worker that runs `parseWorker`. */
export type OpenParser = () => Worker;

export interface RemoteParser {
  /** Gives the next bytes of the file away. */
  readonly add: (bytes: Bytes) => void;
  /** All bytes were added: what they say. Rejects with a `LoadProblem`, or with the reason of `signal`. */
  readonly finish: (onRead: (count: ReadCount) => void, signal?: AbortSignal) => Promise<ParseResult>;
  /** Ends the worker, wherever it is. */
  readonly close: () => void;
}

/** Hands a file of so many bytes, where that is known, to the worker and takes over what it answers. */
export function remoteParser(open: OpenParser, length: number | null = null): RemoteParser {
  const worker = open();
  if (length !== null) worker.postMessage(length);
  const taker = import('./receive').catch(partMissing);
  taker.catch(() => undefined);
  // Kept for `finish`: a worker that cannot start says so at once.
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = reject;
  }).catch(partMissing);
  failed.catch(() => undefined);
  const finish: RemoteParser['finish'] = (onRead, signal) => {
    const done = new Promise<ParseResult>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason));
      const taking = taker.then(({ answersTaker }) => answersTaker(onRead, signal));
      worker.onmessage = ({ data }: MessageEvent<ParserAnswer>) => {
        taking.then((take) => {
          const result = take(data);
          if (result) resolve(result);
        }, reject);
      };
      worker.postMessage(null);
    });
    return Promise.race([done, failed]);
  };
  return {
    add: (bytes) => worker.postMessage(bytes, [bytes.buffer]),
    finish,
    close: () => worker.terminate(),
  };
}
