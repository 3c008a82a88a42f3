/** The load of one dataset: a query, and how far it has come. */
import { queryOptions } from '@tanstack/react-query';
import type { OpenParser } from '../worker/parserClient';
import { fetchDataset, type LoadedDataset, type LoadProgress } from './fetchDataset';
import { LoadProblem } from './loadProblem';

export const problemFrom = (error: Error): LoadProblem =>
  error instanceof LoadProblem
    ? error
    : new LoadProblem('network', 'The dataset could not be loaded.', [], error);

const mayHelp = (attempts: number, error: Error) => attempts < 1 && problemFrom(error).kind === 'network';

/** A value that changes, for `useSyncExternalStore`. */
function observed<T>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Loads the dataset at `url` once and keeps it; a network failure is tried once more by itself. Large files are read in
 * the worker that `openParser` starts, if there is one. `progress` is null until the first bytes have come.
 */
export function datasetLoad(url: string, openParser: OpenParser | null = null) {
  const progress = observed<LoadProgress | null>(null);
  const query = queryOptions<LoadedDataset>({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => {
      progress.set(null);
      return fetchDataset(url, { signal, onProgress: progress.set, openParser });
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
