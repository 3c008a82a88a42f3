import { lazy, Suspense, useEffect, useRef } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { foundWords } from '../../filter/search';
import { deepEqual } from '../../lib/equality';
import { type Claim, type ClaimKind, isSum, type Passage, type SumClaim } from '../../model/claim';
import type { Dataset, Heading, Source } from '../../model/dataset';
import { passageUrl } from '../../model/origins';
import { capitalized, scopeLabel, typeLabel } from '../../model/vocabulary';
import { basisLabels, formatAmount } from '../../model/words/labels';
import { formatSourceDate } from '../../model/words/sourceDates';
import { useView } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { formatHeading } from '../sources/paragraphCells';
import { OthersNote, Readings } from './Readings';
import { RelatedClaims, SameEvent } from './RelatedClaims';

/** Loaded after the text of the claim, which is read first. */
const EvidenceTools = lazy(() =>
  import('./EvidenceTools').then((module) => ({ default: module.EvidenceTools })),
);

interface Props {
  readonly claim: Claim;
  readonly shown: FilteredDataset;
  /** Opens another claim in Evidence. */
  readonly open: (id: string) => void;
  /** Whether the title takes the focus when it appears, as the button that led here is gone or covered. */
  readonly takeFocus: () => boolean;
}

/** Everything that is known about a claim, with tools to compare and cite it. */
export function Evidence({ claim, shown, open, takeFocus }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus()) title.current?.focus();
    scrollMarkIntoView(claim.id, title.current?.closest('aside'));
  }, [takeFocus, claim.id]);
  return (
    <article className="evidence-body">
      <h3 ref={title} tabIndex={-1}>
        {claim.title}
      </h3>
      <FoundBy claim={claim} shown={shown} />
      <Readings claim={claim} dataset={shown.whole} />
      <p>{claim.summary}</p>
      <Quotation claim={claim} dataset={shown.whole} />
      <Facts claim={claim} dataset={shown.whole} />
      <Passages claim={claim} dataset={shown.whole} />
      <Disputes claim={claim} dataset={shown.whole} />
      <OthersNote claim={claim} dataset={shown.whole} />
      <SameEvent claim={claim} shown={shown} open={open} />
      <RelatedClaims claim={claim} library={shown} open={open} />
      <ErrorBoundary
        retryKey={claim.id}
        fallback={() => <p className="muted">The tools to compare and cite could not be loaded.</p>}
      >
        <Suspense>
          <EvidenceTools claim={claim} shown={shown} />
        </Suspense>
      </ErrorBoundary>
    </article>
  );
}

