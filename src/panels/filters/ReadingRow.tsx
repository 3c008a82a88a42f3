import { memo, useMemo } from 'react';
import { countMatches, formatCount } from '../../filter/columns/matchResults';
import type { FilteredDataset } from '../../filter/filterDataset';
import { MAX_KINDS, othersIn, readingLine } from '../../filter/kindWords';
import { textWidth } from '../../geometry/text';
import { formatFigure } from '../../lib/number';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import type { Labels } from '../../model/vocabulary';
import { setFilter, setReading, useViewState } from '../../state/store';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';
import { Segmented } from '../../ui/Segmented';
import { useSettled } from '../../ui/settled';
import { useWidth } from '../board/useSize';

/** What is shown, in a line of constant height, and whose dates and claims those are. */
export function ReadingRow({ shown }: { shown: FilteredDataset }) {
  return (
    <div className="reading-row">
      <ReadingWords shown={shown} />
      <ReadingSwitch dataset={shown.whole} />
      <AddClaims dataset={shown.whole} />
    </div>
  );
}

/** "48 of 48 claims: 12 meetings or visits, 4 letters, 4 sums". Said aloud once a change has settled. */
function ReadingWords({ shown }: { shown: FilteredDataset }) {
  const reading = useViewState((view) => view.reading);
  const painted = useAfterPaint(
    useMemo(() => ({ shown, reading }), [shown, reading]),
    amountOf(shown.claims),
  );
  const count = useCount(shown);
  const [ref, width] = useWidth<HTMLParagraphElement>('.reading-words');
  const lines = useMemo(() => (painted ? linesOf(painted.shown, painted.reading) : []), [painted]);
  const line = lines.find((one) => width === 0 || textWidth(`${count}: ${one}`, SIZE) <= width) ?? '';
  return (
    <p ref={ref} className="reading-words">
      <strong>{count}</strong>
      {line && <span>: {line}</span>}
      <Announced count={count} />
    </p>
  );
}

/** Letters of the line, px. */
const SIZE = 13;

/** What may stand after the count, the longest first. */
function linesOf({ dataset, matches, joined }: FilteredDataset, reading: Reading): readonly string[] {
  const twice = [...joined.values()].flat().length;
  const note = twice > 0 ? `; ${formatFigure(twice)} told twice` : '';
  const lines = Array.from({ length: MAX_KINDS }, (_, less) =>
    readingLine({ dataset, matches, reading }, MAX_KINDS - less),
  ).filter((line) => line !== '');
  return [...lines.map((line) => `${line}${note}`), ...lines];
}

/** The live count, "12 of 38 claims, 3 possibly". Small datasets are counted at once, larger ones after the marks. */
export function useCount({ matches, claims }: FilteredDataset): string {
  const amount = amountOf(claims);
  const followed = useAfterPaint(matches, amount);
  const counted = amount === 'few' ? matches : followed;
  return useMemo(() => (counted ? formatCount(countMatches(counted)) : ''), [counted]);
}

/** The count for screen readers. */
export function Announced({ count }: { count: string }) {
  return (
    <span role="status" aria-label="Count" className="sr-only">
      {useSettled(count)}
    </span>
  );
}

const readingsIn = ({ primary, others }: Labels): readonly { id: Reading; label: string }[] => [
  { id: 'primary', label: primary },
  { id: 'others', label: others },
];

/** Whose dates are shown; nothing where other sources give none. */
export const ReadingSwitch = memo(function ReadingSwitch({ dataset }: { dataset: Dataset }) {
  const reading = useViewState((view) => view.reading);
  if (!othersIn(dataset).hasDates && reading === 'primary') return null;
  return (
    <Segmented
      legend="Dates as in"
      options={readingsIn(dataset.labels)}
      chosen={reading}
      onChange={setReading}
    />
  );
});

/** Adds the claims that only other sources make; nothing where there are none. */
export const AddClaims = memo(function AddClaims({ dataset }: { dataset: Dataset }) {
  const isAdded = useViewState(({ filter }) => filter.layers.includes('others'));
  const { added } = othersIn(dataset);
  if (added === 0) return null;
  const short = `Add ${formatFigure(added)} ${added === 1 ? 'claim' : 'claims'}`;
  const rest = ` only ${dataset.labels.others} make`;
  return (
    <label className="check add-claims">
      <input
        type="checkbox"
        aria-label={short + rest}
        checked={isAdded}
        onChange={({ target }) => setFilter({ layers: target.checked ? ['primary', 'others'] : ['primary'] })}
      />
      <span className="check-label">
        {short}
        <span className="add-rest">{rest}</span>
      </span>
    </label>
  );
});
