import { type ReactNode, useMemo } from 'react';
import { LAYER_HIDDEN } from '../../filter/columns/matchCodes';
import type { FilteredDataset } from '../../filter/filterDataset';
import { filterOptions, peopleInLanes } from '../../filter/options';
import { countDiffering } from '../../filter/tally';
import { useWidth } from '../board/useSize';
import { activeKeys, clearWord, formatClaims } from './activeKeys';
import { ClearButton } from './ClearButton';
import { DiffersButton } from './DiffersButton';
import { useFacets } from './facets';
import { MoreFilters } from './MoreFilters';
import { chipsIn, PersonChips } from './PersonChips';
import { useCount } from './ReadingRow';
import { SearchField } from './SearchField';

interface Props {
  readonly shown: FilteredDataset;
  /** What stands at the right end, and how wide it is beyond a menu, px. */
  readonly children: ReactNode;
  readonly endWidth?: number;
}

/** All filter controls in one row. Counts at options may update after the marks. */
export function FilterBar({ shown, children, endWidth = 0 }: Props) {
  const { dataset, search, filter } = shown;
  const options = useMemo(() => filterOptions(dataset, filter.layers), [dataset, filter.layers]);
  const counts = useFacets(shown);
  const differing = countDiffering(dataset, shown.matches);
  const [row, width] = useWidth<HTMLElement>('.filters');
  const room = width - ROOM - endWidth - (differing > 0 ? DIFFERS : 0);
  const open = useMemo(
    () => chipsIn(options.people, peopleInLanes(dataset, ['primary']), room),
    [options.people, dataset, room],
  );
  return (
    <section ref={row} aria-label="Filters" className="filters">
      <span className="filters-show">Show</span>
      {options.people.length > 0 && (
        <PersonChips
          noun={dataset.labels.person}
          people={options.people}
          counts={counts?.people ?? null}
          open={open}
        />
      )}
      <DiffersButton counts={counts} total={differing} />
      <MoreFilters shown={shown} options={options} counts={counts} />
      <SearchField index={search} />
      <ClearLink shown={shown} />
      <span className="filters-end">
        <strong className="filters-count" aria-hidden="true">
          {useCount(shown)}
        </strong>
        {children}
      </span>
    </section>
  );
}

/** What the rest of the row takes beside the chips at least, and the button of those that differ, px. */
const ROOM = 480;
const DIFFERS = 130;

/** Takes all filters away, and says what that brings back; nothing where none is active. */
function ClearLink({ shown: { matches, filter } }: { shown: FilteredDataset }) {
  const active = activeKeys(filter).length;
  if (active === 0) return null;
  const all = formatClaims(matches.codes.length - matches.count(LAYER_HIDDEN));
  const word = clearWord(active);
  return (
    <ClearButton className="clear-link" label={`${word}, ${all}`}>
      {word} <span className="muted">{all}</span>
    </ClearButton>
  );
}
