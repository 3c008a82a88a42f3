/** Where the article and the public record disagree. */
import type { Claim, Finding, RecordReading } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { startOf } from '../../model/span';

export interface Discrepancy {
  readonly claim: Claim;
  readonly record: RecordReading;
  /** The claim that is the same event according to the public record. */
  readonly twin: Claim | null;
}

export interface DiscrepancyGroup {
  readonly finding: Finding;
  /** By the article's date, undated last. */
  readonly items: readonly Discrepancy[];
}

export interface Comparison {
  /** Only findings that occur, the strongest disagreement first. */
  readonly groups: readonly DiscrepancyGroup[];
  readonly total: number;
  readonly agreeing: number;
  /** Number of the article's claims that were not compared with another report. */
  readonly uncompared: number;
}

const DISAGREEING: readonly Finding[] = ['differs', 'more-precise', 'not-found'];

/** Groups the article's claims by the public record's finding; each is counted exactly once. */
export function compareReadings(dataset: Dataset): Comparison {
  const claims = claimsOf(dataset);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const own = claims.filter(({ layer }) => layer === 'article');
  const compared = own
    .flatMap((claim): Discrepancy[] => {
      const { record } = claim;
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
    uncompared: own.length - compared.length,
  };
}

function byStart(a: Claim, b: Claim): number {
  const [first, second] = [startOf(a.date.span), startOf(b.date.span)];
  return first === second ? 0 : first - second;
}
