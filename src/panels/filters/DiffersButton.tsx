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

/** Filters by the claims that other sources differ on; nothing where there is none. */
export const DiffersButton = memo(function DiffersButton({ counts, total }: Props) {
  const finding = useViewState(({ filter }) => filter.finding);
  const isChosen = finding.includes('differs');
  if (total === 0) return null;
  const found = counts?.finding.get('differs')?.inside ?? (counts ? 0 : total);
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
      Differs ({formatFigure(found)}){isChosen && <Cross />}
    </button>
  );
});
