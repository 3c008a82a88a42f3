import { expect, it, vi } from 'vitest';
import { prefetchDataset, requestDataset } from './prefetchDataset';

/** A server whose answers name the address; it notes what it was asked, and gives up when told to. */
function server() {
  const asked = vi.fn(
    (url: string, { signal }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        setTimeout(() => resolve(new Response(url)));
      }),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

it('gives the answer that was asked for early once, then asks anew', async () => {
  const asked = server();
  prefetchDataset('./a.json');
  expect(await (await requestDataset('./a.json')).text()).toBe('./a.json');
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await (await requestDataset('./a.json')).text()).toBe('./a.json');
  expect(asked).toHaveBeenCalledTimes(2);
});

it('asks for what was not asked for early', async () => {
  const asked = server();
  prefetchDataset('./a.json');
  expect(await (await requestDataset('./b.json')).text()).toBe('./b.json');
  expect(asked).toHaveBeenCalledTimes(2);
});

it('gives up the early question when it is told to, before or after', async () => {
  server();
  const reason = new Error('not any more');
  prefetchDataset('./a.json');
  await expect(requestDataset('./a.json', AbortSignal.abort(reason))).rejects.toBe(reason);
  prefetchDataset('./a.json');
  const abort = new AbortController();
  const answer = requestDataset('./a.json', abort.signal);
  abort.abort(reason);
  await expect(answer).rejects.toBe(reason);
});

it('hands on that no answer came', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  prefetchDataset('./a.json');
  await expect(requestDataset('./a.json')).rejects.toThrow('Failed to fetch');
});
