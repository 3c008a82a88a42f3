import { lazy, Suspense, useEffect, useRef } from 'react';
import { foundWords } from '../../filter/search';
import type { Shown } from '../../filter/shownIn';
import type { Claim, ClaimKind } from '../../model/claim';
import { useView } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CitedParagraphs } from '../CitedParagraphs';
import { RecordReadingNote } from '../RecordReadingNote';
import { RelatedClaims } from '../RelatedClaims';
import { AidFacts } from './AidFacts';
import { Readings } from './Readings';
import { SameEvent } from './SameEvent';
import { uncoverMark } from './uncoverMark';

/** What one does with a claim once read comes after what it says. */
const EvidenceTools = lazy(() =>
  import('./EvidenceTools').then((module) => ({ default: module.EvidenceTools })),
);

interface Props {
  readonly claim: Claim;
  readonly shown: Shown;
  /** Opens another claim in Evidence. */
  readonly open: (id: string) => void;
  /** Whether the title is to have the focus when it comes up: the button that led here is gone, or covered. */
  readonly takeFocus: () => boolean;
}

/** All that is said of a claim. */
export function Evidence({ claim, shown, open, takeFocus }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus()) title.current?.focus();
    uncoverMark(claim.id, title.current?.closest('aside'));
  }, [takeFocus, claim.id]);
  return (
    <article className="evidence-body">
      <h3 ref={title} tabIndex={-1}>
        {claim.title}
      </h3>
      <FoundBy claim={claim} shown={shown} />
      <Readings claim={claim} />
      <p>{claim.summary}</p>
      {claim.quote && (
        <figure className="quotation">
          <blockquote>“{claim.quote.text}”</blockquote>
          <figcaption>{claim.quote.speaker}</figcaption>
        </figure>
      )}
      <Facts claim={claim} shown={shown} />
      <RecordReadingNote claim={claim} dataset={shown.whole} />
      <SameEvent claim={claim} shown={shown} open={open} />
      <RelatedClaims claim={claim} library={shown} open={open} />
      <ErrorBoundary
        retryKey={claim.id}
        fallback={() => <p className="muted">Comparison and citation could not be loaded.</p>}
      >
        <Suspense>
          <EvidenceTools claim={claim} shown={shown} />
        </Suspense>
      </ErrorBoundary>
    </article>
  );
}

/** Why the search found the claim. */
function FoundBy({ claim, shown }: { claim: Claim; shown: Shown }) {
  const q = useView((view) => view.filter.q);
  const found = foundWords(shown, q, claim.id);
  return found && <p className="found-by">{found}</p>;
}

/** What the people of a claim are to it, where that can be said of all. */
const PEOPLE: Partial<Record<ClaimKind, string>> = {
  meeting: 'With',
  visit: 'With',
  statement: 'About',
  context: 'About',
};

function Facts({ claim, shown: { whole } }: { claim: Claim; shown: Shown }) {
  const people = claim.people.map((id) => whole.people.find((person) => person.id === id)?.name ?? id);
  const hasParts = people.length > 0 || claim.kind === 'aid' || claim.layer === 'article';
  if (!hasParts) return null;
  return (
    <dl className="facts">
      {people.length > 0 && (
        <>
          <dt>{PEOPLE[claim.kind] ?? 'People'}</dt>
          <dd>{people.join(', ')}</dd>
        </>
      )}
      {claim.kind === 'aid' && <AidFacts claim={claim} />}
      {claim.layer === 'article' && <CitedParagraphs claim={claim} dataset={whole} />}
    </dl>
  );
}
