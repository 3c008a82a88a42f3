import { type ReactNode, useMemo } from 'react';
import { parseAddress } from '../../address/address';
import { type Changes, parseSnapshot } from '../../address/linkSnapshot';
import { filterDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { chooseClaim } from '../evidence/choose';
import { snapshotClaims } from './snapshotLink';

interface Props {
  /** The snapshot parameter of the link: what it holds of the data that it was made from. */
  readonly snapshot: string;
  /** The query of the link. */
  readonly search: string;
  readonly dataset: Dataset;
  readonly onDismiss: () => void;
}

/** Says what has changed among the claims that a link shows since it was made. */
export function ChangedSinceLinkNotice({ snapshot, search, dataset, onDismiss }: Props) {
  const report = useMemo(() => {
    const { view } = parseAddress(search);
    return parseSnapshot(snapshot, dataset, snapshotClaims(filterDataset(dataset, view), view.claim));
  }, [snapshot, search, dataset]);
  if (!report) return null;
  return (
    <div className="notice" role="status">
      <p>
        The data have changed since this link was made (then {report.version}, now {dataset.version}).{' '}
        <Words changes={report.changes} />
      </p>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}

function Words({ changes }: { changes: Changes }) {
  if (changes.of === 'nothing') return 'The link doesn’t hold enough to say what changed.';
  if (changes.of === 'all')
    return `It showed ${changes.count} claims, too many to say which of them have changed, been removed or been added.`;
  if (changes.of === 'claim')
    return changes.claim
      ? `The claim it was made for, “${changes.claim.title}”, has not changed.`
      : 'The claim it was made for has changed or been removed.';
  const { count, changed, gone, added } = changes;
  const parts = [
    changed.length > 0 && (
      <>
        {changed.length} {changed.length === 1 ? 'has' : 'have'} changed: <Titles claims={changed} />
      </>
    ),
    gone > 0 && `${gone} ${gone === 1 ? 'has' : 'have'} been removed`,
    added.length > 0 && (
      <>
        {added.length} {added.length === 1 ? 'has' : 'have'} been added: <Titles claims={added} />
      </>
    ),
  ].filter((part): part is Exclude<typeof part, false> => part !== false);
  return (
    <>
      It showed {count} {count === 1 ? 'claim' : 'claims'}. Since then, {join(parts, '; ')}.
    </>
  );
}

/** Maximum titles named; the rest are counted. */
const MAX_NAMED = 6;

/** Buttons with titles of claims, each of which opens its claim in Evidence. */
function Titles({ claims }: { claims: readonly Claim[] }) {
  const named = claims.slice(0, MAX_NAMED).map(({ id, title }) => (
    <button key={id} type="button" className="link-button" onClick={() => chooseClaim(id)}>
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
