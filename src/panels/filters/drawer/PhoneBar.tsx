import { useRef, useState } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { countDiffering } from '../../../filter/tally';
import { useViewState } from '../../../state/store';
import { activeKeys, clearWord } from '../activeKeys';
import { ClearButton } from '../ClearButton';
import { DiffersButton } from '../DiffersButton';
import { useFacets } from '../facets';
import './phoneBar.css';
import { onDemand } from '../../../ui/loading/onDemand';
import { Announced, useCount } from '../ReadingRow';
import { SearchField, SearchSign } from '../SearchField';

const FilterDrawer = onDemand(() => import('./FilterDrawer'), 'FilterDrawer');

/** The filters of a phone: a bar that stays at the top, with a drawer for all but the most used ones. */
export function PhoneBar({ shown }: { shown: FilteredDataset }) {
  const filter = useViewState((view) => view.filter);
  const counts = useFacets(shown);
  const differing = countDiffering(shown.dataset, shown.matches);
  const count = useCount(shown);
  const [isOpen, setIsOpen] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const active = activeKeys(filter).length;
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const [, numbers = count, total = '', rest] = /^(\S+ of (\S+)) (.*)/.exec(count) ?? [];
  return (
    <section aria-label="Filters" className="phone-bar" data-close={total.length > 2 && differing > 0}>
      {isSearching ? (
        <>
          <SearchField index={shown.search} takesFocus />
          <button type="button" className="quiet-button" onClick={() => setIsSearching(false)}>
            Done
          </button>
        </>
      ) : (
        <>
          <button
            ref={opener}
            type="button"
            className="pill"
            aria-haspopup="dialog"
            onClick={() => setIsOpen(true)}
          >
            <FilterSign />
            Filters ({active})
          </button>
          <DiffersButton counts={counts} total={differing} />
          <button
            type="button"
            className="icon-button"
            aria-label="Search"
            aria-pressed={filter.q !== ''}
            onClick={() => setIsSearching(true)}
          >
            <SearchSign size={19} />
          </button>
        </>
      )}
      <p className="phone-count">
        <strong>{numbers}</strong>{' '}
        {active > 0 ? (
          <ClearButton className="clear-link" label={clearWord(active)}>
            Clear
          </ClearButton>
        ) : (
          <span>{rest}</span>
        )}
        <Announced count={count} />
      </p>
      {isOpen && <FilterDrawer shown={shown} counts={counts} onClose={close} />}
    </section>
  );
}

const FilterSign = () => (
  <svg width={16} height={12} viewBox="0 0 16 12" aria-hidden="true" className="filter-sign">
    <path d="M0.5 1.5 H15.5 M3.5 6 H12.5 M6.5 10.5 H9.5" />
  </svg>
);
