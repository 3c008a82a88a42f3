import { useMemo } from 'react';
import { countMatches, formatCount } from '../filter/answers';
import { formatSources } from '../filter/labels';
import type { Shown } from '../filter/shownIn';
import { amountOf, useAfterPaint } from './useAfterPaint';

/** The live count, the source and the version of the data. */
export function StatusLine({ shown }: { shown: Shown }) {
  const { dataset, joined, matches } = shown;
  const amount = amountOf(shown.claims);
  const followed = useAfterPaint(matches, amount);
  // Few are counted at once; more in step with the other counts, which come later.
  const counted = amount === 'few' ? matches : followed;
  const count = useMemo(() => counted && formatCount(countMatches(counted)), [counted]);
  return (
    <footer className="status-line">
      <span role="status" aria-label="Count">
        {count}
      </span>
      <span>Source: {formatSources(dataset)}</span>
      {joined.size > 0 && (
        <span>{[...joined.values()].flat().length} counted with another record as one event</span>
      )}
      <span>data {dataset.version}</span>
    </footer>
  );
}
