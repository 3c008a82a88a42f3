import { aidBasisLabels, aidNouns, aidScopeLabels, formatAmount } from '../../filter/labels';
import type { AidClaim } from '../../model/claim';
import { formatSourceDate } from '../../model/sourceDate';

/** What kind of sum an aid claim is, for whom, and who said it when. */
export function AidFacts({ claim }: { claim: AidClaim }) {
  return (
    <>
      <dt>Amount</dt>
      <dd>{formatAmount(claim)}</dd>
      <dt>Kind</dt>
      <dd>
        {aidNouns[claim.type]} <span className="muted">· {aidBasisLabels[claim.basis]}</span>
      </dd>
      <dt>Meant for</dt>
      <dd>{aidScopeLabels[claim.scope]}</dd>
      <dt>Said by</dt>
      <dd>
        {claim.claimant}
        {claim.claimed !== null && <span className="muted"> · {formatSourceDate(claim.claimed)}</span>}
      </dd>
    </>
  );
}
