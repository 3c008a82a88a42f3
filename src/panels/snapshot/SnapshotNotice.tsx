import { lazy, Suspense, useState } from 'react';
import { SNAPSHOT_PARAM } from '../../address/address';
import type { Dataset } from '../../model/dataset';
import { pageSearch } from '../../state/addressSync';

const ChangedSinceLinkNotice = lazy(() =>
  import('./ChangedSinceLinkNotice').then((module) => ({ default: module.ChangedSinceLinkNotice })),
);

/** Loads the notice of changed data if the reader came by a link with a snapshot. */
export function SnapshotNotice({ dataset }: { dataset: Dataset }) {
  const [search, setSearch] = useState(pageSearch);
  const snapshot = new URLSearchParams(search).get(SNAPSHOT_PARAM);
  if (snapshot === null) return null;
  return (
    <Suspense>
      <ChangedSinceLinkNotice {...{ snapshot, search, dataset }} onDismiss={() => setSearch('')} />
    </Suspense>
  );
}
