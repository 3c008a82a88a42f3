import { lazy, memo, type ReactNode, Suspense, useMemo } from 'react';
import type { FacetCount } from '../../filter/columns/optionColumns';
import type { FilteredDataset } from '../../filter/filterDataset';
import { allBases, allLayers, initialFilter } from '../../filter/filterKeys';
import { facetCounts, filterOptions } from '../../filter/options';
import { deepEqual } from '../../lib/equality';
import type { ClaimKind, DateBasis, Layer } from '../../model/claim';
import type { Person } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { capitalized, kindLabel, type Labels, layerLabel, type Noun } from '../../model/vocabulary';
import { certaintyLabels } from '../../model/words/labels';
import { pageAddress } from '../../state/addressSync';
import { reset, setFilter, setReading, setUnmatched, useView } from '../../state/store';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';
import { CheckList } from '../../ui/CheckList';
import { Menu } from '../../ui/Menu';
import { Segmented } from '../../ui/Segmented';
import { CopyButtons, type CopyItem } from '../export/CopyButtons';
import { ExportMenu } from '../export/ExportMenu';
import { facetOption } from './facetOption';
import { PeriodFields } from './PeriodFields';
import { SearchField } from './SearchField';

const readingsIn = ({ primary, others }: Labels): readonly { id: Reading; label: string }[] => [
  { id: 'primary', label: primary },
  { id: 'others', label: others },
];

const COPY_LINK: readonly CopyItem[] = [{ label: 'Copy link', done: 'Link copied', text: pageAddress }];

/** Only needed by datasets with more people than fit side by side. */
const PersonPicker = lazy(() =>
  import('./PersonPicker').then((module) => ({ default: module.PersonPicker })),
);

interface Props {
  readonly shown: FilteredDataset;
  /** Further buttons, after the one that copies the link. */
  readonly children: ReactNode;
}

/** All filter controls. Each option shows how many claims it would leave; the counts may update after the marks. */
export function FilterBar({ shown, children }: Props) {
  const { dataset, matcher, search } = shown;
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const unmatched = useView((view) => view.unmatched);
  const options = useMemo(() => filterOptions(dataset, filter.layers), [dataset, filter.layers]);
  const asked = useAfterPaint(
    useMemo(() => ({ matcher, filter }), [matcher, filter]),
    amountOf(shown.claims),
  );
  const counts = useMemo(() => asked && facetCounts(asked.matcher, asked.filter), [asked]);
  const touched = !deepEqual(filter, initialFilter);
  return (
    <section aria-label="Filters" className="filters">
      <People
        noun={dataset.labels.person}
        people={options.people}
        chosen={filter.people}
        counts={counts?.people ?? null}
      />
      <PeriodFields presets={options.presets} />
      <div className="filter-group filter-choices">
        <Menu label="Kind" chosen={filter.kinds.length}>
          <CheckList
            look="rows"
            legend="Kind of claim"
            options={options.kinds.map((kind) =>
              facetOption(kind, kindLabel(dataset, kind, 2), counts?.kinds),
            )}
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
        <Menu label="More" chosen={filter.certainty.length + Number(unmatched === 'hide')}>
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
              checked={unmatched === 'hide'}
              onChange={(event) => setUnmatched(event.target.checked ? 'hide' : 'dim')}
            />
            <span className="check-label">Hide what does not match</span>
          </label>
        </Menu>
        <SearchField index={search} />
      </div>
      <Segmented
        legend="Dates as in"
        options={readingsIn(dataset.labels)}
        chosen={reading}
        onChange={setReading}
      />
      <CheckList
        look="chips"
        legend="Claims of"
        options={allLayers.map((layer) => facetOption(layer, layerLabel(dataset, layer), counts?.layers))}
        chosen={filter.layers}
        onChange={(layers) => layers.length > 0 && setFilter({ layers: layers as readonly Layer[] })}
      />
      <div className="filter-group filter-acts">
        <button
          type="button"
          className="quiet-button"
          disabled={!touched && unmatched === 'dim' && reading === 'primary'}
          onClick={reset}
        >
          Reset
        </button>
        <CopyButtons items={COPY_LINK} />
        {children}
        <ExportMenu shown={shown} />
      </div>
    </section>
  );
}

interface PeopleProps {
  readonly noun: Noun;
  readonly people: readonly Person[];
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, FacetCount> | null;
}

/** Maximum people shown side by side; more become a list with a search field. */
const MAX_CHIPS = 15;

const People = memo(function People({ noun, people, chosen, counts }: PeopleProps) {
  const label = capitalized(noun.many);
  if (people.length > MAX_CHIPS)
    return (
      <Menu label={label} chosen={chosen.length}>
        <Suspense>
          <PersonPicker noun={noun} people={people} chosen={chosen} counts={counts} />
        </Suspense>
      </Menu>
    );
  return (
    <CheckList
      look="chips"
      legend={label}
      options={people.map(({ id, shortName }) => facetOption(id, shortName, counts))}
      chosen={chosen}
      onChange={(next) => setFilter({ people: next })}
    />
  );
});
