import { type ReactNode, useMemo } from 'react';
import { coversAll, stepPeriod } from '../../../board/movePeriod';
import { boundRange, fullRange } from '../../../board/timeWindow';
import { countMatches } from '../../../filter/columns/matchResults';
import type { Filter } from '../../../filter/filter';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { othersIn } from '../../../filter/kindWords';
import { type Facets, filterOptions } from '../../../filter/options';
import { formatEnd } from '../../../filter/period';
import { countDiffering } from '../../../filter/tally';
import { stepsOf } from '../../../geometry/scale';
import { formatFigure } from '../../../lib/number';
import { capitalize } from '../../../lib/text';
import type { Range } from '../../../model/span';
import { certaintyLabels } from '../../../model/words/labels';
import { setFilter, useViewState } from '../../../state/store';
import { Drawer } from '../../../ui/Drawer';
import { OverviewPanel } from '../../board/OverviewPanel';
import { useWidth } from '../../board/useSize';
import { activeKeys, formatClaims } from '../activeKeys';
import { ClearButton } from '../ClearButton';
import { countDiffers } from '../DiffersButton';
import { CertaintyList, KindList, NamedPeriod, ThemeList, UnmatchedSwitch } from '../FilterLists';
import { PersonChips } from '../PersonChips';
import { PersonPicker } from '../PersonPicker';
import { AddClaims, ReadingSwitch } from '../ReadingRow';
import './drawer.css';

interface Props {
  readonly shown: FilteredDataset;
  readonly counts: Facets | null;
  readonly onClose: () => void;
}

/** Maximum number of people that are chips; more are found by their names. */
const MAX_CHIPS = 15;

/** All filters for a finger. They act at once; the button at the foot says what they leave. */
export function FilterDrawer({ shown, counts, onClose }: Props) {
  const { dataset, matches } = shown;
  const filter = useViewState((view) => view.filter);
  const unmatched = useViewState((view) => view.unmatched);
  const reading = useViewState((view) => view.reading);
  const options = useMemo(() => filterOptions(dataset, filter.layers), [dataset, filter.layers]);
  const { inside, possibly } = countMatches(matches);
  const { person, primary, others } = dataset.labels;
  const namedPeriod = options.presets.find(
    ({ range }) => range.from === filter.period?.from && range.to === filter.period.to,
  );
  const people = {
    noun: person,
    people: options.people,
    counts: counts?.people ?? null,
  };
  return (
    <Drawer
      title="Filters"
      onClose={onClose}
      act={activeKeys(filter).length > 0 && <ClearButton className="quiet-button">Clear all</ClearButton>}
      foot={
        <button type="button" className="main-button drawer-answer" onClick={onClose}>
          Show {formatClaims(inside)}
          {possibly > 0 && `, ${formatFigure(possibly)} possibly`}
        </button>
      }
    >
      {options.people.length > 0 && options.people.length <= MAX_CHIPS && (
        <>
          <h3>{capitalize(person.many)}</h3>
          <PersonChips {...people} open={options.people} hasCounts />
        </>
      )}
      <PeriodPart shown={shown} />
      <DiffersSwitch shown={shown} counts={counts} />
      {options.people.length > MAX_CHIPS && (
        <Part title={capitalize(person.many)} state={chosenOf(filter.people)}>
          <PersonPicker {...people} />
        </Part>
      )}
      {options.presets.length > 0 && (
        <Part title="Named period" state={namedPeriod?.name ?? 'none'}>
          <NamedPeriod presets={options.presets} />
        </Part>
      )}
      {options.kinds.length > 1 && (
        <Part title="Kinds" state={chosenOf(filter.kinds)}>
          <KindList {...{ shown, options, counts }} />
        </Part>
      )}
      {options.themes.length > 0 && (
        <Part title="Themes" state={chosenOf(filter.themes)}>
          <ThemeList {...{ options, counts }} />
        </Part>
      )}
      <Part
        title="How the date is known"
        state={
          filter.certainty.length === 0
            ? 'all'
            : filter.certainty.map((basis) => certaintyLabels[basis]).join(', ')
        }
      >
        <CertaintyList shown={shown} counts={counts} />
      </Part>
      <Part title="What does not match" state={unmatched === 'hide' ? 'hidden' : 'dimmed'}>
        <UnmatchedSwitch />
      </Part>
      {(othersIn(shown.whole).hasDates || reading === 'others') && (
        <Part title="Dates as in" state={reading === 'primary' ? primary : others}>
          <ReadingSwitch dataset={shown.whole} />
        </Part>
      )}
      <AddClaims dataset={shown.whole} />
    </Drawer>
  );
}

