/** The parser's worker, as the page sees it. */
import { answerTaker } from './answerTaker';
import type { ClaimTable } from './claimTable';
import { nextTask } from './inSlices';
import { partMissing } from './loadProblem';
import type { ParseResult } from './parse';
import type { ParserAnswer } from './parserAnswer';
import type { Bytes } from './readBody';
import type { ReadCount } from './readClaims';
import { takeTable } from './takeTable';

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

/** The result with the claims of the table, which are made little by little. */
async function withTable(
  result: ParseResult,
  table: ClaimTable,
  onRead: (count: ReadCount) => void,
  signal: AbortSignal | undefined,
): Promise<ParseResult> {
  if (!result.ok) return result;
  const { events, aid, periods } = result.dataset;
  const steps = takeTable(table, { events, aid, periods });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...result, dataset: { ...result.dataset, ...step.value } };
    onRead(step.value);
    await nextTask();
    signal?.throwIfAborted();
  }
}

/** Hands a file of so many bytes, where that is known, to the worker and takes over what it answers. */
export function remoteParser(open: OpenParser, length: number | null = null): RemoteParser {
  const worker = open();
  if (length !== null) worker.postMessage(length);
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
      let table: ClaimTable | null = null;
      worker.onmessage = ({ data }: MessageEvent<ParserAnswer>) => {
        if (data.type === 'table') ({ table } = data);
        const result = take(data);
        if (result) resolve(table ? withTable(result, table, onRead, signal) : result);
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
