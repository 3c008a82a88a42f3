import type { Claim } from '../../model/claim';
import type { Dataset, Source } from '../../model/dataset';
import { formatSourceDate } from '../../model/sourceDate';
import { stanceWords } from '../sources/sourceGroups';
import { formatTally, groupByStance } from './sourceTally';

/** The public record's account of a claim, with its sources. Stands beside the article's and never replaces it. */
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

interface SourcesProps {
  readonly ids: readonly string[];
  readonly dataset: Dataset;
  readonly isOpen: boolean;
}

/** Number of sources by stance; opens to the list with links. */
function SourcesByStance({ ids, dataset, isOpen }: SourcesProps) {
  const sources = [...new Set(ids)].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <details className="sources" open={isOpen}>
      <summary>{formatTally(sources)}</summary>
      {groupByStance(sources).map(({ stance, sources: ones }) => (
        <div key={stance}>
          <h5>{stanceWords[stance].name}</h5>
          <ul className="source-list">
            {ones.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

const SourceLine = ({ source: { title, publisher, published, url } }: { source: Source }) => (
  <>
    {url === null ? (
      title
    ) : (
      <a href={url} rel="noreferrer">
        {title}
      </a>
    )}{' '}
    <span className="muted">
      {publisher}
      {published !== null && `, ${formatSourceDate(published)}`}
    </span>
  </>
);
