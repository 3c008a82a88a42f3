// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import '../../testing/patience';
import { type ReactNode, useEffect } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { datasetLoad } from './datasetLoad';
import { useDataset } from './useDataset';

afterEach(cleanup);

const good = () => new Response(JSON.stringify(sampleDataset()));

/** Answers one call after the other; the last answer stays. */
function answers(...list: (() => Response)[]) {
  const calls = vi.fn(() =>
    Promise.resolve((list[Math.min(calls.mock.calls.length, list.length) - 1] ?? good)()),
  );
  vi.stubGlobal('fetch', calls);
  return calls;
}

function render(url: string) {
  const client = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(({ load }) => useDataset(load), { wrapper, initialProps: { load: datasetLoad(url) } });
}

it('loads once, with progress', async () => {
  const calls = answers(good);
  const { result, rerender } = render('./a.json');
  expect(result.current).toMatchObject({ loaded: null, problem: null, isLoading: true });
  await waitFor(() => expect(result.current.loaded?.dataset.id).toBe('northport'));
  expect(result.current.progress?.loaded).toBeGreaterThan(1000);
  rerender({ load: datasetLoad('./a.json') });
  expect(calls).toHaveBeenCalledTimes(1);
});

it('gives the data to the page in a transition, so that it can be drawn in slices', async () => {
  answers(good);
  const client = new QueryClient();
  const load = datasetLoad('./a.json');
  const states: (readonly [isLoading: boolean, hasData: boolean])[] = [];
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  renderHook(
    () => {
      const { isLoading, loaded } = useDataset(load);
      useEffect(() => {
        states.push([isLoading, loaded !== null]);
      });
    },
    { wrapper },
  );
  await waitFor(() => expect(states.at(-1)).toEqual([false, true]));
  expect(states).toContainEqual([false, false]);
});

it('tells of the progress ten times a second at most', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(sampleDataset()));
  const start = performance.now();
  let sent = 0;
  const inPieces = new ReadableStream<Uint8Array>({
    pull(controller) {
      const end = sent + Math.ceil(bytes.length / 50);
      controller.enqueue(bytes.slice(sent, end));
      if (end >= bytes.length) controller.close();
      sent = end;
    },
  });
  answers(() => new Response(inPieces));
  const { query, progress } = datasetLoad('./a.json');
  let states = 0;
  progress.subscribe(() => {
    states += 1;
  });
  const { dataset } = await new QueryClient().fetchQuery(query);
  expect(dataset.id).toBe('northport');
  // The first of all says that there is none yet.
  expect(states).toBeLessThanOrEqual(2 + (performance.now() - start) / 100);
});

it('tries once more by itself after a network failure', async () => {
  const calls = answers(() => new Response('', { status: 503 }), good);
  const { result } = render('./a.json');
  await waitFor(() => expect(result.current.loaded).not.toBeNull(), { timeout: 3000 });
  expect(calls).toHaveBeenCalledTimes(2);
});

it.each([
  ['a file that is no dataset', () => new Response('{}'), 'not-a-dataset'],
  ['a missing file', () => new Response('', { status: 404 }), 'missing'],
])('does not try again by itself for %s, but when asked', async (_name, bad, kind) => {
  const calls = answers(bad, good);
  const { result } = render('./a.json');
  await waitFor(() => expect(result.current.problem?.kind).toBe(kind));
  expect(result.current.isLoading).toBe(false);
  expect(calls).toHaveBeenCalledTimes(1);
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.loaded).not.toBeNull());
  expect(result.current.problem).toBeNull();
});

it('keeps the last good data where another address fails', async () => {
  answers(good, () => new Response('{}'));
  const { result, rerender } = render('./a.json');
  await waitFor(() => expect(result.current.loaded).not.toBeNull());
  rerender({ load: datasetLoad('./b.json') });
  await waitFor(() => expect(result.current.problem?.kind).toBe('not-a-dataset'));
  expect(result.current.loaded?.dataset.id).toBe('northport');
});
