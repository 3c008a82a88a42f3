import { lazy, Suspense, useEffect, useRef } from 'react';
import { foundWords } from '../../filter/search';
import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import { useView } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Facts } from './Facts';
import { Readings } from './Readings';
import { RecordReadingNote } from './RecordReadingNote';
import { RelatedClaims } from './RelatedClaims';
import { SameEvent } from './SameEvent';
import { scrollMarkIntoView } from './scrollMarkIntoView';

/** Loaded after the text of the claim, which is read first. */
const EvidenceTools = lazy(() =>
  import('./EvidenceTools').then((module) => ({ default: module.EvidenceTools })),
);

interface Props {
  readonly claim: Claim;
  readonly shown: Shown;
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
      <Readings claim={claim} />
      <p>{claim.summary}</p>
      {claim.quote && (
        <figure className="quotation">
          <blockquote>“{claim.quote.text}”</blockquote>
          <figcaption>{claim.quote.speaker}</figcaption>
        </figure>
      )}
      <Facts claim={claim} dataset={shown.whole} />
      <RecordReadingNote claim={claim} dataset={shown.whole} />
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

function FoundBy({ claim, shown }: { claim: Claim; shown: Shown }) {
  const q = useView((view) => view.filter.q);
  const found = foundWords(shown, q, claim.id);
  return found && <p className="found-by">{found}</p>;
}
