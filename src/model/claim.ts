/** What a claim is: one thing that a source reports, with its date as the source gives it. */
import type { Span } from './span';

/** Which source holds a claim: the primary article, or only the public record. */
export type Layer = 'article' | 'record';
/** How a date came about: said, worked out from another, read from the context, or not given. */
export type DateBasis = 'stated' | 'derived' | 'inferred' | 'unstated';
export type Finding = 'agrees' | 'more-precise' | 'differs' | 'not-found';
export type Confidence = 'high' | 'medium' | 'low';
export type EventKind = 'meeting' | 'visit' | 'letter' | 'statement' | 'context';
export type PeriodStatus = 'contact' | 'support' | 'close' | 'strained' | 'restored';
/** Every kind that the `kinds` filter knows: the events' own, and the two other collections. */
export type ClaimKind = EventKind | 'aid' | 'status';

/** The date in the claim's own source. `span` is what `edtf` says; both are null when undated. */
export interface ClaimDate {
  readonly edtf: string | null;
  readonly span: Span | null;
  readonly basis: DateBasis;
  /** The source's own few words for the time, or null when it gives none. */
  readonly wording: string | null;
}

/** What the public record says about an article claim. */
export interface RecordReading {
  readonly edtf: string | null;
  readonly span: Span | null;
  readonly finding: Finding;
  /** The claim that the record shows to be the same event. */
  readonly sameAs?: string;
  readonly confidence: Confidence;
  readonly note: string;
  readonly sources: readonly string[];
}

export interface Quote {
  readonly text: string;
  readonly speaker: string;
}

/** Where a claim stands: a source, and its paragraph (counted from 1) where paragraphs are known. */
export interface Citation {
  readonly source: string;
  readonly paragraph?: number;
}

export type Relation = 'follows' | 'answers' | 'part-of';

export interface Related {
  readonly id: string;
  readonly as: Relation;
}

interface ClaimBase {
  readonly id: string;
  readonly layer: Layer;
  readonly date: ClaimDate;
  readonly record?: RecordReading;
  /** For claims of the record layer only: how well the record supports it. */
  readonly confidence?: Confidence;
  readonly title: string;
  readonly summary: string;
  readonly quote?: Quote;
  readonly people: readonly string[];
  readonly themes: readonly string[];
  readonly citations: readonly Citation[];
  readonly related: readonly Related[];
}

export interface EventClaim extends ClaimBase {
  readonly kind: EventKind;
}

export type AmountQualifier = 'exact' | 'over' | 'up-to' | 'at-least' | 'unquantified';
export type AidBasis = 'one-off' | 'annual' | 'monthly' | 'cumulative' | 'package';
export type AidType = 'pledge' | 'paid' | 'estimate' | 'offer' | 'request' | 'document' | 'denial';
export type AidScope = 'hamas' | 'hamas-and-others' | 'government' | 'military-wing';

/** A reported sum. `usd` is whole US dollars, null when no figure is given. */
export interface AidClaim extends ClaimBase {
  readonly kind: 'aid';
  readonly amount: { readonly usd: number | null; readonly qualifier: AmountQualifier };
  readonly basis: AidBasis;
  readonly type: AidType;
  readonly scope: AidScope;
  /** Who said it, in words. */
  readonly claimant: string;
  /** When it was said (EDTF), null when the source does not say. */
  readonly claimed: string | null;
}

/** A stretch of the relationship. */
export interface PeriodClaim extends ClaimBase {
  readonly kind: 'status';
  readonly status: PeriodStatus;
}

export type Claim = EventClaim | AidClaim | PeriodClaim;
