import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import { CitationTools } from '../snapshot/CitationTools';
import { OrderTool } from './CompareDates';

/** What one does with a claim once read: compare its time with another's, cite it, link to it. */
export function EvidenceTools({ claim, shown }: { claim: Claim; shown: Shown }) {
  return (
    <>
      <OrderTool claim={claim} shown={shown} />
      <CitationTools claim={claim} shown={shown} />
    </>
  );
}
