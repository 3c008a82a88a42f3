/** The dataset as a React query. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchDataset, type LoadedDataset, type LoadProgress } from './fetchDataset';
import { LoadProblem } from './loadProblem';
import type { OpenParser } from './remoteParser';

export interface DatasetState {
  /** The last data that could be read, even where the newest attempt failed; null before there is any. */
  readonly loaded: LoadedDataset | null;
  /** Why the newest attempt failed. */
  readonly problem: LoadProblem | null;
  readonly isLoading: boolean;
  /** Null until the first bytes have come. */
  readonly progress: LoadProgress | null;
  /** Tries again. */
  readonly retry: () => void;
}

const problemFrom = (error: Error): LoadProblem =>
  error instanceof LoadProblem
    ? error
    : new LoadProblem('network', 'The dataset could not be loaded.', [], error);

const mayHelp = (attempts: number, error: Error) => attempts < 1 && problemFrom(error).kind === 'network';

/**
 * Loads the dataset at `url` once and keeps it; a network failure is tried once more by itself. Large files are read in
 * the worker that `openParser` starts, if there is one.
 */
export function useDataset(url: string, openParser: OpenParser | null = null): DatasetState {
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [lastGood, setLastGood] = useState<LoadedDataset | null>(null);
  const query = useQuery<LoadedDataset>({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => {
      setProgress(null);
      return fetchDataset(url, { signal, onProgress: setProgress, openParser });
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
  if (query.data && query.data !== lastGood) setLastGood(query.data);
  return {
    loaded: query.data ?? lastGood,
    problem: query.error && problemFrom(query.error),
    isLoading: query.isFetching,
    progress,
    retry: () => void query.refetch(),
  };
}
