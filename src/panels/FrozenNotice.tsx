import { lazy, Suspense, useState } from 'react';
import { FREEZE_PARAM } from '../filter/address';
import type { Dataset } from '../model/dataset';

const FrozenChanges = lazy(() =>
  import('./FrozenChanges').then(({ FrozenChanges: changes }) => ({ default: changes })),
);

/** Room for what has changed in the data since the link that brought the reader here was made. */
export function FrozenNotice({ dataset }: { dataset: Dataset }) {
  const [search, setSearch] = useState(location.search);
  const frozen = new URLSearchParams(search).get(FREEZE_PARAM);
  if (frozen === null) return null;
  return (
    <Suspense>
      <FrozenChanges frozen={frozen} search={search} dataset={dataset} onDismiss={() => setSearch('')} />
    </Suspense>
  );
}
