/** A dataset that is requested before the app is loaded that will read it. */

interface Prefetch {
  readonly url: string;
  readonly response: Promise<Response>;
  readonly abort: AbortController;
}

let prefetched: Prefetch | null = null;

const request = (url: string, signal: AbortSignal | null): Promise<Response> =>
  fetch(url, { headers: { accept: 'application/json' }, signal });

/** Requests the dataset at `url` now; the response waits for `requestDataset`. */
export function prefetchDataset(url: string): void {
  const abort = new AbortController();
  const response = request(url, abort.signal);
  // A failure is reported to whoever uses the response.
  response.catch(() => undefined);
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
