/** The parser's worker before its client has been loaded. */
import type { WorkerMessage } from './workerMessage';

/** A worker that may be sent bytes at once: its first error and what it says are kept until somebody listens. */
export interface StartedParser {
  readonly worker: Worker;
  readonly failure: Promise<ErrorEvent>;
  readonly said: MessageEvent<WorkerMessage>[];
}

/** Starts a worker that runs `parseWorker`. */
export type OpenParser = () => Worker;

/** Starts the worker. */
export function startParser(open: OpenParser): StartedParser {
  const worker = open();
  const said: StartedParser['said'] = [];
  worker.onmessage = (message) => said.push(message);
  const failure = new Promise<ErrorEvent>((resolve) => {
    worker.onerror = resolve;
  });
  return { worker, failure, said };
}
