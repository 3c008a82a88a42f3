/** A dataset that is asked for before the app has come that will read it. */

interface Asked {
  readonly url: string;
  readonly answer: Promise<Response>;
  readonly abort: AbortController;
}

let asked: Asked | null = null;

function ask(url: string, signal: AbortSignal | null): Promise<Response> {
  return fetch(url, { headers: { accept: 'application/json' }, signal });
}

/** Asks the server for the dataset at `url` now. The answer waits for `answerOf`. */
export function askEarly(url: string): void {
  const abort = new AbortController();
  const answer = ask(url, abort.signal);
  // Whether it comes matters only where it is used.
  answer.catch(() => undefined);
  asked = { url, answer, abort };
}

/**
 * The server's answer for `url`: the one that was asked for early, for the first who wants it, else a new one. Rejects
 * as `fetch` does, and with the reason of `signal` when that is aborted.
 */
export function answerOf(url: string, signal?: AbortSignal): Promise<Response> {
  const early = asked?.url === url ? asked : null;
  asked = null;
  if (!early) return ask(url, signal ?? null);
  const abort = () => early.abort.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return early.answer;
}
