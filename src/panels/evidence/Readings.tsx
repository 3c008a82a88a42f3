import { capitalize } from '../../lib/text';
import { type Claim, type Comparison, isSum, type OtherSum } from '../../model/claim';
import type { Dataset, Source, Stance } from '../../model/dataset';
import { formatOrigins, originsOf, sourceIdsOf } from '../../model/origins';
import type { Span } from '../../model/span';
import { capitalized, scopeLabel, typeLabel } from '../../model/vocabulary';
import { formatBasis } from '../../model/words/claims';
import { basisLabels, findingLabels, formatAmount } from '../../model/words/labels';
import { formatSourceDate } from '../../model/words/sourceDates';
import { formatSpan } from '../../model/words/spans';
import { useView } from '../../state/store';
import { stanceWords } from '../sources/SourceList';
import { clockOf, offsetWords } from './clock';

interface Props {
  readonly claim: Claim;
  readonly dataset: Dataset;
}

/** The primary source's date and that of others side by side, or that only other sources make the claim. */
export function Readings({ claim, dataset }: Props) {
  const shown = useView((view) => view.reading);
  const { primary, others } = dataset.labels;
  const clock = clockOf(claim, dataset);
  return (
    <>
      {claim.layer === 'others' ? (
        <OnlyOthers claim={claim} dataset={dataset} />
      ) : (
        <dl className="readings">
          <Column name={capitalized(primary)} isShown={shown === 'primary'}>
            <OwnDate claim={claim} dataset={dataset} />
          </Column>
          <Column name={capitalized(others)} isShown={shown === 'others'}>
            {claim.others ? (
              <OthersDate others={claim.others} dataset={dataset} />
            ) : (
              <span className="muted">Not compared</span>
            )}
          </Column>
        </dl>
      )}
      {clock !== null && <p className="muted">Times of day: {clock}.</p>}
    </>
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

function OnlyOthers({ claim, dataset }: Props) {
  return (
    <div className="only-others">
      <p>
        <strong>Only in {dataset.labels.others}</strong>
        {claim.confidence && !hasFigureConfidence(claim) && ` · ${claim.confidence} confidence`}
      </p>
      <OwnDate claim={claim} dataset={dataset} />
    </div>
  );
}

const hasFigureConfidence = (claim: Claim): boolean => isSum(claim) && claim.figureConfidence !== undefined;

/** The date in the claim's own source, how it is known, and the source's wording. */
function OwnDate({ claim, dataset }: Props) {
  const { basis, span, wording } = claim.date;
  const { labels } = dataset;
  return (
    <p>
      <strong>{capitalize(formatSpan(span))}</strong>
      <Offset span={span} dataset={dataset} />
      {span && ` · ${formatBasis(basis)}`}
      {wording && (
        <>
          {' · '}in {claim.layer === 'primary' ? labels.primary : labels.others}: <em>“{wording}”</em>
        </>
      )}
    </p>
  );
}

const Offset = ({ span, dataset }: { span: Span | null; dataset: Dataset }) => {
  const words = offsetWords(span, dataset);
  return words !== null && ` (${words})`;
};

/** Other sources' date, if any, with their finding and confidence. */
function OthersDate({ others, dataset }: { others: Comparison; dataset: Dataset }) {
  const { span, finding, confidence } = others;
  const parts = [...(span ? [formatSpan(span)] : []), findingLabels[finding]];
  if (confidence) parts.push(`${confidence} confidence`);
  return (
    <p>
      <strong>{capitalize(parts[0] ?? '')}</strong>
      <Offset span={span} dataset={dataset} />
      {parts.slice(1).map((part) => ` · ${part}`)}
    </p>
  );
}

/** What other sources say of a claim, with the sources. Stands beside the primary source's account, never in its place. */
export function OthersNote({ claim, dataset }: Props) {
  const { others } = claim;
  const sources = sourceIdsOf(claim);
  if (!others && sources.length === 0) return null;
  const origins = originsOf(claim, dataset);
  const name = `In ${dataset.labels.others}`;
  return (
    <section className="others-note" aria-label={name}>
      <h4 className="eyebrow">{name}</h4>
      {others && <p>{others.note}</p>}
      {others?.sum && <OthersSum sum={others.sum} dataset={dataset} />}
      {origins.origins > 0 && <p className="muted">{formatOrigins(origins)}</p>}
      <SourcesByStance ids={sources} dataset={dataset} isOpen={claim.layer === 'others'} />
    </section>
  );
}

/** The figure that other sources have instead. */
function OthersSum({ sum, dataset }: { sum: OtherSum; dataset: Dataset }) {
  const { type, scope, claimant, basis } = sum;
  return (
    <p>
      {capitalized(dataset.labels.sum.one)}:{' '}
      <strong>
        {typeLabel(dataset, type)} {formatAmount(sum)}
      </strong>
      <span className="muted">
        {' '}
        · {basisLabels[basis]}
        {scope !== undefined && ` · meant for ${scopeLabel(dataset, scope)}`} · said by {claimant}
      </span>
    </p>
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
