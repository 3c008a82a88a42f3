import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { ownAddress } from '../data/load/datasetAddress';
import { datasetKey } from '../data/load/datasetLoad';
import type { LoadedDataset } from '../data/load/fetchDataset';

/** Not in the one file, which keeps no chronologies. */
const EditBar =
  import.meta.env.MODE === 'onefile'
    ? null
    : lazy(() => import('../chronology/edit/EditBar').then(({ EditBar: bar }) => ({ default: bar })));

/** What changes a chronology of one's own; the page follows every change. */
export function OwnEdits({ id }: { id: string }) {
  const client = useQueryClient();
  const page = useMemo(() => {
    const key = datasetKey(ownAddress(id));
    return {
      loaded: () => client.getQueryData<LoadedDataset>(key),
      show: (loaded: LoadedDataset) => client.setQueryData(key, loaded),
    };
  }, [client, id]);
  return <Suspense>{EditBar && <EditBar id={id} page={page} />}</Suspense>;
}
