import { capitalize } from '../../../lib/text';
import { type Claim, isSum, type OtherSum, type Passage } from '../../../model/claim';
import type { Dataset, Rest, Source, Stance } from '../../../model/dataset';
import { formatOrigins, originsOf, passageUrl, sourceIdsOf } from '../../../model/origins';
import { scopeLabel, typeLabel } from '../../../model/vocabulary';
import { publisherOf } from '../../../model/words/citations';
import { formatAmount } from '../../../model/words/labels';
import { basisLabels } from '../../../model/words/scales';
import { formatSourceDate } from '../../../model/words/sourceDates';
import { stanceWords } from '../../sources/SourceList';
import { isOrigin, ORIGIN_MEANING, restWords } from '../../sources/sourceOrigins';

interface Props {
  readonly claim: Claim;
  readonly dataset: Dataset;
}

/** Lines of sources that are shown at once. */
const MOST_LINES = 6;

/** A source that speaks of the claim, with its words where they are cited. */
interface Witness {
  readonly source: Source;
  readonly passages: readonly Passage[];
}

/** What other sources say of a claim, and who they are. Stands beside the primary source's account, never in its place. */
export function OtherSources({ claim, dataset }: Props) {
  const { others, layer } = claim;
  const witnesses = witnessesOf(claim, dataset);
  if (!others && witnesses.length === 0) return null;
  const name = layer === 'others' ? 'Who reports it' : `What ${dataset.labels.others} say`;
  return (
    <section className="others-note" aria-label={name}>
      <h4>{name}</h4>
      {others?.note && <p>{others.note}</p>}
      {others?.sum && <OthersSum sum={others.sum} dataset={dataset} />}
      {witnesses.length > 0 && (
        <>
          <p className="sources-count">
            {formatSupport(claim, dataset)}
            {hasOrigins(claim, dataset) && <span className="muted"> {ORIGIN_MEANING}</span>}
          </p>
          <ul className="source-lines">
            {witnesses.slice(0, MOST_LINES).map((witness) => (
              <li key={witness.source.id}>
                <SourceLine {...witness} />
              </li>
            ))}
          </ul>
          <Provenance witnesses={witnesses} claim={claim} dataset={dataset} />
        </>
      )}
      {witnesses.length === 0 && others?.confidence && (
        <p className="muted">{others.confidence} confidence</p>
      )}
    </section>
  );
}

function witnessesOf(claim: Claim, { sources }: Dataset): readonly Witness[] {
  const cited = claim.layer === 'primary' ? (claim.others?.citations ?? []) : claim.citations;
  return sourceIdsOf(claim).flatMap((id) => {
    const source = sources.find((one) => one.id === id);
    const passages = cited.flatMap(({ source: of, passage }) => (of === id && passage ? [passage] : []));
    return source ? [{ source, passages }] : [];
  });
}

const hasOrigins = (claim: Claim, dataset: Dataset): boolean => originsOf(claim, dataset).origins > 0;

/** "3 sources, 2 origins; high confidence". */
function formatSupport(claim: Claim, dataset: Dataset): string {
  const confidence = claim.layer === 'primary' ? claim.others?.confidence : claim.confidence;
  const isOfFigure = isSum(claim) && claim.figureConfidence !== undefined;
  const origins = formatOrigins(originsOf(claim, dataset));
  return confidence && !(claim.layer === 'others' && isOfFigure)
    ? `${origins}; ${confidence} confidence`
    : origins;
}

/** One line: who it is, as a link to its words, where it stands, and when it was published. */
function SourceLine({ source, passages: [passage] }: Witness) {
  const { publisher, stance, published } = source;
  const url = passageUrl(source, passage);
  return (
    <>
      {url === null ? (
        publisher
      ) : (
        <a href={url} rel="noreferrer">
          {publisher}
        </a>
      )}
      <span className="muted">
        , {stanceWords[stance].tag}
        {published !== null && `, ${formatSourceDate(published)}`}
      </span>
    </>
  );
}

/** The figure that other sources have instead. */
function OthersSum({ sum, dataset }: { sum: OtherSum; dataset: Dataset }) {
  const { type, scope, claimant, basis } = sum;
  return (
    <p>
      {capitalize(dataset.labels.sum.one)}:{' '}
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

interface ProvenanceProps extends Props {
  readonly witnesses: readonly Witness[];
}

/** Every source by stance: its title and words, what it is, whom it repeats, and where a copy lies. */
function Provenance({ witnesses, claim, dataset }: ProvenanceProps) {
  const sources = witnesses.map(({ source }) => source);
  return (
    <details className="provenance">
      <summary>Where these come from</summary>
      <p className="muted">{capitalize(formatTally(sources))}</p>
      {groupByStance(sources).map(({ stance, sources: ones }) => (
        <div key={stance}>
          <h5>{capitalize(stanceWords[stance].tag)}</h5>
          <p className="muted">{stanceWords[stance].meaning}</p>
          <ul>
            {ones.map((source) => (
              <li key={source.id}>
                <SourceAccount
                  source={source}
                  passages={witnesses.find((one) => one.source === source)?.passages ?? []}
                  claim={claim}
                  dataset={dataset}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function SourceAccount({ source, passages, claim, dataset }: Witness & Props) {
  const { title, published, descriptor, archived } = source;
  const said = [publisherOf(source), published === null ? '' : formatSourceDate(published)]
    .filter(Boolean)
    .join(', ');
  const url = source.url ?? archived?.url ?? null;
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
        {said && `${said}. `}
        {descriptor}
      </span>{' '}
      {isOrigin(source) && 'Origin. '}
      {restWords(forClaim(source, claim.id), dataset)}
      {source.url !== null && archived && (
        <>
          {' '}
          <a href={archived.url} rel="noreferrer">
            archived copy
          </a>
        </>
      )}
      {passages.map(({ exact }) => (
        <q key={exact} lang={source.language} dir="auto">
          {exact}
        </q>
      ))}
    </>
  );
}

/** The source with what it rests on as far as one claim goes. */
function forClaim(source: Source, claim: string): Source {
  const { restsOn, ...rest } = source;
  if (!restsOn || restsOn.length === 0) return source;
  const here = restsOn.flatMap((one): Rest[] => {
    const { for: claims, ...plain } = one;
    return claims === undefined || claims.includes(claim) ? [plain] : [];
  });
  return here.length > 0 ? { ...rest, restsOn: here } : rest;
}

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

/** "4 sources: press 2, a party’s own 1, known from a copy 1"; "1 source: press". */
export function formatTally(sources: readonly Source[]): string {
  const groups = groupByStance(sources).map(({ stance, sources: ones }) => {
    const { tag } = stanceWords[stance];
    return sources.length === 1 ? tag : `${tag} ${ones.length}`;
  });
  return `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}: ${groups.join(', ')}`;
}
