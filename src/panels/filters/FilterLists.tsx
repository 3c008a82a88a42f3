import { useMemo } from 'react';
import { initialViewState } from '../../address/viewState';
import { countOptions } from '../../filter/columns/optionColumns';
import type { FilteredDataset } from '../../filter/filterDataset';
import { allBases, allLayers } from '../../filter/filterKeys';
import { othersIn } from '../../filter/kindWords';
import type { Facets, Options } from '../../filter/options';
import { deepEqual } from '../../lib/equality';
import type { ClaimKind, DateBasis, Layer } from '../../model/claim';
import type { Preset } from '../../model/dataset';
import { kindLabel } from '../../model/vocabulary';
import { certaintyLabels } from '../../model/words/labels';
import { reset, setUnmatched } from '../../state/acts';
import { setFilter, useViewState } from '../../state/store';
import { CheckList } from '../../ui/CheckList';
import { facetOption } from './facetOption';
import './filterLists.css';

interface Props {
  readonly shown: FilteredDataset;
  readonly options: Options;
  readonly counts: Facets | null;
}

/** The filters that are used less often, all at once. */
export function MoreFilterList({ shown, options, counts }: Props) {
  return (
    <div className="more-filters">
      <div>
        <KindList {...{ shown, options, counts }} />
        <CertaintyList shown={shown} counts={counts} />
      </div>
      <div>
        <ThemeList {...{ options, counts }} />
      </div>
      <div className="more-foot">
        {othersIn(shown.whole).added > 0 && <LayerList {...{ shown, counts }} />}
        {options.presets.length > 0 && <NamedPeriod presets={options.presets} />}
        <UnmatchedSwitch />
        <ResetButton />
      </div>
    </div>
  );
}

/** Checkboxes for the kinds of claims. */
export function KindList({ shown: { dataset }, options, counts }: Props) {
  const kinds = useViewState(({ filter }) => filter.kinds);
  if (options.kinds.length < 2) return null;
  return (
    <CheckList
      look="rows"
      legend="Kind of claim"
      options={options.kinds.map((kind) => facetOption(kind, kindLabel(dataset, kind, 2), counts?.kinds))}
      chosen={kinds}
      onChange={(next) => setFilter({ kinds: next as readonly ClaimKind[] })}
    />
  );
}

/** Checkboxes for how the date is known. */
export function CertaintyList({ shown: { matches }, counts }: Omit<Props, 'options'>) {
  const certainty = useViewState(({ filter }) => filter.certainty);
  const { columns } = matches;
  const found = useMemo(
    () => countOptions(columns, 'certainty', new Uint8Array(columns.claims.length)),
    [columns],
  );
  // No date of a file that nobody has edited is set by hand.
  const bases = allBases.filter((one) => one !== 'set' || found.has(one) || certainty.includes(one));
  return (
    <CheckList
      look="rows"
      legend="How the date is known"
      options={bases.map((basis) => facetOption(basis, certaintyLabels[basis], counts?.certainty))}
      chosen={certainty}
      onChange={(next) => setFilter({ certainty: next as readonly DateBasis[] })}
    />
  );
}

/** Checkboxes for the themes. */
export function ThemeList({ options, counts }: Omit<Props, 'shown'>) {
  const themes = useViewState(({ filter }) => filter.themes);
  if (options.themes.length === 0) return null;
  return (
    <CheckList
      look="rows"
      legend="Theme"
      options={options.themes.map(({ id, name }) => facetOption(id, name, counts?.themes))}
      chosen={themes}
      onChange={(next) => setFilter({ themes: next })}
    />
  );
}

/** Checkboxes for whose claims are shown; one stays chosen. */
function LayerList({ shown: { dataset }, counts }: Omit<Props, 'options'>) {
  const layers = useViewState(({ filter }) => filter.layers);
  return (
    <CheckList
      look="rows"
      legend="Claims of"
      options={allLayers.map((layer) => facetOption(layer, dataset.labels[layer], counts?.layers))}
      chosen={layers}
      onChange={(next) => next.length > 0 && setFilter({ layers: next as readonly Layer[] })}
    />
  );
}

/** The stretches of time that the dataset names. */
export function NamedPeriod({ presets }: { presets: readonly Preset[] }) {
  const period = useViewState(({ filter }) => filter.period);
  const preset = presets.find(({ range }) => range.from === period?.from && range.to === period.to);
  return (
    <label className="named-period">
      Named period{' '}
      <select
        aria-label="Named period"
        value={preset?.id ?? (period ? 'own' : '')}
        onChange={({ target }) =>
          setFilter({ period: presets.find(({ id }) => id === target.value)?.range ?? null })
        }
      >
        <option value="">All of time</option>
        {period && !preset && <option value="own">Custom period</option>}
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What becomes of claims that do not match. */
export function UnmatchedSwitch() {
  const unmatched = useViewState((view) => view.unmatched);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={unmatched === 'hide'}
        onChange={(event) => setUnmatched(event.target.checked ? 'hide' : 'dim')}
      />
      <span className="check-label">Hide what does not match</span>
    </label>
  );
}

/** Sets all of the view back but the page. */
function ResetButton() {
  const isInitial = useViewState(
    ({ filter, reading, unmatched, claim }) =>
      claim === null &&
      unmatched === initialViewState.unmatched &&
      reading === initialViewState.reading &&
      deepEqual(filter, initialViewState.filter),
  );
  return (
    <button type="button" className="quiet-button" disabled={isInitial} onClick={reset}>
      Reset
    </button>
  );
}
