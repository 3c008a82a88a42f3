import type { Claim, Finding } from '../model/claim';
import { formatSpan } from '../model/spanWords';
import { select } from '../state/store';
import type { Library } from './useShown';

const FINDINGS: Readonly<Record<Finding, string>> = {
  agrees: 'agrees with the article',
  'more-precise': 'more precise',
  differs: 'differs from the article',
  'not-found': 'not found in the public record',
};

/** What the public record says of an article claim, beside it and never over it. */
export function RecordReadingNote({ claim, library }: { claim: Claim; library: Library }) {
  const { record } = claim;
  if (!record) return null;
  const twin = library.byId.get(record.sameAs ?? '');
  return (
    <section className="record-note" aria-label="The record says">
      <h4 className="eyebrow">The record says</h4>
      <p className="record-date">
        {[record.span && formatSpan(record.span), FINDINGS[record.finding], `${record.confidence} confidence`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{record.note}</p>
      {twin && (
        <p>
          Same event:{' '}
          <button type="button" className="link-button" onClick={() => select(twin.id)}>
            {twin.title}
          </button>
        </p>
      )}
      {record.sources.length > 0 && (
        <details>
          <summary>{record.sources.length === 1 ? '1 source' : `${record.sources.length} sources`}</summary>
          <ul className="source-list">
            {record.sources.map((id) => {
              const source = library.dataset.sources.find((one) => one.id === id);
              return (
                <li key={id}>
                  {source?.url ? (
                    <a href={source.url} rel="noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    (source?.title ?? id)
                  )}{' '}
                  <span className="muted">{source && `${source.publisher} · ${source.stance}`}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
