import type { Claim } from '../../model/claim';
import { useViewState } from '../../state/store';
import { chooseClaim } from '../evidence/choose';

/** Button with a claim's title that opens its evidence. */
export function ClaimButton({ claim }: { claim: Claim }) {
  const isSelected = useViewState((view) => view.claim === claim.id);
  return (
    <button
      type="button"
      className="link-button"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => chooseClaim(claim.id)}
    >
      {claim.title}
    </button>
  );
}
