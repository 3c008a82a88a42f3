import { lazy, memo, type ReactNode, Suspense, useMemo } from 'react';
import { facetCounts } from '../filter/facets';
import { allBases, allLayers, initialFilter } from '../filter/fields';
import { certaintyLabels, kindLabel, layerLabels } from '../filter/labels';
import type { FacetCount } from '../filter/optionColumns';
import { filterOptions } from '../filter/options';
import type { Shown } from '../filter/shownIn';
import type { ClaimKind, DateBasis, Layer } from '../model/claim';
import type { Person } from '../model/dataset';
import type { Reading } from '../model/reading';
import { sameValue } from '../model/sameValue';
import { reset, setFilter, setOthers, setReading, useView } from '../state/store';
import { CheckList } from '../ui/CheckList';
import { Menu } from '../ui/Menu';
import { Segmented } from '../ui/Segmented';
import { CopyLink } from './CopyLink';
import { ExportMenu } from './ExportMenu';
import { facetOption } from './facetOptions';
import { PeriodFields } from './PeriodFields';
import { SearchField } from './SearchField';
import { amountOf, useAfterPaint } from './useAfterPaint';

const READINGS: readonly { id: Reading; label: string }[] = [
  { id: 'article', label: 'article' },
  { id: 'record', label: 'record' },
];

/** Only for more leaders than stand side by side. */
const LeaderPicker = lazy(() =>
  import('./LeaderPicker').then((module) => ({ default: module.LeaderPicker })),
);

interface Props {
  readonly shown: Shown;
  /** More to do with the view, beside copying its link. */
  readonly children: ReactNode;
}

/** All controls of the filter. Each option says how many records it would leave; the counts may come after the marks. */
export function FilterBar({ shown, children }: Props) {
  const { dataset, matcher, search } = shown;
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const others = useView((view) => view.others);
  const options = useMemo(() => filterOptions(dataset, filter.layers), [dataset, filter.layers]);
  const asked = useAfterPaint(
    useMemo(() => ({ matcher, filter }), [matcher, filter]),
    amountOf(shown.claims),
  );
  const counts = useMemo(() => asked && facetCounts(asked.matcher, asked.filter), [asked]);
  const touched = !sameValue(filter, initialFilter);
  return (
    <section aria-label="Filters" className="filters">
      <Leaders leaders={options.leaders} chosen={filter.leaders} counts={counts?.leaders ?? null} />
      <PeriodFields eras={options.eras} />
      <div className="filter-group filter-choices">
        <Menu label="Kind" chosen={filter.kinds.length}>
          <CheckList
            look="rows"
            legend="Kind of record"
            options={options.kinds.map((kind) => facetOption(kind, kindLabel(kind, 2), counts?.kinds))}
            chosen={filter.kinds}
            onChange={(kinds) => setFilter({ kinds: kinds as readonly ClaimKind[] })}
          />
        </Menu>
        <Menu label="Theme" chosen={filter.themes.length}>
          <CheckList
            look="rows"
            legend="Theme"
            options={options.themes.map(({ id, name }) => facetOption(id, name, counts?.themes))}
            chosen={filter.themes}
            onChange={(themes) => setFilter({ themes })}
          />
        </Menu>
        <Menu label="More" chosen={filter.certainty.length + Number(others === 'hidden')}>
          <CheckList
            look="rows"
            legend="How the date is known"
            options={allBases.map((basis) => facetOption(basis, certaintyLabels[basis], counts?.certainty))}
            chosen={filter.certainty}
            onChange={(certainty) => setFilter({ certainty: certainty as readonly DateBasis[] })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={others === 'hidden'}
              onChange={(event) => setOthers(event.target.checked ? 'hidden' : 'ghost')}
            />
            <span className="check-label">Hide what does not match</span>
          </label>
        </Menu>
        <SearchField index={search} />
      </div>
      <Segmented legend="Dates" options={READINGS} chosen={reading} onChange={setReading} />
      <CheckList
        look="chips"
        legend="Layers"
        options={allLayers.map((layer) => facetOption(layer, layerLabels[layer], counts?.layers))}
        chosen={filter.layers}
        onChange={(layers) => layers.length > 0 && setFilter({ layers: layers as readonly Layer[] })}
      />
      <div className="filter-group filter-acts">
        <button
          type="button"
          className="quiet-button"
          disabled={!touched && others === 'ghost' && reading === 'article'}
          onClick={reset}
        >
          Reset
        </button>
        <CopyLink />
        {children}
        <ExportMenu shown={shown} />
      </div>
    </section>
  );
}

interface LeadersProps {
  readonly leaders: readonly Person[];
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, FacetCount> | null;
}

/** More than these are a list to search in. */
const MOST_CHIPS = 15;

const Leaders = memo(function Leaders({ leaders, chosen, counts }: LeadersProps) {
  if (leaders.length > MOST_CHIPS)
    return (
      <Menu label="Leaders" chosen={chosen.length}>
        <Suspense>
          <LeaderPicker leaders={leaders} chosen={chosen} counts={counts} />
        </Suspense>
      </Menu>
    );
  return (
    <CheckList
      look="chips"
      legend="Leaders"
      options={leaders.map(({ id, shortName }) => facetOption(id, shortName, counts))}
      chosen={chosen}
      onChange={(next) => setFilter({ leaders: next })}
    />
  );
});
