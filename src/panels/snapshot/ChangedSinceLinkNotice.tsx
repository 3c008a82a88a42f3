import { type ReactNode, useMemo } from 'react';
import { parseAddress } from '../../filter/address';
import { shownIn } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { type Changes, parseFreeze } from '../../model/freeze';
import { select } from '../../state/store';
import { shownClaims } from './shownClaims';

interface Props {
  /** What the link says of the data that it was made from. */
  readonly frozen: string;
  /** The query of the link, which says what it shows. */
  readonly search: string;
  readonly dataset: Dataset;
  readonly onDismiss: () => void;
}

/** Says quietly what has changed, since a link was made, among the claims that it shows. */
export function FrozenChanges({ frozen, search, dataset, onDismiss }: Props) {
  const thaw = useMemo(() => {
    const { view } = parseAddress(search);
    return parseFreeze(frozen, dataset, shownClaims(shownIn(dataset, view), view.claim));
  }, [frozen, search, dataset]);
  if (!thaw) return null;
  return (
    <div className="notice" role="status">
      <p>
        The data have changed since this link was made (then {thaw.version}, now {dataset.version}).{' '}
        <Words changes={thaw.changes} />
      </p>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}

function Words({ changes }: { changes: Changes }) {
  if (changes.of === 'nothing') return 'What changed cannot be told from the link.';
  if (changes.of === 'all')
    return `Among the ${changes.count} records shown then, too many for a link to tell apart, some have changed or gone, or others have come.`;
  if (changes.of === 'claim')
    return changes.claim
      ? `The record that it was made for, “${changes.claim.title}”, is as it was.`
      : 'The record that it was made for has changed or is gone.';
  const { count, changed, gone, added } = changes;
  const parts = [
    changed.length > 0 && (
      <>
        {changed.length} {changed.length === 1 ? 'has' : 'have'} changed: <Titles claims={changed} />
      </>
    ),
    gone > 0 && `${gone} ${gone === 1 ? 'is' : 'are'} gone`,
    added.length > 0 && (
      <>
        {added.length} {added.length === 1 ? 'is' : 'are'} new here: <Titles claims={added} />
      </>
    ),
  ].filter((part): part is Exclude<typeof part, false> => part !== false);
  return (
    <>
      Of the {count} {count === 1 ? 'record' : 'records'} shown then, {join(parts, '; ')}.
    </>
  );
}

/** So many titles are named; the rest is counted. */
const MOST_NAMED = 6;

/** Titles that open their claim in Evidence. */
function Titles({ claims }: { claims: readonly Claim[] }) {
  const named = claims.slice(0, MOST_NAMED).map(({ id, title }) => (
    <button key={id} type="button" className="link-button" onClick={() => select(id)}>
      “{title}”
    </button>
  ));
  const left = claims.length - named.length;
  return (
    <>
      {join(named, ', ')}
      {left > 0 && ` and ${left} more`}
    </>
  );
}

const join = (parts: readonly ReactNode[], between: string): ReactNode =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
