import { capitalize } from '../../lib/text';
import type { Claim, Comparison } from '../../model/claim';
import type { Dataset, Source, Stance } from '../../model/dataset';
import { formatOrigins, originsOf } from '../../model/origins';
import { formatBasis } from '../../model/words/claims';
import { findingLabels } from '../../model/words/labels';
import { formatSourceDate } from '../../model/words/sourceDates';
import { formatSpan } from '../../model/words/spans';
import { useView } from '../../state/store';
import { stanceWords } from '../sources/SourceList';

/** The article's date and the public record's side by side, or that only the public record reports the event. */
export function Readings({ claim }: { claim: Claim }) {
  const shown = useView((view) => view.reading);
  if (claim.layer === 'others') return <OnlyRecord claim={claim} />;
  return (
    <dl className="readings">
      <Column name="The article" isShown={shown === 'primary'}>
        <OwnDate claim={claim} origin="the article" />
      </Column>
      <Column name="The public record" isShown={shown === 'others'}>
        {claim.others ? <RecordDate record={claim.others} /> : <span className="muted">Not checked</span>}
      </Column>
    </dl>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly children: React.ReactNode;
}

const Column = ({ name, isShown, children }: ColumnProps) => (
  <div data-shown={isShown}>
    <dt>
      {name}
      {isShown && <span className="sr-only"> (dates on the board)</span>}
    </dt>
    <dd>{children}</dd>
  </div>
);

function OnlyRecord({ claim }: { claim: Claim }) {
  return (
    <div className="only-record">
      <p>
        <strong>Only the public record reports this</strong>
        {claim.confidence && ` · ${claim.confidence} confidence`}
      </p>
      <OwnDate claim={claim} origin="the public record" />
    </div>
  );
}

/** The date in the claim's own source, how it is known, and the source's wording. */
function OwnDate({ claim, origin }: { claim: Claim; origin: string }) {
  const { basis, span, wording } = claim.date;
  return (
    <p>
      <strong>{capitalize(formatSpan(span))}</strong>
      {span && ` · ${formatBasis(basis)}`}
      {wording && (
        <>
          {' · '}
          {origin} says <em>“{wording}”</em>
        </>
      )}
    </p>
  );
}

/** The public record's date, if any, with its finding and confidence. */
function RecordDate({ record }: { record: Comparison }) {
  const { span, finding, confidence } = record;
  const parts = [...(span ? [formatSpan(span)] : []), findingLabels[finding]];
  if (confidence) parts.push(`${confidence} confidence`);
  return (
    <p>
      <strong>{capitalize(parts[0] ?? '')}</strong>
      {parts.slice(1).map((part) => ` · ${part}`)}
    </p>
  );
}

/** The public record's account of a claim, with its sources. Stands beside the article's and never replaces it. */
export function RecordReadingNote({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const { others: record } = claim;
  const sources =
    record?.citations.map(({ source }) => source) ??
    (claim.layer === 'others' ? claim.citations.map(({ source }) => source) : []);
  if (!record && sources.length === 0) return null;
  const origins = originsOf(claim, dataset);
  return (
    <section className="record-note" aria-label="The record says">
      <h4 className="eyebrow">The record says</h4>
      {record && <p>{record.note}</p>}
      {origins.origins > 0 && <p className="muted">{formatOrigins(origins)}</p>}
      <SourcesByStance ids={sources} dataset={dataset} isOpen={claim.layer === 'others'} />
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

const SourceLine = ({ source }: { source: Source }) => {
  const { title, publisher, published, descriptor } = source;
  const url = source.url ?? source.archived?.url ?? null;
  return (
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
        {descriptor && `. ${descriptor}`}
      </span>
      {source.url && source.archived && (
        <>
          {' '}
          <a href={source.archived.url} rel="noreferrer">
            archived copy
          </a>
        </>
      )}
    </>
  );
};

interface StanceGroup {
  readonly stance: Stance;
  readonly sources: readonly Source[];
}

const stances = Object.keys(stanceWords) as readonly Stance[];

/** Sources by stance, each group in the order given; stances without a source are left out. */
export const groupByStance = (sources: readonly Source[]): readonly StanceGroup[] =>
  stances
    .map((stance) => ({ stance, sources: sources.filter((source) => source.stance === stance) }))
    .filter((group) => group.sources.length > 0);

/** "4 sources: press 2, party 1, copy 1"; "1 source: press". */
export function formatTally(sources: readonly Source[]): string {
  const groups = groupByStance(sources).map(({ stance, sources: ones }) => {
    const name = stanceWords[stance].name.toLowerCase();
    return sources.length === 1 ? name : `${name} ${ones.length}`;
  });
  return `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}: ${groups.join(', ')}`;
}
