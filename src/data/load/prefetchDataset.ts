/** A dataset that is requested before the app is loaded that will read it. */

import type { ReadAhead } from './readAhead';

interface Prefetch {
  readonly url: string;
  readonly response: Promise<Response>;
  readonly abort: AbortController;
}

let prefetched: Prefetch | null = null;

const request = (url: string, signal: AbortSignal | null): Promise<Response> =>
  fetch(url, { headers: { accept: 'application/json' }, signal });

/** Requests the dataset at `url` now; the response waits for `requestDataset`. `whenAnswered` is shown its headers. */
export function prefetchDataset(url: string, whenAnswered?: (response: Response) => void): void {
  const abort = new AbortController();
  const response = request(url, abort.signal);
  // A failure is reported to whoever uses the response.
  response.then(whenAnswered).catch(() => undefined);
  prefetched = { url, response, abort };
}

/**
 * The server's response for `url`: the prefetched one on the first call, otherwise that of a new request. Rejects as
 * `fetch` does, and with the reason of `signal` when that is aborted.
 */
export function requestDataset(url: string, signal?: AbortSignal): Promise<Response> {
  const early = prefetched?.url === url ? prefetched : null;
  prefetched = null;
  if (!early) return request(url, signal ?? null);
  const abort = () => early.abort.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return early.response;
}

/** Name of the page's meta element that names the file of a `ReadAhead`, and in `data-of` that of its dataset. */
export const READ_AHEAD = 'read-ahead';

let ahead: { readonly url: string; readonly read: Promise<ReadAhead | null> } | null = null;

/** Asks for what was read ahead of the dataset at `url`, where `page` names it. */
export function prefetchReadAhead(url: string, page: Document): void {
  const named = page.querySelector<HTMLMetaElement>(`meta[name='${READ_AHEAD}']`);
  if (!named || new URL(named.dataset['of'] ?? '', page.URL).href !== url) return;
  const read = fetch(new URL(named.content, page.URL)).then((response) =>
    response.ok ? (response.json() as Promise<ReadAhead>) : null,
  );
  // The file can be read all the same.
  ahead = { url, read: read.catch(() => null) };
}

/** What was read ahead of the dataset at `url`; null where nothing was, or where it did not come. */
export const readAheadOf = async (url: string): Promise<ReadAhead | null> =>
  ahead?.url === url ? ahead.read : null;
