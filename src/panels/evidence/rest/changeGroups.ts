/** What the dates of other sources change, and why a claim is only possibly in a period. */
import type { FilteredDataset } from '../../../filter/filterDataset';
import { capitalize } from '../../../lib/text';
import type { Claim } from '../../../model/claim';
import { type Dataset, kindsIn } from '../../../model/dataset';
import { findingOf, type Reading, spanIn } from '../../../model/reading';
import { matchSpan, type Range } from '../../../model/span';
import { isOfMain } from '../../../model/words/claims';
import { formatSpan } from '../../../model/words/spans';
import { listClaims } from '../claimSets';

/** The claims of the primary source by what becomes of their dates; each is in one group. In time order. */
export interface Changes {
  readonly differing: readonly Claim[];
  /** Without a date of their own. */
  readonly gaining: readonly Claim[];
  readonly narrowed: readonly Claim[];
  readonly agreeing: readonly Claim[];
  /** Other sources give no date. */
  readonly without: readonly Claim[];
}

type Group = keyof Changes;

function groupOf(claim: Claim): Group {
  const finding = findingOf(claim);
  if (finding === 'differs') return 'differing';
  if (!claim.others?.span) return 'without';
  if (!claim.date.span) return 'gaining';
  return finding === 'agrees' ? 'agreeing' : 'narrowed';
}

/** Groups the claims that are shown, whatever their number. */
export function groupChanges(shown: Pick<FilteredDataset, 'matches'>): Changes {
  const groups: Record<Group, Claim[]> = {
    differing: [],
    gaining: [],
    narrowed: [],
    agreeing: [],
    without: [],
  };
  const { inside, possibly } = listClaims(shown, 'shown', Number.MAX_SAFE_INTEGER);
  for (const claim of [...inside, ...possibly])
    if (claim.layer === 'primary') groups[groupOf(claim)].push(claim);
  return groups;
}

/** The claims that only other sources make, by kind, each group in time order. */
export function groupAdded(
  shown: Pick<FilteredDataset, 'matches' | 'whole'>,
): readonly { readonly kind: string; readonly claims: readonly Claim[] }[] {
  const { inside, possibly } = listClaims(shown, 'shown', Number.MAX_SAFE_INTEGER);
  const added = [...inside, ...possibly].filter(({ layer }) => layer === 'others');
  return kindsIn(shown.whole)
    .map((kind) => ({ kind, claims: added.filter((claim) => claim.kind === kind) }))
    .filter(({ claims }) => claims.length > 0);
}

/**
 * Why a claim may lie in a period and may not: "No date in the main source, so it may lie in this period. Other sources date it
 * 21 June 2023, which is outside."
 */
export function whyPossibly(claim: Claim, reading: Reading, period: Range | null, dataset: Dataset): string {
  const span = spanIn(claim, reading);
  if (span) return `Dated ${formatSpan(span)}, of which only a part lies in this period.`;
  const { labels } = dataset;
  const isOwn = claim.layer === 'primary' && !isOfMain(claim, dataset);
  const own = claim.layer === 'others' ? labels.others : labels.primary;
  const start = `No date${isOwn ? '' : ` in ${own}`}, so it may lie in this period.`;
  const other = claim.others?.span;
  if (!other || !period) return start;
  const where = WHERE[matchSpan(other, period)];
  return `${start} ${capitalize(labels.others)} date it ${formatSpan(other)}, which is ${where}.`;
}

const WHERE = { inside: 'inside', possibly: 'partly in it', outside: 'outside' } as const;
