import type { Claim, Comparison, Finding } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { startOf } from '../../model/span';
import { formatBasis } from '../../model/words/claims';
import { formatSpan } from '../../model/words/spans';
import { ClaimButton } from './ClaimButton';
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
  'not-compared': { title: 'Not compared', meaning: '' },
};

/** The article's claims on which the public record says something else, with both dates and the note. */
export function DiscrepancyList({ comparison }: { comparison: Discrepancies }) {
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
        {record.confidence && <Fact name="Confidence">{record.confidence}</Fact>}
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

export interface Discrepancy {
  readonly claim: Claim;
  readonly record: Comparison;
  /** The claim that is the same event according to the public record. */
  readonly twin: Claim | null;
}

export interface DiscrepancyGroup {
  readonly finding: Finding;
  /** By the article's date, undated last. */
  readonly items: readonly Discrepancy[];
}

export interface Discrepancies {
  /** Only findings that occur, the strongest disagreement first. */
  readonly groups: readonly DiscrepancyGroup[];
  readonly total: number;
  readonly agreeing: number;
  /** Number of the article's claims that were not compared with another report. */
  readonly uncompared: number;
}

const DISAGREEING: readonly Finding[] = ['differs', 'more-precise', 'not-found'];

/** Groups the article's claims by the public record's finding; each is counted exactly once. */
export function compareReadings(dataset: Dataset): Discrepancies {
  const claims = claimsOf(dataset);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const own = claims.filter(({ layer }) => layer === 'primary');
  const compared = own
    .flatMap((claim): Discrepancy[] => {
      const { others: record } = claim;
      return record ? [{ claim, record, twin: byId.get(record.sameAs ?? '') ?? null }] : [];
    })
    .sort((a, b) => byStart(a.claim, b.claim));
  const groups = DISAGREEING.map((finding) => ({
    finding,
    items: compared.filter(({ record }) => record.finding === finding),
  })).filter(({ items }) => items.length > 0);
  return {
    groups,
    total: groups.reduce((sum, { items }) => sum + items.length, 0),
    agreeing: compared.filter(({ record }) => record.finding === 'agrees').length,
    uncompared: own.filter(({ others }) => (others?.finding ?? 'not-compared') === 'not-compared').length,
  };
}

function byStart(a: Claim, b: Claim): number {
  const [first, second] = [startOf(a.date.span), startOf(b.date.span)];
  return first === second ? 0 : first - second;
}
