/** What a claim is: one thing that a source reports, with its date as the source gives it. */
import type { Span } from './span';

/** Who makes a claim: the primary source that the dataset is about, or only other sources. */
export type Layer = 'primary' | 'others';
/** How a date came about: said, worked out from another, read from the context, set by whoever made the data, or not given. */
export type DateBasis = 'stated' | 'derived' | 'inferred' | 'set' | 'unstated';
/** What other sources make of a claim of the primary source. */
export type Finding = 'agrees' | 'more-precise' | 'differs' | 'not-found' | 'not-compared';
export type Confidence = 'high' | 'medium' | 'low';
/** The kinds of the two collections beside the events; no kind of event has such an id. */
export const SUM = 'sum';
export const PERIOD = 'period';
/** Id of a kind of claim: `sum`, `period`, or one of the dataset's own for events. */
export type ClaimKind = string;

/**
 * The date in the claim's own source. `span` is what `edtf` says; both are null when undated. Where an end of a stretch
 * is itself a range, `edtf` has a set at that end, `[2011-10..2012-02]/2016`, which the file keeps as `begin` and `end`.
 */
export interface ClaimDate {
  readonly edtf: string | null;
  readonly span: Span | null;
  readonly basis: DateBasis;
  /** The source's own few words for the time, or null when it gives none. */
  readonly wording: string | null;
}

/** What other sources say about a claim of the primary source. */
export interface Comparison {
  readonly edtf: string | null;
  readonly span: Span | null;
  readonly finding: Finding;
  /** The claim that other sources show to be the same event. */
  readonly sameAs?: string;
  /** Given unless the claim is not compared. */
  readonly confidence?: Confidence;
  /** Ids of people or parties. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly sum?: OtherSum;
  readonly note: string;
  readonly citations: readonly Citation[];
}

export interface Quote {
  readonly text: string;
  readonly speaker: string;
}

/** Where a claim stands: a source, and its paragraph (counted from 1) where paragraphs are known. */
export interface Citation {
  readonly source: string;
  readonly paragraph?: number;
  readonly passage?: Passage;
}

/** Words of a source that can be looked for in it (W3C Web Annotation, TextQuoteSelector). */
export interface Passage {
  /** One to twelve words. */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Who says that a claim is not so. */
export interface Dispute {
  readonly by: string;
  /** Completes the sentence "by …": "denied that …". */
  readonly note?: string;
  readonly citations: readonly Citation[];
}

export type Relation = 'follows' | 'answers' | 'part-of' | 'see';

export interface Related {
  readonly id: string;
  readonly as: Relation;
}

/** What a table says of a claim in a column that no field takes, as it is written there. */
export interface Detail {
  /** The column's heading. */
  readonly name: string;
  readonly text: string;
}

interface ClaimBase {
  readonly id: string;
  readonly layer: Layer;
  /** Up to 28 characters that stand beside the date. */
  readonly short?: string;
  readonly date: ClaimDate;
  readonly others?: Comparison;
  /** How well it is known that it happened; for a sum, that it was said. Claims of other sources always have it. */
  readonly confidence?: Confidence;
  readonly title: string;
  readonly summary: string;
  readonly quote?: Quote;
  readonly place?: string;
  /** Direction, as the claim's own source has it: ids of people or parties. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly people: readonly string[];
  readonly themes: readonly string[];
  readonly citations: readonly Citation[];
  readonly disputed?: readonly Dispute[];
  readonly related: readonly Related[];
  readonly details?: readonly Detail[];
}

export interface EventClaim extends ClaimBase {
  /** An id of the dataset's vocabulary, or any other. */
  readonly kind: string;
}

export type AmountQualifier = 'exact' | 'over' | 'up-to' | 'at-least' | 'range' | 'unquantified';
export type SumBasis = 'one-off' | 'annual' | 'monthly' | 'cumulative' | 'package';

/** How much: of a currency, or of another unit. Different ones are never compared, converted or drawn on one scale. */
export interface Amount {
  /** Null when no figure is given. */
  readonly value: number | null;
  /** The lower end of a range. */
  readonly low?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** What is counted where it is no money. */
  readonly unit?: string;
  readonly qualifier: AmountQualifier;
}

/** Figures of one currency or unit can be compared, and no others. */
export const unitKey = ({ currency = '', unit = '' }: Pick<Amount, 'currency' | 'unit'>): string =>
  `${currency} ${unit}`;

/** What is said of a sum. */
interface SumFigures {
  readonly amount: Amount;
  readonly basis: SumBasis;
  /** What is said: pledged, paid; an id of the dataset's vocabulary, or any other. */
  readonly type: string;
  /** For whom. */
  readonly scope?: string;
  /** Who said it, in words. */
  readonly claimant: string;
}

/** The figure that other sources have instead. */
export type OtherSum = SumFigures;

/** A reported sum. */
export interface SumClaim extends ClaimBase, SumFigures {
  readonly kind: typeof SUM;
  /** How well the figure is supported. */
  readonly figureConfidence?: Confidence;
  /** When it was said (EDTF), null when the source does not say. */
  readonly claimed: string | null;
}

/** A stretch of the relationship. */
export interface PeriodClaim extends ClaimBase {
  readonly kind: typeof PERIOD;
  /** An id of the dataset's vocabulary, or any other. */
  readonly status: string;
}

export type Claim = EventClaim | SumClaim | PeriodClaim;

export const isSum = (claim: Claim): claim is SumClaim => claim.kind === SUM;
export const isPeriod = (claim: Claim): claim is PeriodClaim => claim.kind === PERIOD;
