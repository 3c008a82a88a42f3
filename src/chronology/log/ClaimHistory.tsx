import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { fieldName, inOrder, sayBoth, type Words } from '../review/reviewWords';
import { openForm, useSession } from '../store/session';
import { claimHistory, type ClaimHistory as History } from './claimHistory';
import './log.css';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** Under a claim of one's own: what was changed in it here, and why, and the way to its form. */
export function ClaimHistory({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const log = useSession((session) => session.outline)?.log ?? [];
  const records = useSession((session) => session.chronology)?.records;
  const history = claimHistory(log, claim.id);
  return (
    <div className="claim-history">
      {history && <Changed history={history} words={{ dataset, records: records ?? new Map() }} />}
      <button type="button" className="link-button" onClick={() => openForm(claim.id)}>
        Edit this claim
      </button>
    </div>
  );
}

function Changed({ history: { change, reasons, at }, words }: { history: History; words: Words }) {
  const isAdded = change.kind === 'added';
  return (
    <>
      <p>
        {isAdded ? 'Added' : 'Changed'} in this browser on {DAY.format(at)}
        {isAdded ? '.' : ':'}
      </p>
      {!isAdded && (
        <dl>
          {inOrder(change.fields).map((field) => {
            const [before, after] = sayBoth(field, words, words);
            return (
              <div key={field.name}>
                <dt>{fieldName(field.name)}</dt>
                <dd dir="auto">
                  <span className="sr-only">from </span>
                  {before} <span aria-hidden="true">→</span> <span className="sr-only">to </span>
                  {after}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {reasons.map((reason) => (
        <p key={reason} dir="auto">
          Why: {reason}
        </p>
      ))}
    </>
  );
}
