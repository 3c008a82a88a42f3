/** The parser's worker, which is started as soon as a file turns out to need it: before the app has come. */
import parserUrl from './parseWorker?worker&url';

/** The address of a script as the page's policy accepts it. */
type Trusted = (url: string) => string;

let early: Worker | null = null;

const start = (trusted: Trusted): Worker =>
  new Worker(trusted(parserUrl), { type: 'module', name: 'parser' });

/** Starts the worker for the first that opens it. One that fails before then is started anew, so that it is heard of. */
export function startEarly(trusted: Trusted): void {
  early = start(trusted);
  early.onerror = () => {
    early = null;
  };
}

/** A worker that runs `parseWorker`. */
export function openParserWorker(trusted: Trusted): Worker {
  const worker = early ?? start(trusted);
  early = null;
  return worker;
}
