import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useStore } from 'zustand';
import { type DatasetLoad, problemFrom } from './datasetLoad';
import type { LoadedDataset, LoadProgress } from './fetchDataset';
import type { LoadProblem } from './loadProblem';

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

/** How a load stands. One that is under way already is joined. */
export function useDataset({ query: options, progress }: DatasetLoad): DatasetState {
  const [lastGood, setLastGood] = useState<LoadedDataset | null>(null);
  const query = useQuery(options);
  if (query.data && query.data !== lastGood) setLastGood(query.data);
  return {
    loaded: useDeferredValue(query.data ?? lastGood),
    problem: query.error && problemFrom(query.error),
    isLoading: query.isFetching,
    progress: useStore(progress, ({ latest }) => latest),
    retry: () => void query.refetch(),
  };
}
