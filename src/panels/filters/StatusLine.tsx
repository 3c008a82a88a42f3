import type { ReactNode } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { formatSources } from '../../model/words/labels';
import { onDemand } from '../../ui/loading/onDemand';

interface Props {
  readonly shown: FilteredDataset;
  /** What else stands in the foot. */
  readonly children?: ReactNode;
}

const ByHandLink = onDemand(() => import('../sources/ByHandLink'), 'ByHandLink');

/** Page foot: the source, how many claims are one's own, how claims are counted, and the version of the data. */
export function StatusLine({ shown: { dataset, joined }, children }: Props) {
  return (
    <footer className="status-line">
      <span>Source: {formatSources(dataset)}</span>
      {dataset.revisions.length > 0 && <ByHandLink dataset={dataset} />}
      {joined.size > 0 && <span>{formatJoined([...joined.values()].flat().length)}</span>}
      <span className="status-end">
        {children}
        <span>data {dataset.version}</span>
      </span>
    </footer>
  );
}

const formatJoined = (count: number): string =>
  count === 1
    ? '1 claim describes the same event as another and is counted with it'
    : `${count} claims describe the same event as another and are counted with it`;
