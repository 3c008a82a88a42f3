import { memo } from 'react';
import type { Facets } from '../../filter/options';
import { formatFigure } from '../../lib/number';
import { setFilter, useViewState } from '../../state/store';
import { Cross } from './PersonChips';

interface Props {
  readonly counts: Facets | null;
  /** How many there are, whatever is filtered. */
  readonly total: number;
}

/** How many of the claims that are shown other sources differ on; of all until they are counted. */
export const countDiffers = (counts: Facets | null, total: number): number =>
  counts ? (counts.finding.get('differs')?.inside ?? 0) : total;

/** Filters by the claims that other sources differ on; nothing where there is none. */
export const DiffersButton = memo(function DiffersButton({ counts, total }: Props) {
  const finding = useViewState(({ filter }) => filter.finding);
  const isChosen = finding.includes('differs');
  if (total === 0) return null;
  return (
    <button
      type="button"
      className="pill pill-differs"
      aria-pressed={isChosen}
      onClick={() =>
        setFilter({
          finding: isChosen ? finding.filter((one) => one !== 'differs') : [...finding, 'differs'],
        })
      }
    >
      <svg width={12} height={12} aria-hidden="true">
        <circle cx={6} cy={6} r={4.5} />
      </svg>
      Differs ({formatFigure(countDiffers(counts, total))}){isChosen && <Cross />}
    </button>
  );
});