function FoundBy({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const q = useView((view) => view.filter.q);
  const found = foundWords(shown, q, claim.id);
  return found && <p className="found-by">{found}</p>;
}

/** Label for the people, by claim kind. */
const PEOPLE: Partial<Record<ClaimKind, string>> = {
  meeting: 'With',
  visit: 'With',
  statement: 'About',
  context: 'About',
};

/** Lists a claim's direction, people, sum and cited paragraphs. */
export function Facts({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const ways = DIRECTIONS.map((way) => ({ way, own: claim[way] ?? [], others: claim.others?.[way] ?? [] }));
  const named = ways.flatMap(({ own, others }) => (own.length > 0 ? own : others));
  const people = claim.people.every((id) => named.includes(id)) ? [] : claim.people;
  const hasParts = people.length > 0 || named.length > 0 || isSum(claim) || claim.layer === 'primary';
  if (!hasParts) return null;
  return (
    <dl className="facts">
      {ways.map((one) => (
        <DirectionFact key={one.way} {...one} dataset={dataset} />
      ))}
      {people.length > 0 && (
        <>
          <dt>{PEOPLE[claim.kind] ?? capitalized(dataset.labels.person.many)}</dt>
          <dd>{namesOf(people, dataset)}</dd>
        </>
      )}
      {isSum(claim) && <SumFacts claim={claim} dataset={dataset} />}
      {claim.layer === 'primary' && <CitedParagraphs claim={claim} dataset={dataset} />}
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
      <dt>{capitalized(way)}</dt>
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

interface CitedPassage {
  readonly source: Source;
  readonly passage: Passage;
}

const passagesOf = (claim: Claim, dataset: Dataset): readonly CitedPassage[] =>
  [...claim.citations, ...(claim.others?.citations ?? [])].flatMap(({ source: id, passage }) => {
    const source = dataset.sources.find((one) => one.id === id);
    return source && passage ? [{ source, passage }] : [];
  });

const isQuoted = ({ quote }: Claim, { passage }: CitedPassage): boolean =>
  quote?.text.includes(passage.exact) === true;

/** The claim's quotation, with a link to where it stands if a passage of it is cited. */
function Quotation({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const { quote } = claim;
  if (!quote) return null;
  const cited = passagesOf(claim, dataset).find((one) => isQuoted(claim, one));
  return (
    <figure className="quotation">
      <blockquote>“{quote.text}”</blockquote>
      <figcaption>
        {quote.speaker}
        {cited && (
          <>
            {' · '}
            <SourceLink source={cited.source} url={passageUrl(cited.source, cited.passage)} />
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** The words of sources that are cited beside the quotation, each with a link to where they stand. */
function Passages({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const cited = passagesOf(claim, dataset).filter((one) => !isQuoted(claim, one));
  return cited.map(({ source, passage }) => (
    <figure className="quotation" key={`${source.id} ${passage.exact}`}>
      <blockquote>“{passage.exact}”</blockquote>
      <figcaption>
        <SourceLink source={source} url={passageUrl(source, passage)} />
      </figcaption>
    </figure>
  ));
}

const SourceLink = ({ source, url }: { source: Source; url: string | null }) =>
  url === null ? (
    source.publisher
  ) : (
    <a href={url} rel="noreferrer">
      {source.publisher}
    </a>
  );

/** Who says that it is not so. */
function Disputes({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  return claim.disputed?.map(({ by, note, citations }) => (
    <p key={by}>
      <strong>Disputed</strong> by {by}
      {note && `, who ${note}`}{' '}
      <span className="muted">
        (
        {citations.map(({ source: id, passage }, at) => {
          const source = dataset.sources.find((one) => one.id === id);
          return (
            <span key={id}>
              {at > 0 && ', '}
              {source && <SourceLink source={source} url={passageUrl(source, passage)} />}
            </span>
          );
        })}
        )
      </span>
    </p>
  ));
}

function SumFacts({ claim, dataset }: { claim: SumClaim; dataset: Dataset }) {
  return (
    <>
      <dt>Amount</dt>
      <dd>{formatAmount(claim)}</dd>
      <dt>Kind</dt>
      <dd>
        {typeLabel(dataset, claim.type)} <span className="muted">· {basisLabels[claim.basis]}</span>
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
      <dt>Said by</dt>
      <dd>
        {claim.claimant}
        {claim.claimed !== null && <span className="muted"> · {formatSourceDate(claim.claimed)}</span>}
      </dd>
    </>
  );
}

/** Each cited source with its paragraph numbers and the heading above them. */
function CitedParagraphs({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const sources = [...new Set(claim.citations.map(({ source }) => source))];
  return sources.map((id) => {
    const source = dataset.sources.find((one) => one.id === id);
    const cited = claim.citations.flatMap((citation) =>
      citation.source === id && citation.paragraph !== undefined ? [citation.paragraph] : [],
    );
    const paragraphs = [...new Set(cited)];
    const heading = source?.primary ? headingOf(dataset, paragraphs[0]) : undefined;
    return (
      <div className="fact-row" key={id}>
        <dt>Source</dt>
        <dd>
          {source ? <SourceLink source={source} url={passageUrl(source, undefined)} /> : id}
          {paragraphs.length > 0 && `, ${dataset.labels.paragraph.sign} `}
          {paragraphs.map((paragraph, at) => (
            <span key={paragraph}>
              {at > 0 && ', '}
              <ParagraphLink source={source} paragraph={paragraph} />
            </span>
          ))}
          {heading && <span className="muted"> under {formatHeading(heading)}</span>}
        </dd>
      </div>
    );
  });
}

interface ParagraphProps {
  readonly source: Source | undefined;
  readonly paragraph: number;
}

const ParagraphLink = ({ source, paragraph }: ParagraphProps) =>
  source?.paragraphUrl === undefined ? (
    String(paragraph)
  ) : (
    <a href={source.paragraphUrl.replaceAll('{n}', String(paragraph))} rel="noreferrer">
      {paragraph}
    </a>
  );

const headingOf = (dataset: Dataset, paragraph: number | undefined): Heading | undefined =>
  paragraph === undefined
    ? undefined
    : dataset.headings.filter((heading) => heading.paragraph <= paragraph).at(-1);

/** Space kept above and below the mark, px. */
const MARGIN = 12;

/**
 * Scrolls the page so that a claim's mark is visible above its evidence, where that is a sheet over the lower part of the
 * window. Does nothing where the evidence is at the side or the page has no such mark.
 */
export function scrollMarkIntoView(id: string, sheet: Element | null | undefined): void {
  const mark = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (!sheet || !mark) return;
  const { position, maxHeight, bottom: gap } = getComputedStyle(sheet);
  if (position !== 'fixed') return;
  const scroller = mark.closest('.stage') ?? globalThis;
  const { top, bottom } = mark.getBoundingClientRect();
  const lowest = innerHeight - Number.parseFloat(gap) - Number.parseFloat(maxHeight) - MARGIN;
  if (bottom > lowest) scroller.scrollBy(0, bottom - lowest);
  else if (top < MARGIN) scroller.scrollBy(0, top - MARGIN);
}
