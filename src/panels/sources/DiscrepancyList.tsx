import type { Claim, Finding } from '../../model/claim';
import { formatBasis } from '../../model/claimWords';
import { formatSpan } from '../../model/spanWords';
import { ClaimButton } from './ClaimButton';
import type { Comparison, Discrepancy } from './discrepancies';
import { LongList } from './LongList';

const WORDS: Readonly<Record<Finding, { readonly title: string; readonly meaning: string }>> = {
  differs: {
    title: 'The public record differs',
    meaning: 'Other reports give a different date or account from the article.',
  },
  'more-precise': {
    title: 'The public record is more precise',
    meaning: 'Other reports give a more exact date or more detail; the note says where they differ.',
  },
  'not-found': {
    title: 'Not found in the public record',
    meaning: 'No report was found that settles it. That does not mean that there is none.',
  },
  agrees: { title: 'Both agree', meaning: '' },
};

/** The article's claims on which the public record says something else, with both dates and the note. */
export function DiscrepancyList({ comparison }: { comparison: Comparison }) {
  const { groups, agreeing, uncompared } = comparison;
  return (
    <>
      {groups.map(({ finding, items }) => (
        <section key={finding} aria-label={WORDS[finding].title} className="disagreement-group">
          <h3>
            {WORDS[finding].title} <span className="figure">{items.length}</span>
          </h3>
          <p className="muted">{WORDS[finding].meaning}</p>
          <LongList
            items={items}
            className="disagreements"
            render={(item) => <Disagreement key={item.claim.id} item={item} />}
          />
        </section>
      ))}
      <p className="muted">
        For {formatRecords(agreeing)} of the article the public record agrees; {formatRecords(uncompared)}{' '}
        could not be compared with another report.
      </p>
    </>
  );
}

function Disagreement({ item: { claim, record, twin } }: { item: Discrepancy }) {
  return (
    <li data-finding={record.finding}>
      <div>
        <h4>
          <ClaimButton claim={claim} />
        </h4>
        <p>{record.note}</p>
        {twin && (
          <p>
            Same event as <ClaimButton claim={twin} />
          </p>
        )}
      </div>
      <dl>
        <Fact name="Article">{formatArticleDate(claim)}</Fact>
        <Fact name="Public record">{record.span ? formatSpan(record.span) : 'no date found'}</Fact>
        <Fact name="Confidence">{record.confidence}</Fact>
      </dl>
    </li>
  );
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function formatArticleDate({ date: { span, basis } }: Claim): string {
  if (!span) return 'undated';
  return basis === 'stated' ? formatSpan(span) : `${formatSpan(span)}, ${formatBasis(basis)}`;
}

const formatRecords = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;
