import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Claim, Comparison, Finding } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { findingOf } from '../../model/reading';
import { startOf } from '../../model/span';
import type { Labels } from '../../model/vocabulary';
import { dateOwner } from '../../model/words/claimant';
import { formatBasis, isOfMain } from '../../model/words/claims';
import { formatSpan } from '../../model/words/spans';
import { ClaimButton } from './ClaimButton';
import { LongList } from './LongList';

interface FindingWords {
  readonly title: string;
  readonly meaning: string;
}

const wordsOf = ({ primary }: Labels): Readonly<Record<Finding, FindingWords>> => ({
  differs: { title: 'Differ', meaning: `Another date or account than in ${primary}.` },
  'more-precise': {
    title: 'More precise',
    meaning: `A more exact date or more detail than in ${primary}; the note says where they differ.`,
  },
  'not-found': {
    title: 'Nothing found',
    meaning: 'Nothing was found that settles it. That does not mean that there is nothing.',
  },
  agrees: { title: 'Agree', meaning: '' },
  'not-compared': { title: 'Not compared', meaning: '' },
});

interface Props {
  readonly comparison: Discrepancies;
  readonly dataset: Dataset;
}

/** The primary source's claims on which other sources say something else, with both dates and the note. */
export function DiscrepancyList({ comparison, dataset }: Props) {
  const words = wordsOf(dataset.labels);
  const { groups, agreeing, uncompared } = comparison;
  return (
    <>
      {groups.map(({ finding, items }) => (
        <section key={finding} aria-label={words[finding].title} className="disagreement-group">
          <h3>
            {words[finding].title} <span className="figure">{items.length}</span>
          </h3>
          <p className="muted">{words[finding].meaning}</p>
          <LongList
            items={items}
            className="disagreements"
            render={(item) => <Disagreement key={item.claim.id} item={item} dataset={dataset} />}
          />
        </section>
      ))}
      <p className="muted">
        {capitalize(dataset.labels.others)} agree on {formatClaims(agreeing)}. {formatClaims(uncompared)}{' '}
        {uncompared === 1 ? 'was' : 'were'} not compared.
      </p>
    </>
  );
}

interface DisagreementProps {
  readonly item: Discrepancy;
  readonly dataset: Dataset;
}

function Disagreement({ item: { claim, others, twin }, dataset }: DisagreementProps) {
  const owner = dateOwner(claim, dataset);
  return (
    <li data-finding={others.finding}>
      <div>
        <h4>
          <ClaimButton claim={claim} />
        </h4>
        <p>{others.note}</p>
        {twin && (
          <p>
            Same event as <ClaimButton claim={twin} />
          </p>
        )}
      </div>
      <dl>
        <Fact name={capitalize(owner)}>{formatOwnDate(claim, owner)}</Fact>
        <Fact name={capitalize(dataset.labels.others)}>
          {others.span ? formatSpan(others.span) : 'no date found'}
        </Fact>
        {others.confidence && <Fact name="Confidence">{others.confidence}</Fact>}
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

/** A claim's own date, and how it is known where neither that nor the name of its `owner` goes without saying. */
function formatOwnDate({ date: { span, basis } }: Claim, owner: string): string {
  if (!span) return 'undated';
  const how = formatBasis(basis);
  return basis === 'stated' || how === owner ? formatSpan(span) : `${formatSpan(span)}, ${how}`;
}

const formatClaims = (count: number): string => `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;

export interface Discrepancy {
  readonly claim: Claim;
  readonly others: Comparison;
  /** The claim that is the same event according to other sources. */
  readonly twin: Claim | null;
}

export interface DiscrepancyGroup {
  readonly finding: Finding;
  /** By the primary source's date, undated last. */
  readonly items: readonly Discrepancy[];
}

export interface Discrepancies {
  /** Only findings that occur, the strongest disagreement first. */
  readonly groups: readonly DiscrepancyGroup[];
  readonly total: number;
  readonly agreeing: number;
  /** Number of the primary source's claims that were not compared with another source. */
  readonly uncompared: number;
}

const DISAGREEING: readonly Finding[] = ['differs', 'more-precise', 'not-found'];

/** Groups the primary source's claims by what other sources do with them; each is counted exactly once. */
export function compareReadings(dataset: Dataset): Discrepancies {
  const claims = claimsOf(dataset);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const own = claims.filter(
    (claim) => isOfMain(claim, dataset) || (claim.layer === 'primary' && claim.others),
  );
  const compared = own
    .flatMap((claim): Discrepancy[] => {
      const { others } = claim;
      return others ? [{ claim, others, twin: byId.get(others.sameAs ?? '') ?? null }] : [];
    })
    .sort((a, b) => byStart(a.claim, b.claim));
  const groups = DISAGREEING.map((finding) => ({
    finding,
    items: compared.filter(({ others }) => others.finding === finding),
  })).filter(({ items }) => items.length > 0);
  return {
    groups,
    total: groups.reduce((sum, { items }) => sum + items.length, 0),
    agreeing: compared.filter(({ others }) => others.finding === 'agrees').length,
    uncompared: own.filter((claim) => findingOf(claim) === 'not-compared').length,
  };
}

function byStart(a: Claim, b: Claim): number {
  const [first, second] = [startOf(a.date.span), startOf(b.date.span)];
  return first === second ? 0 : first - second;
}
