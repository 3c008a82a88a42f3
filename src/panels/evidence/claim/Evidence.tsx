import { type ReactNode, useEffect, useRef } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { foundWords } from '../../../filter/foundWords';
import type { Claim, Passage } from '../../../model/claim';
import type { Dataset, Source } from '../../../model/dataset';
import { useViewState } from '../../../state/store';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { onChosenAgain } from '../choose';
import { scrollMarkIntoView } from '../sheet';
import { ByHand } from './ByHand';
import { Disputes, SourceLink } from './Disputes';
import { CitedParagraphs, Facts, People } from './Facts';
import { OtherSources } from './OtherSources';
import { Readings } from './Readings';
import { RelatedClaims, SameEvent } from './RelatedClaims';
import './claim.css';
import { onDemand } from '../../../ui/loading/onDemand';

/** Loaded after the text of the claim, which is read first. */
const EvidenceTools = onDemand(() => import('./EvidenceTools'), 'EvidenceTools');

interface Props {
  readonly claim: Claim;
  readonly shown: FilteredDataset;
  /** Whether the title takes the focus when it appears, as the claim has just been chosen. */
  readonly takeFocus: () => boolean;
  /** Stands under the claim's dates. */
  readonly underDates?: ReactNode;
}

/** Everything that is known about a claim, with tools to compare and cite it. */
export function Evidence({ claim, shown, takeFocus, underDates }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focus = () => title.current?.focus();
    if (takeFocus()) focus();
    scrollMarkIntoView(claim.id, title.current?.closest('aside'));
    return onChosenAgain(() => takeFocus() && focus());
  }, [takeFocus, claim.id]);
  const { whole: dataset } = shown;
  return (
    <article className="evidence-body">
      <div>
        <h3 ref={title} tabIndex={-1} lang={dataset.language}>
          {claim.title}
        </h3>
        <FoundBy claim={claim} shown={shown} />
        <Readings claim={claim} dataset={dataset} />
        <ByHand claim={claim} dataset={dataset} />
        {underDates}
        {claim.summary && <p lang={dataset.language}>{claim.summary}</p>}
        <Quotation claim={claim} dataset={dataset} />
        <Facts claim={claim} dataset={dataset} />
        <CitedParagraphs claim={claim} dataset={dataset} />
        <Details claim={claim} />
        <More claim={claim} dataset={dataset} />
      </div>
      <div>
        <OtherSources claim={claim} dataset={dataset} />
        <Disputes claim={claim} dataset={dataset} />
        <SameEvent claim={claim} shown={shown} />
        <RelatedClaims claim={claim} shown={shown} />
        <ErrorBoundary
          retryKey={claim.id}
          fallback={() => <p className="muted">The tools to compare and cite could not be loaded.</p>}
        >
          <EvidenceTools claim={claim} shown={shown} />
        </ErrorBoundary>
      </div>
    </article>
  );
}

function FoundBy({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const q = useViewState((view) => view.filter.q);
  const found = foundWords(shown, q, claim.id);
  return found && <p className="found-by">{found}</p>;
}

interface CitedPassage {
  readonly source: Source;
  readonly passage: Passage;
}

const passagesOf = ({ citations }: Claim, dataset: Dataset): readonly CitedPassage[] =>
  citations.flatMap(({ source: id, passage }) => {
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
      <blockquote lang={cited?.source.language} dir="auto">
        “{quote.text}”
      </blockquote>
      <figcaption>
        {quote.speaker}
        {cited && (
          <>
            , as quoted by <SourceLink {...cited} />
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** Who takes part, and the words of the claim's own sources that are cited beside the quotation. */
function More({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  // Those of a claim that only other sources make stand with its sources.
  const cited =
    claim.layer === 'others' ? [] : passagesOf(claim, dataset).filter((one) => !isQuoted(claim, one));
  if (cited.length + claim.people.length === 0) return null;
  return (
    <details className="more-facts">
      <summary>More about this claim</summary>
      <People claim={claim} dataset={dataset} />
      {cited.map((one) => (
        <figure className="quotation" key={`${one.source.id} ${one.passage.exact}`}>
          <blockquote lang={one.source.language} dir="auto">
            “{one.passage.exact}”
          </blockquote>
          <figcaption>
            <SourceLink {...one} />
          </figcaption>
        </figure>
      ))}
    </details>
  );
}

/** What a table says of the claim in columns that no field takes, as it is written. */
function Details({ claim: { details } }: { claim: Claim }) {
  if (!details || details.length === 0) return null;
  return (
    <dl className="claim-details" aria-label="More from the table">
      {details.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
