import { useMemo } from 'react';
import { INSIDE, LAYER_HIDDEN, POSSIBLY } from '../../../filter/columns/matchCodes';
import { formatKeyWords } from '../../../filter/describeFilter';
import type { Filter } from '../../../filter/filter';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { loosen } from '../../../filter/loosen';
import { similarNames } from '../../../filter/similarNames';
import type { Dataset } from '../../../model/dataset';
import type { Labels } from '../../../model/vocabulary';
import { setFilter } from '../../../state/store';
import './emptyNotice.css';
import { activeKeys, clearedFilter, clearWord, formatClaims } from '../activeKeys';

/** What the way out of each key is called. */
const waysIn = ({ person, others }: Labels): Readonly<Record<keyof Filter, string>> => ({
  people: `All ${person.many}`,
  period: 'All of time',
  kinds: 'All kinds',
  themes: 'All themes',
  finding: `Whatever ${others} do`,
  layers: `Add ${others}`,
  certainty: 'However the date is known',
  q: 'Without the search',
});

/** Maximum number of ways out of one key. */
const MAX_WAYS = 3;

/** Names that are spelt nearly as the search has them, with the number of claims that each brings. */
function nearNames({ dataset, matcher }: FilteredDataset, filter: Filter) {
  return similarNames(dataset, filter.q)
    .map(({ id, shortName }) => {
      const found = matcher.answers({ ...filter, q: shortName });
      return { id, shortName, count: found.count(INSIDE) + found.count(POSSIBLY) };
    })
    .filter(({ count }) => count > 0)
    .slice(0, MAX_WAYS);
}

/** "Nothing about Ann Lee is dated 2006–2016."; "No claim fits all of these filters: meetings; matching “port”." */
function formatNothing(keys: readonly (keyof Filter)[], filter: Filter, dataset: Dataset): string {
  const [people, period] = (['people', 'period'] as const).map((key) => formatKeyWords(key, filter, dataset));
  if (period && keys.every((key) => key === 'people' || key === 'period'))
    return `Nothing${people && ` about ${people}`} is dated ${period}.`;
  const words = keys.map((key) => formatKeyWords(key, filter, dataset)).join('; ');
  if (keys.join() === 'q' || keys.join() === 'themes') return `No claim ${words} was found.`;
  return `No claim fits ${keys.length === 1 ? 'this filter' : 'all of these filters'}${words && `: ${words}`}.`;
}

/** Where nothing matches: by what, and the ways out, each with what it brings back. */
export function EmptyNotice({ shown }: { shown: FilteredDataset }) {
  const { dataset, matcher, matches, filter } = shown;
  const empty = matches.count(INSIDE) + matches.count(POSSIBLY) === 0;
  const ways = useMemo(() => (empty ? loosen(matcher, filter) : []), [empty, matcher, filter]);
  const near = useMemo(() => (empty ? nearNames(shown, filter) : []), [empty, shown, filter]);
  if (!empty || matches.codes.length === 0) return null;
  const names = waysIn(dataset.labels);
  const active = activeKeys(filter);
  const all = matches.codes.length - matches.count(LAYER_HIDDEN);
  return (
    <div className="empty-notice" role="status">
      <h2>{formatNothing(active, filter, dataset)}</h2>
      <p>Each of these brings claims back:</p>
      <div className="ways-out">
        {near.map(({ id, shortName, count }) => (
          <button key={id} type="button" onClick={() => setFilter({ q: shortName })}>
            <strong>Search for {shortName}</strong> {formatClaims(count)}
          </button>
        ))}
        {ways.slice(0, MAX_WAYS).map(({ key, count, patch }) => (
          <button key={key} type="button" onClick={() => setFilter(patch)}>
            <strong>{names[key]}</strong> {formatClaims(count)}
          </button>
        ))}
        {active.length !== 1 && (
          <button type="button" onClick={() => setFilter(clearedFilter(filter))}>
            <strong>{clearWord(active.length)}</strong> {formatClaims(all)}
          </button>
        )}
      </div>
    </div>
  );
}
