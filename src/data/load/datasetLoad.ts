/** The load of one dataset: a query, and how far it has come. */
import { queryOptions } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../../model/dataset';
import type { OpenParser } from '../worker/startParser';
import { fetchDataset, type LoadedDataset, type LoadProgress } from './fetchDataset';
import { LoadProblem } from './loadProblem';

export const problemFrom = (error: Error): LoadProblem =>
  error instanceof LoadProblem
    ? error
    : new LoadProblem('network', 'The dataset could not be loaded.', [], error);

const mayHelp = (attempts: number, error: Error) => attempts < 1 && problemFrom(error).kind === 'network';

type LoadFor = (dataset: Dataset) => Promise<unknown>;

/** Minimum time between two states of the progress, ms: each is painted, on the thread that is to make the page. */
const PROGRESS_INTERVAL = 100;

/** Under which the dataset at `url` is kept in this page. */
export const datasetKey = (url: string) => ['dataset', url] as const;

/**
 * Loads the dataset at `url` once and keeps it; a network failure is tried once more by itself. Large files are read in
 * the worker that `openParser` starts, if any. `loadFor` brings what a dataset needs to be shown, before it counts as loaded.
 * `progress` holds null until the first bytes have come.
 */
export function datasetLoad(url: string, openParser: OpenParser | null = null, loadFor?: LoadFor) {
  const progress = createStore<{ readonly latest: LoadProgress | null }>(() => ({ latest: null }));
  let next = 0;
  const onProgress = (latest: LoadProgress) => {
    const now = performance.now();
    // What was read says more than what has come; the worker keeps to the time by itself.
    if (latest.unit === 'bytes' && progress.getState().latest?.soFar) return;
    if (now < next && !latest.soFar) return;
    next = now + PROGRESS_INTERVAL;
    progress.setState({ latest });
  };
  const query = queryOptions<LoadedDataset>({
    queryKey: datasetKey(url),
    queryFn: async ({ signal }) => {
      progress.setState({ latest: null });
      const loaded = await fetchDataset(url, { signal, onProgress, openParser });
      // Whoever shows the data asks for it again, and says what went wrong.
      await loadFor?.(loaded.dataset).catch(() => undefined);
      return loaded;
    },
    networkMode: 'always',
    // Comparing every claim with the one before would hold the page.
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: mayHelp,
    retryDelay: 400,
  });
  return { query, progress };
}

export type DatasetLoad = ReturnType<typeof datasetLoad>;
