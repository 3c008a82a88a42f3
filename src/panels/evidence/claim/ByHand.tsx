import type { Claim } from '../../../model/claim';
import type { Dataset } from '../../../model/dataset';
import { groupRevisions, revisionsOf } from '../../../model/words/revisions';

/** What was added or changed by hand in a claim: when, from what to what, and why. */
export function ByHand({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const groups = groupRevisions(revisionsOf(claim.id, dataset));
  if (groups.length === 0) return null;
  return (
    <div className="by-hand">
      {groups.map(({ when, fields, why }) => (
        <div key={`${when} ${why}`}>
          <p>
            {when}
            {fields.length > 0 ? ':' : '.'}
          </p>
          {fields.length > 0 && (
            <dl>
              {fields.map(({ name, from, to }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd dir="auto">
                    <span className="sr-only">from </span>
                    {from} <span aria-hidden="true">→</span> <span className="sr-only">to </span>
                    {to}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {why !== undefined && <p dir="auto">Why: {why}</p>}
        </div>
      ))}
    </div>
  );
}
