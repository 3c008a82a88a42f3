import { memo, useEffect, useMemo, useState } from 'react';
import { countMatches } from '../../../filter/columns/matchResults';
import { formatFilter } from '../../../filter/describeFilter';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { formatFigure } from '../../../lib/number';
import { capitalize } from '../../../lib/text';
import { reset, setUnmatched } from '../../../state/acts';
import { useViewState } from '../../../state/store';
import { listClaims } from '../claimSets';
import { Added, Changes } from './Changes';
import { ClaimRows, claimsWord, MOST, Rest, Rows } from './ClaimRows';
import { canCompare } from './canCompare';
import { whyPossibly } from './changeGroups';
import { Standouts } from './Standouts';
import './claimLists.css';

interface Props {
  readonly kind: 'added' | 'changes' | 'shown' | 'first';
  readonly shown: FilteredDataset;
  readonly onOpen: () => void;
  readonly onWalk: () => void;
}

/** How long the filter rests before the list follows it, so that a brush is not slowed, ms. */
const REST = 120;

/** The lists of claims that stand in Evidence while none is open. */
export function ClaimLists({ kind, shown, onOpen, onWalk }: Props) {
  const settled = useSettled(shown);
  if (kind === 'changes') return <Changes shown={settled} onOpen={onOpen} onWalk={onWalk} />;
  if (kind === 'added') return <Added shown={settled} onOpen={onOpen} />;
  return kind === 'shown' ? (
    <Shown shown={settled} onOpen={onOpen} />
  ) : (
    <First shown={settled} onOpen={onOpen} onWalk={onWalk} />
  );
}

/** The value once it has not changed for a while. */
function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(() => value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The claims that the filter shows, in the order of time, and those that it may show. */
const Shown = memo(function Shown({ shown, onOpen }: Pick<Props, 'shown' | 'onOpen'>) {
  const { filter } = shown;
  const reading = useViewState((view) => view.reading);
  const unmatched = useViewState((view) => view.unmatched);
  const { inside, possibly, counts } = useMemo(() => listClaims(shown, 'shown', MOST), [shown]);
  const { total } = countMatches(shown.matches);
  const words = capitalize(formatFilter(filter, shown.whole).replaceAll('; ', ', '));
  const lead =
    counts[0] > 0
      ? `${capitalize(claimsWord(counts[0]))} in order; choose one, here or on the board.`
      : `None of the ${claimsWord(total)}${counts[1] > 0 ? ' for certain' : ''}.`;
  return (
    <Rest title={words} bar={`${counts[0]} of ${claimsWord(total)}`} lead={lead} onOpen={onOpen}>
      <ClaimRows claims={inside} shown={shown} count={counts[0]} />
      {possibly.length > 0 && (
        <section aria-label="Possibly" className="possibly">
          <h4>Possibly</h4>
          <Rows claims={possibly}>
            {(claim) => (
              <span className="muted">{whyPossibly(claim, reading, filter.period, shown.whole)}</span>
            )}
          </Rows>
          {counts[1] > possibly.length && (
            <p className="muted">and {formatFigure(counts[1] - possibly.length)} more</p>
          )}
        </section>
      )}
      <p className="rest-acts">
        <button
          type="button"
          className="link-button"
          onClick={() => setUnmatched(unmatched === 'dim' ? 'hide' : 'dim')}
        >
          {unmatched === 'dim' ? 'Hide what is dimmed' : 'Dim what is hidden'}
        </button>
        <button type="button" className="link-button" onClick={reset}>
          Clear filters
        </button>
      </p>
    </Rest>
  );
});

/** Where to begin in data without places to begin: the claims that differ, else the first. */
function First({ shown, onOpen, onWalk }: Omit<Props, 'kind'>) {
  const { differing, claims, count } = useMemo(() => {
    const differ = canCompare(shown) ? listClaims(shown, 'differ', MOST) : null;
    const isDiffering = differ !== null && differ.counts[0] > 0;
    const list = isDiffering ? differ : listClaims(shown, 'shown', FEW);
    return { differing: isDiffering, claims: list.inside, count: list.counts[0] };
  }, [shown]);
  const { others, primary } = shown.whole.labels;
  const hasMore = !differing && count > claims.length;
  const rows = <ClaimRows claims={claims} shown={shown} count={count} />;
  const lead = differing
    ? `What ${others} say differs from ${primary} on ${claimsWord(count)}. Choose one, or any mark, to see who said it, where, and in what words.`
    : 'Choose a claim, here or on the board, to see who said it, where, and in what words.';
  return (
    <Rest
      title="Where to begin"
      bar={differing ? `${claimsWord(count)} that ${count === 1 ? 'differs' : 'differ'}` : claimsWord(count)}
      lead={count === 0 ? 'These data hold no claims yet.' : lead}
      onOpen={onOpen}
    >
      {hasMore ? <Standouts shown={shown}>{rows}</Standouts> : rows}
      {differing && count > 1 && (
        <button type="button" className="link-button rest-foot" onClick={onWalk}>
          Step through all {count} that differ
        </button>
      )}
    </Rest>
  );
}

/** Claims listed where none stands out. */
const FEW = 8;
