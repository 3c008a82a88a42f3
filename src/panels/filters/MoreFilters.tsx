import type { FilteredDataset } from '../../filter/filterDataset';
import type { Facets, Options } from '../../filter/options';
import { useViewState } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/loading/onDemand';
import { Menu } from '../../ui/Menu';

const MoreFilterList = onDemand(() => import('./FilterLists'), 'MoreFilterList');

interface Props {
  readonly shown: FilteredDataset;
  readonly options: Options;
  readonly counts: Facets | null;
}

/** The filters that are used less often, in one menu. They are loaded when it is first opened. */
export function MoreFilters(props: Props) {
  const chosen = useViewState(
    ({ filter, unmatched }) =>
      filter.kinds.length + filter.themes.length + filter.certainty.length + Number(unmatched === 'hide'),
  );
  return (
    <Menu label="More filters" chosen={chosen} look="menu-plain">
      <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
        <MoreFilterList {...props} />
      </ErrorBoundary>
    </Menu>
  );
}
