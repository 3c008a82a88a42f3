import { type ReactNode, useMemo } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { formatFigure } from '../../../lib/number';
import { cutTitle } from '../../../lib/shortText';
import type { Claim } from '../../../model/claim';
import { spanIn } from '../../../model/reading';
import { formatSpanShort } from '../../../model/words/spans';
import { useViewState } from '../../../state/store';
import { chooseClaim } from '../choose';
import { Group, MOST, Rows } from './ClaimRows';
import { type Overlaps, overlapsIn, standoutsIn } from './glance';

interface Props {
  readonly shown: FilteredDataset;
  readonly children: ReactNode;
}

/** The claims that stand out in time, before the first of all, which are folded then. */
export function Standouts({ shown, children }: Props) {
  const reading = useViewState((view) => view.reading);
  const standouts = useMemo(() => standoutsIn(shown), [shown]);
  const overlaps = useMemo(() => overlapsIn(shown, MOST), [shown]);
  if (standouts.length === 0 && overlaps.count === 0)
    return <Group title="In order of time">{children}</Group>;
  return (
    <>
      <Group title="At a glance">
        <Rows claims={standouts.map(({ claim }) => claim)}>
          {(claim, at) => (
            <>
              <span className="row-finding">{standouts[at]?.what}</span>
              <span className="muted">{formatSpanShort(spanIn(claim, reading))}</span>
            </>
          )}
        </Rows>
        {overlaps.count > 0 && <Overlapping {...overlaps} />}
      </Group>
      <details className="change-group">
        <summary>In order of time</summary>
        {children}
      </details>
    </>
  );
}

/** How many pairs went on at the same time, and which. */
const Overlapping = ({ count, pairs, areYears }: Overlaps) => (
  <details>
    <summary>
      {count === 1 ? '1 pair shares' : `${formatFigure(count)} pairs share`} some{' '}
      {areYears ? 'years' : 'time'}
    </summary>
    <ul className="claim-pairs">
      {pairs.map(([first, second]) => (
        <li key={`${first.id} ${second.id}`}>
          <ClaimLink claim={first} /> and <ClaimLink claim={second} />
        </li>
      ))}
    </ul>
    {count > pairs.length && <p className="muted">and {formatFigure(count - pairs.length)} more</p>}
  </details>
);

const ClaimLink = ({ claim }: { claim: Claim }) => (
  <button type="button" className="link-button" data-choose={claim.id} onClick={() => chooseClaim(claim.id)}>
    {cutTitle(claim.title)}
  </button>
);