const chosenOf = (list: Filter['people']): string => (list.length === 0 ? 'all' : `${list.length} chosen`);

interface PartProps {
  readonly title: string;
  /** What is chosen now. */
  readonly state: string;
  readonly children: ReactNode;
}

/** A row that opens its options. */
const Part = ({ title, state, children }: PartProps) => (
  <details className="drawer-part">
    <summary>
      {title} <span className="muted">{state}</span>
    </summary>
    {children}
  </details>
);

function DiffersSwitch({ shown, counts }: Pick<Props, 'shown' | 'counts'>) {
  const finding = useViewState(({ filter }) => filter.finding);
  const total = countDiffering(shown.dataset, shown.matches);
  if (total === 0) return null;
  return (
    <label className="check drawer-differs">
      <span className="check-label">Differs only ({formatFigure(countDiffers(counts, total))})</span>
      <input
        type="checkbox"
        checked={finding.length === 1 && finding[0] === 'differs'}
        onChange={({ target }) => setFilter({ finding: target.checked ? ['differs'] : [] })}
      />
    </label>
  );
}

/** Room for the handles beside the strip, px. */
const EDGE = 13;

/** Period with steppers for both ends, and the strip with handles. */
function PeriodPart({ shown: { dataset, matches } }: { shown: FilteredDataset }) {
  const period = useViewState(({ filter }) => filter.period);
  const reading = useViewState((view) => view.reading);
  const [ref, width] = useWidth<HTMLDivElement>();
  const full = useMemo(() => fullRange(dataset, matches, reading), [dataset, matches, reading]);
  const plot = useMemo(() => ({ x0: EDGE, x1: Math.max(EDGE + 1, width - EDGE) }), [width]);
  const input = useMemo(() => ({ dataset, matches, reading }), [dataset, matches, reading]);
  const unit = stepsOf(full).coarse;
  const chosen = boundRange(period ?? full, full);
  return (
    <div ref={ref}>
      <h3>
        Period <span className="muted">in steps of one {unit}</span>
      </h3>
      <div className="steppers">
        <Stepper end="from" {...{ chosen, full }} />
        <Stepper end="to" {...{ chosen, full }} />
      </div>
      {width > 0 && <OverviewPanel {...{ input, width, plot, full, period }} look="alone" />}
    </div>
  );
}

interface StepperProps {
  readonly end: 'from' | 'to';
  readonly chosen: Range;
  readonly full: Range;
}

function Stepper({ end, chosen, full }: StepperProps) {
  const unit = stepsOf(full).coarse;
  const part = end === 'from' ? 'start' : 'end';
  const step = (count: number) => {
    const next = stepPeriod(chosen, full, part, { count, unit });
    setFilter({ period: coversAll(next, full) ? null : next });
  };
  const words = formatEnd(chosen[end], end, unit);
  const name = end === 'from' ? 'Start' : 'End';
  return (
    <div role="group" aria-label={`${name} of the period`} className="stepper">
      <button type="button" aria-label={`${name} one ${unit} earlier`} onClick={() => step(-1)}>
        −
      </button>
      <span>
        <span className="muted">{end}</span> <strong role="status">{words}</strong>
      </span>
      <button type="button" aria-label={`${name} one ${unit} later`} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}
