import { useMemo } from 'react';
import { loosen } from '../filter/facets';
import type { Filter } from '../filter/filter';
import type { Shown } from '../filter/shownIn';
import { reset, setFilter, useView } from '../state/store';

const NAMES: Readonly<Record<keyof Filter, string>> = {
  leaders: 'leaders',
  period: 'period',
  kinds: 'kinds',
  themes: 'themes',
  layers: 'layers',
  certainty: 'how the date is known',
  q: 'search',
};

/** When nothing matches: which filter to loosen, and a button that does it. */
export function EmptyNotice({ shown }: { shown: Shown }) {
  const { claims, matches, search } = shown;
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const empty = useMemo(() => ![...matches.values()].some((match) => match !== 'outside'), [matches]);
  const ways = useMemo(
    () => (empty ? loosen(claims, filter, { reading, search }) : []),
    [empty, claims, filter, reading, search],
  );
  if (!empty) return null;
  return (
    <div className="notice" role="status">
      <p>No record matches all of these filters.</p>
      {ways.slice(0, 3).map(({ key, count, patch }) => (
        <button key={key} type="button" onClick={() => setFilter(patch)}>
          Drop the {NAMES[key]} filter ({count})
        </button>
      ))}
      {ways.length === 0 && (
        <button type="button" onClick={reset}>
          Reset all filters
        </button>
      )}
    </div>
  );
}
