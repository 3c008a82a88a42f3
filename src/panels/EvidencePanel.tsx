import { useEffect, useRef } from 'react';
import { aidScopeLabels, formatAmount } from '../filter/labels';
import type { AidClaim, Claim } from '../model/claim';
import { formatBasis } from '../model/claimWords';
import { spanIn } from '../model/reading';
import { formatSpan } from '../model/spanWords';
import { select, useView } from '../state/store';
import { CitedParagraphs } from './CitedParagraphs';
import { HowToRead } from './HowToRead';
import { RecordReadingNote } from './RecordReadingNote';
import { RelatedClaims } from './RelatedClaims';
import type { Library } from './useShown';

/** Who says the selected claim, where, in what words, and what the public record says of it. */
export function EvidencePanel({ library }: { library: Library }) {
  const id = useView((view) => view.claim);
  const claim = library.byId.get(id ?? '');
  return (
    <aside aria-label="Evidence" className={claim ? 'evidence evidence-open' : 'evidence'}>
      <div className="evidence-head">
        <h2 className="eyebrow">Evidence</h2>
        {claim && (
          <button type="button" className="quiet-button" onClick={() => select(null)}>
            Close
          </button>
        )}
      </div>
      {claim ? <Evidence key={claim.id} claim={claim} library={library} /> : <HowToRead />}
    </aside>
  );
}

function Evidence({ claim, library }: { claim: Claim; library: Library }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (globalThis.matchMedia('(max-width: 1023px)').matches) title.current?.focus();
  }, []);
  const { dataset } = library;
  const people = claim.people.map((id) => dataset.people.find((person) => person.id === id)?.name ?? id);
  return (
    <article className="evidence-body">
      <h3 ref={title} tabIndex={-1}>
        {claim.title}
      </h3>
      <ClaimDate claim={claim} />
      <p>{claim.summary}</p>
      {claim.quote && (
        <figure className="quotation">
          <blockquote>“{claim.quote.text}”</blockquote>
          <figcaption>{claim.quote.speaker}</figcaption>
        </figure>
      )}
      <dl className="facts">
        {people.length > 0 && (
          <>
            <dt>{claim.kind === 'statement' || claim.kind === 'context' ? 'About' : 'With'}</dt>
            <dd>{people.join(', ')}</dd>
          </>
        )}
        {claim.kind === 'aid' && <AidFacts claim={claim} />}
        <CitedParagraphs claim={claim} dataset={dataset} />
      </dl>
      <RecordReadingNote claim={claim} library={library} />
      <RelatedClaims claim={claim} library={library} />
    </article>
  );
}

/** The date in the claim's own source, with how it is known and the source's own words for it. */
function ClaimDate({ claim }: { claim: Claim }) {
  const { basis, wording } = claim.date;
  const span = spanIn(claim, 'article');
  const origin = claim.layer === 'article' ? 'the article' : 'the public record';
  const words = span ? formatSpan(span) : 'Undated';
  return (
    <p className="claim-date">
      {words.charAt(0).toUpperCase() + words.slice(1)}
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

function AidFacts({ claim }: { claim: AidClaim }) {
  return (
    <>
      <dt>Amount</dt>
      <dd>{formatAmount(claim)}</dd>
      <dt>Said by</dt>
      <dd>{claim.claimant}</dd>
      <dt>Meant for</dt>
      <dd>{aidScopeLabels[claim.scope]}</dd>
    </>
  );
}
