import { type RefObject, useMemo } from 'react';
import { isWide } from '../../filter/describeFilter';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import { isCompared } from '../../model/words/labels';
import { select } from '../../state/store';
import { useSwipe } from '../../ui/useSwipe';
import { chooseClaim } from './choose';
import { formatStep, listClaims, type SetName, stepAt } from './claimSets';
import { canCompare } from './rest/canCompare';

/** A walk from claim to claim: where it stands, and through which set it goes. */
export interface Walk {
  readonly claim: string;
  readonly set: SetName;
}

interface Props {
  readonly claim: Claim;
  readonly shown: FilteredDataset;
  /** The walk that led to this claim; null for a claim chosen by itself. */
  readonly walk: Walk | null;
  readonly onWalk: (walk: Walk) => void;
  /** What can be swiped. */
  readonly panel: RefObject<HTMLElement | null>;
}

/**
 * Buttons to the claim before and after this one, and where it stands: among the claims shown, in time order; or, while
 * nothing is filtered, among those that differ, if it is one of them or the walk began there.
 */
export function Steps({ claim, shown, walk, onWalk, panel }: Props) {
  const isWhole = isWide(shown.filter, shown.whole);
  const isDiffering = isWhole && claim.others?.finding === 'differs' && canCompare(shown);
  const set = walk && isWhole ? walk.set : isDiffering ? 'differ' : 'shown';
  const step = useMemo(() => stepAt(shown, set, claim.id), [claim, shown, set]);
  // Where nothing is compared, that it is not tells these claims from no others.
  const said = isCompared(shown.whole) ? step : { ...step, finding: null };
  const go = (way: -1 | 1) => {
    const to = way < 0 ? step.previous : step.next;
    if (!to) return;
    onWalk({ claim: to.id, set });
    select(to.id);
  };
  useSwipe(panel, go);
  if (step.count === 0) return null;
  const button = (way: -1 | 1, name: string, to: Claim | null) => (
    <button
      type="button"
      className="step-button"
      data-way={way < 0 ? 'back' : 'on'}
      aria-label={name}
      aria-disabled={to === null}
      onClick={() => go(way)}
    />
  );
  return (
    <div className="steps">
      {button(-1, 'Previous claim', step.previous)}
      <span aria-live="polite">
        {formatStep(said, isWhole)}
        {walk && <span className="sr-only">: {claim.title}</span>}
      </span>
      {button(1, 'Next claim', step.next)}
    </div>
  );
}

/** Opens the first claim that differs; the walk then goes on through those. */
export function startWalk(shown: FilteredDataset, onWalk: (walk: Walk) => void): void {
  const [first] = listClaims(shown, 'differ', 1).inside;
  if (!first) return;
  onWalk({ claim: first.id, set: 'differ' });
  chooseClaim(first.id);
}
