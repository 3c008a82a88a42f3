/** The worker in which a file is imported, as the page sees it. */
import type { Answer, Request } from './messages';

/** Starts a worker that runs `importWorker`. */
export type OpenImporter = () => Worker;

export interface ImportClient {
  readonly send: (request: Request) => void;
  /** Ends the worker, whatever it is doing; nothing is answered any more. */
  readonly close: () => void;
}

/** A script that throws says what; one that cannot be loaded says nothing. */
const wordsOf = ({ message }: ErrorEvent): string =>
  message
    ? `This file cannot be read: ${message}.`
    : 'A part of Relata itself could not be loaded. Is there a connection?';

/** Starts a worker for one file. */
export function importClient(open: OpenImporter, onAnswer: (answer: Answer) => void): ImportClient {
  const worker = open();
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
  worker.onerror = (event) => onAnswer({ type: 'failed', message: wordsOf(event), problems: [] });
  return {
    send: (request) => worker.postMessage(request),
    close: () => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    },
  };
}
