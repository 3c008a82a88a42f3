/** A review as it stands: each proposal with what has been decided of it, what came of its check, and why it must be seen. */
import { type LogEntry, recordsAfter, refusedIn } from '../../data/chronologies/editLog';
import { isHead, type Records } from '../../data/chronologies/records';
import { type CheckedQuotation, checkClaim, isMissing, type SourceTexts } from '../quotes/claimQuotations';
import { commonBase } from './commonBase';
import {
  type Decision,
  decisionOf,
  type Item,
  itemsOf,
  type Proposal,
  proposalsBetween,
  theirReason,
} from './proposals';
import { type ChangeKind, changeOf } from './reviewWords';

/** An item of a proposal, and what has been decided of it. */
export interface DecidedItem {
  readonly item: Item;
  readonly decision: Decision;
  /** Why the proposed file has it so, in its own words; '' where it does not say. */
  readonly why: string;
}

export interface ReviewItem {
  readonly proposal: Proposal;
  readonly change: ChangeKind;
  readonly items: readonly DecidedItem[];
  /** `accepted` where some of it is and nothing waits. */
  readonly decision: Decision;
  readonly checked: readonly CheckedQuotation[];
  /** Why it must be opened before it is accepted, in a few words; null where it need not be. */
  readonly look: string | null;
}

export interface Review {
  /** What the chronology held when the file was opened. */
  readonly before: Records;
  readonly items: readonly ReviewItem[];
  /** Number of fields and things that only this side has changed since the common base; they stay. */
  readonly ours: number;
}

interface Sides {
  readonly now: Records;
  readonly log: readonly LogEntry[];
  readonly proposed: {
    readonly review: string;
    readonly records: Records;
    readonly base?: Records;
    readonly after: number;
  };
  /** Compare the two as they are, so that what only this side has changed is proposed to be undone. */
  readonly isPlain: boolean;
}

/** What the file proposes against what the chronology held when it was opened. Depends on the texts of no source. */
export function proposalsOf({ now, log, proposed, isPlain }: Sides): Pick<Review, 'before' | 'ours'> & {
  readonly proposals: readonly Proposal[];
} {
  const before = recordsAfter(now, log, proposed.after);
  const then = log.filter(({ number }) => number <= proposed.after);
  const plain = proposalsBetween(before, before, proposed.records);
  if (isPlain) return { before, ours: 0, proposals: plain };
  const base = proposed.base ?? commonBase(before, then, proposed.records);
  const proposals = proposalsBetween(base, before, proposed.records);
  const count = (all: readonly Proposal[]) => all.reduce((sum, one) => sum + itemsOf(one).length, 0);
  return { before, ours: count(plain) - count(proposals), proposals };
}

function decisionOfAll(items: readonly DecidedItem[]): Decision {
  if (items.some(({ decision }) => decision === 'undecided')) return 'undecided';
  return items.some(({ decision }) => decision === 'accepted') ? 'accepted' : 'refused';
}

/** Why a proposal must be seen first; a conflict before a quotation. */
function reasonToLook(proposal: Proposal, checked: readonly CheckedQuotation[]): string | null {
  if (proposal.isConflict || proposal.fields.some(({ isConflict }) => isConflict)) return 'changed here too';
  const missing = checked.filter(isMissing);
  if (missing.some(({ check }) => check?.kind !== 'found')) return 'quotation not in the text';
  return missing.length > 0 ? 'quotation in another paragraph' : null;
}

/** The proposals with what has been decided and checked of each. */
export function reviewItemsOf(
  proposals: readonly Proposal[],
  { now, log, proposed }: Sides,
  before: Records,
  texts: SourceTexts,
): readonly ReviewItem[] {
  const refused = refusedIn(log, proposed.review);
  return proposals.map((proposal) => {
    const items = itemsOf(proposal).map((item) => ({
      item,
      decision: decisionOf(item, now, proposed.records, refused),
      why: theirReason(item, before, proposed.records),
    }));
    const record = proposed.records.get(proposal.key);
    const checked = record && !isHead(record) && texts.size > 0 ? checkClaim(record, texts) : [];
    return {
      proposal,
      change: changeOf(proposal),
      items,
      decision: decisionOfAll(items),
      checked,
      look: reasonToLook(proposal, checked),
    };
  });
}

/** Items of a proposal that wait. */
export const waitingIn = ({ items }: ReviewItem): readonly Item[] =>
  items.filter(({ decision }) => decision === 'undecided').map(({ item }) => item);

export const FILTERS = ['all', 'added', 'moved', 'reworded', 'withdrawn', 'look', 'undecided'] as const;
export type ReviewFilter = (typeof FILTERS)[number];

/** Whether a filter lets a proposal through. */
export function passes(filter: ReviewFilter, one: ReviewItem): boolean {
  if (filter === 'all') return true;
  if (filter === 'look') return one.look !== null;
  return filter === 'undecided' ? one.decision === 'undecided' : one.change === filter;
}
