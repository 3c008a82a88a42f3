/** The parser's worker, as the page sees it. */
import { answerTaker } from './answerTaker';
import { partMissing } from './loadProblem';
import type { ParseResult } from './parse';
import type { ParserAnswer } from './parserAnswer';
import type { Bytes } from './readBody';
import type { ReadCount } from './readClaims';

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

/** Hands a file to the worker and takes over what it answers. */
export function remoteParser(open: OpenParser): RemoteParser {
  const worker = open();
  // Kept for `finish`: a worker that cannot start says so at once.
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = reject;
  }).catch(partMissing);
  failed.catch(() => undefined);
  const finish: RemoteParser['finish'] = (onRead, signal) => {
    const done = new Promise<ParseResult>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason));
      const take = answerTaker(onRead);
      worker.onmessage = ({ data }: MessageEvent<ParserAnswer>) => {
        const result = take(data);
        if (result) resolve(result);
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
