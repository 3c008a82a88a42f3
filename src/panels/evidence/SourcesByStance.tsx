import type { Dataset, Source } from '../../model/dataset';
import { formatSourceDate } from '../../model/sourceDate';
import { stanceWords } from '../sources/sourceGroups';
import { formatTally, groupByStance } from './sourceTally';

interface Props {
  readonly ids: readonly string[];
  readonly dataset: Dataset;
  readonly isOpen: boolean;
}

/** Sources counted by where they stand, and each with its link when opened. */
export function SourcesByStance({ ids, dataset, isOpen }: Props) {
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
