import { useMemo } from 'react';
import { INSIDE, POSSIBLY } from '../../filter/columns/matchCodes';
import type { Filter } from '../../filter/filter';
import type { FilteredDataset } from '../../filter/filterDataset';
import { loosen } from '../../filter/options';
import type { Labels } from '../../model/vocabulary';
import { reset, setFilter, useView } from '../../state/store';

const namesIn = ({ person }: Labels): Readonly<Record<keyof Filter, string>> => ({
  people: person.many,
  period: 'period',
  kinds: 'kinds',
  themes: 'themes',
  finding: 'comparison',
  layers: 'layers',
  certainty: 'how the date is known',
  q: 'search',
});

/** When nothing matches: buttons that remove the filters whose removal helps most. */
export function EmptyNotice({ shown }: { shown: FilteredDataset }) {
  const { dataset, matcher, matches } = shown;
  const filter = useView((view) => view.filter);
  const empty = matches.count(INSIDE) + matches.count(POSSIBLY) === 0;
  const ways = useMemo(() => (empty ? loosen(matcher, filter) : []), [empty, matcher, filter]);
  if (!empty) return null;
  const names = namesIn(dataset.labels);
  return (
    <div className="notice" role="status">
      <p>No claims match all of these filters.</p>
      {ways.slice(0, 3).map(({ key, count, patch }) => (
        <button key={key} type="button" onClick={() => setFilter(patch)}>
          Remove the {names[key]} filter ({count})
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
