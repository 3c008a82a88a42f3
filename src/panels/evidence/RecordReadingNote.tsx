import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { SourcesByStance } from './SourcesByStance';

/** What the public record says of a claim, beside the article and never over it, and who says it there. */
export function RecordReadingNote({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const { record } = claim;
  const sources =
    record?.sources ?? (claim.layer === 'record' ? claim.citations.map(({ source }) => source) : []);
  if (!record && sources.length === 0) return null;
  return (
    <section className="record-note" aria-label="The record says">
      <h4 className="eyebrow">The record says</h4>
      {record && <p>{record.note}</p>}
      <SourcesByStance ids={sources} dataset={dataset} isOpen={claim.layer === 'record'} />
    </section>
  );
}
