import { useMemo } from 'react';
import { countMatches, formatCount } from '../../filter/columns/matchResults';
import type { FilteredDataset } from '../../filter/filterDataset';
import { formatSources } from '../../model/words/labels';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';

/** Page foot: the live count, the source and the version of the data. */
export function StatusLine({ shown }: { shown: FilteredDataset }) {
  const { dataset, joined, matches } = shown;
  const amount = amountOf(shown.claims);
  const followed = useAfterPaint(matches, amount);
  // Small datasets are counted at once, larger ones together with the other counts, after the marks.
  const counted = amount === 'few' ? matches : followed;
  const count = useMemo(() => counted && formatCount(countMatches(counted)), [counted]);
  return (
    <footer className="status-line">
      <span role="status" aria-label="Count">
        {count}
      </span>
      <span>Source: {formatSources(dataset)}</span>
      {joined.size > 0 && <span>{formatJoined([...joined.values()].flat().length)}</span>}
      <span>data {dataset.version}</span>
    </footer>
  );
}

const formatJoined = (count: number): string =>
  count === 1
    ? '1 claim describes the same event as another and is counted with it'
    : `${count} claims describe the same event as another and are counted with it`;
