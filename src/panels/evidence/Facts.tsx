import { aidBasisLabels, aidNouns, aidScopeLabels, formatAmount } from '../../filter/labels';
import type { AidClaim, Claim, ClaimKind } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { formatSourceDate } from '../../model/sourceDate';

/** Label for the people, by claim kind. */
const PEOPLE: Partial<Record<ClaimKind, string>> = {
  meeting: 'With',
  visit: 'With',
  statement: 'About',
  context: 'About',
};

/** Lists a claim's people, sum and cited paragraphs. */
export function Facts({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const people = claim.people.map((id) => dataset.people.find((person) => person.id === id)?.name ?? id);
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
      {claim.layer === 'article' && <CitedParagraphs claim={claim} dataset={dataset} />}
    </dl>
  );
}

function AidFacts({ claim }: { claim: AidClaim }) {
  return (
    <>
      <dt>Amount</dt>
      <dd>{formatAmount(claim)}</dd>
      <dt>Kind</dt>
      <dd>
        {aidNouns[claim.type]} <span className="muted">· {aidBasisLabels[claim.basis]}</span>
      </dd>
      <dt>Meant for</dt>
      <dd>{aidScopeLabels[claim.scope]}</dd>
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
    const paragraphs = claim.citations.flatMap((citation) =>
      citation.source === id && citation.paragraph !== undefined ? [citation.paragraph] : [],
    );
    const heading = source?.primary ? headingOf(dataset, paragraphs[0]) : undefined;
    return (
      <div className="fact-row" key={id}>
        <dt>Source</dt>
        <dd>
          {source?.url ? (
            <a href={source.url} rel="noreferrer">
              {source.publisher}
            </a>
          ) : (
            (source?.publisher ?? id)
          )}
          {paragraphs.length > 0 && `, ¶ ${paragraphs.join(', ')}`}
          {heading && <span className="muted"> under “{heading}”</span>}
        </dd>
      </div>
    );
  });
}

const headingOf = (dataset: Dataset, paragraph: number | undefined): string | undefined =>
  paragraph === undefined
    ? undefined
    : dataset.headings.filter((heading) => heading.paragraph <= paragraph).at(-1)?.title;
