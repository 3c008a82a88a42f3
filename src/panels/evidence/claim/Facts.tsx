import { deepEqual } from '../../../lib/equality';
import { capitalize } from '../../../lib/text';
import { type Claim, type ClaimKind, isSum, type SumClaim } from '../../../model/claim';
import type { Dataset, Heading } from '../../../model/dataset';
import { citationUrl, passageUrl } from '../../../model/origins';
import { scopeLabel, typeLabel } from '../../../model/vocabulary';
import { basisLabels } from '../../../model/words/scales';
import { formatSourceDate } from '../../../model/words/sourceDates';
import { formatHeading } from '../../sources/paragraphCells';

interface Props {
  readonly claim: Claim;
  readonly dataset: Dataset;
}

/** Label for the people, by claim kind. */
const PEOPLE: Partial<Record<ClaimKind, string>> = {
  meeting: 'With',
  visit: 'With',
  statement: 'About',
  context: 'About',
};

/** Lists a claim's direction and what is said of its sum. */
export function Facts({ claim, dataset }: Props) {
  const ways = DIRECTIONS.map((way) => ({ way, own: claim[way] ?? [], others: claim.others?.[way] ?? [] }));
  if (!isSum(claim) && ways.every(({ own, others }) => own.length + others.length === 0)) return null;
  return (
    <dl className="facts">
      {isSum(claim) && <SumFacts claim={claim} dataset={dataset} />}
      {ways.map((one) => (
        <DirectionFact key={one.way} {...one} dataset={dataset} />
      ))}
    </dl>
  );
}

/** Who takes part or is spoken of, where the direction does not name them. */
export function People({ claim, dataset }: Props) {
  const named = DIRECTIONS.flatMap((way) => claim[way] ?? claim.others?.[way] ?? []);
  if (claim.people.every((id) => named.includes(id))) return null;
  return (
    <dl className="facts">
      <dt>{PEOPLE[claim.kind] ?? capitalize(dataset.labels.person.many)}</dt>
      <dd>{namesOf(claim.people, dataset)}</dd>
    </dl>
  );
}

interface DirectionProps {
  readonly way: (typeof DIRECTIONS)[number];
  readonly own: readonly string[];
  readonly others: readonly string[];
  readonly dataset: Dataset;
}

/** From whom or to whom, as the claim's own source has it, and as others have it where that is not the same. */
function DirectionFact({ way, own, others, dataset }: DirectionProps) {
  if (own.length + others.length === 0) return null;
  const isSame = others.length === 0 || deepEqual([...own].sort(), [...others].sort());
  return (
    <>
      <dt>{capitalize(way)}</dt>
      <dd>
        {own.length > 0 ? namesOf(own, dataset) : <span className="muted">not said</span>}
        {!isSame && (
          <span className="muted">
            {' '}
            · in {dataset.labels.others}: {namesOf(others, dataset)}
          </span>
        )}
      </dd>
    </>
  );
}

const DIRECTIONS = ['from', 'to'] as const;

/** The names of people and parties. */
const namesOf = (ids: readonly string[], { people, parties }: Dataset): string =>
  ids.map((id) => [...people, ...parties].find((one) => one.id === id)?.name ?? id).join(', ');

function SumFacts({ claim, dataset }: { claim: SumClaim; dataset: Dataset }) {
  return (
    <>
      <dt>Said by</dt>
      <dd>
        {claim.claimant}
        {claim.claimed !== null && <span className="muted"> · {formatSourceDate(claim.claimed)}</span>}
      </dd>
      <dt>What it is</dt>
      <dd>
        {typeLabel(dataset, claim.type).replace(/ (at|as|of|to)$/, '')}{' '}
        <span className="muted">· {basisLabels[claim.basis]}</span>
      </dd>
      {claim.scope !== undefined && (
        <>
          <dt>Meant for</dt>
          <dd>{scopeLabel(dataset, claim.scope)}</dd>
        </>
      )}
      {claim.figureConfidence !== undefined && (
        <>
          <dt>How sure</dt>
          <dd>
            {claim.confidence !== undefined && `that it was said: ${claim.confidence}; `}the figure:{' '}
            {claim.figureConfidence}
          </dd>
        </>
      )}
    </>
  );
}

/** Where the claim stands: the paragraphs of its own source, each a link to its words, and the heading above them. */
export function CitedParagraphs({ claim, dataset }: Props) {
  if (claim.layer === 'others') return null;
  const primary = dataset.sources.filter((source) => source.primary);
  return [...new Set(claim.citations.map(({ source }) => source))].map((id) => {
    const source = dataset.sources.find((one) => one.id === id);
    const cited = claim.citations.filter((citation) => citation.source === id);
    const paragraphs = [...new Set(cited.flatMap(({ paragraph }) => paragraph ?? []))];
    const heading = source?.primary ? headingOf(dataset, paragraphs[0]) : undefined;
    const isNamed = paragraphs.length === 0 || primary.length !== 1 || !source?.primary;
    const { one, many } = dataset.labels.paragraph;
    const noun = paragraphs.length > 1 ? many : one;
    return (
      <p key={id} className="cited">
        {isNamed && (
          <Linked url={source ? passageUrl(source, undefined) : null}>{source?.publisher ?? id}</Linked>
        )}
        {isNamed && paragraphs.length > 0 && ', '}
        {paragraphs.map((paragraph, at) => {
          const citation = cited.find((one) => one.paragraph === paragraph) ?? {};
          const isFirst = at === 0;
          return (
            <span key={paragraph}>
              {!isFirst && (at === paragraphs.length - 1 ? ' and ' : ', ')}
              <Linked
                url={source ? citationUrl(source, citation) : null}
                name={isFirst ? undefined : `${capitalize(one)} ${paragraph}`}
              >
                {isFirst && `${isNamed ? noun : capitalize(noun)} `}
                {paragraph}
              </Linked>
            </span>
          );
        })}
        {heading && <span className="muted">, {formatHeading(heading)}</span>}
      </p>
    );
  });
}

interface LinkedProps {
  readonly url: string | null;
  readonly name?: string | undefined;
  readonly children: React.ReactNode;
}

/** A link that leads out of the page; plain text where there is no address. */
export const Linked = ({ url, name, children }: LinkedProps) =>
  url === null ? (
    children
  ) : (
    <a href={url} rel="noreferrer" aria-label={name}>
      {children}
    </a>
  );

const headingOf = (dataset: Dataset, paragraph: number | undefined): Heading | undefined =>
  paragraph === undefined
    ? undefined
    : dataset.headings.filter((heading) => heading.paragraph <= paragraph).at(-1);
