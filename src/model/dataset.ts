/** A whole dataset as the app uses it: parsed, cross-checked and indexed. */

import { fnv1a } from '../lib/hash';
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Codes } from '../lib/number';
import type { Briefing } from './briefing';
import type { Claim, ClaimKind, DateBasis, EventClaim, Finding, Layer, PeriodClaim, SumClaim } from './claim';
import type { Range, Span } from './span';
import { allKinds, type Labels, type Lanes, type Vocabulary } from './vocabulary';

export type Stance = 'press' | 'party' | 'interested' | 'copy' | 'scholarly' | 'official' | 'unsorted';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** EDTF, null when unknown. */
  readonly published: string | null;
  readonly url: string | null;
  readonly stance: Stance;
  readonly primary: boolean;
  /** How many paragraphs the source has, where they are counted. */
  readonly paragraphs?: number;
  /** Address of one paragraph, with `{n}` for its number. */
  readonly paragraphUrl?: string;
  /** A copy elsewhere, and when it was seen (EDTF). */
  readonly archived?: { readonly url: string; readonly seen: string | null };
  readonly language?: string;
  /** One or two sentences on access, independence, completeness. */
  readonly descriptor?: string;
  /** Whom it repeats; nothing where that is not known, an empty list for an origin. */
  readonly restsOn?: readonly Rest[];
}

/** Id of what stands in the place of a source where none is given, since every claim names one. */
export const NO_SOURCE = 'no-source';
/** Id of the source that is the table of which a dataset was made: its rows say what other sources do. */
export const TABLE_SOURCE = 'this-table';

/** What a source rests on: another source, or a name that is not among the sources. */
export type Rest = ({ readonly source: string } | { readonly name: string; readonly via?: string }) & {
  /** Ids of the claims that this holds for; for all where it is left out. */
  readonly for?: readonly string[];
  /** Our inference, said by nobody. */
  readonly inferred?: boolean;
};

export interface Person {
  readonly id: string;
  readonly name: string;
  /** A short form for buttons and narrow lanes; no other person and no party has it. */
  readonly shortName: string;
  readonly otherNames: readonly string[];
  readonly role: string;
  readonly organisation: string;
  /** Id of a party. */
  readonly party?: string;
}

/** One of the two sides, or another. The first is the one from which an arrow goes outwards. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** No other party and no person has it. */
  readonly shortName: string;
  readonly otherNames: readonly string[];
  /** Where it writes from: "letter from Tehran". */
  readonly seat?: string;
}

export interface Theme {
  readonly id: string;
  readonly name: string;
}

/** A named stretch of time offered as a period preset. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** From the first instant of `from` to the last of `to`. */
  readonly range: Range;
}

/** A paragraph of the primary source that yields no claim, and why. */
export interface ParagraphNote {
  readonly paragraph: number;
  readonly reason: string;
}

/** A heading of the primary source, by paragraph number. */
export interface Heading {
  readonly paragraph: number;
  readonly title: string;
  /** In our words; otherwise to the letter. */
  readonly ours?: boolean;
}

/** One sentence under the title; `link` is the part of it that links the primary source. */
export interface Standfirst {
  readonly text: string;
  readonly link?: string;
}

/** Where to begin: what it is, a sentence, the claims that it points at, and the query string of a view. */
export interface Highlight {
  readonly id?: string;
  readonly title: string;
  readonly sentence: string;
  readonly claims: readonly string[];
  readonly view: string;
}

/** What was added or changed by hand since the claims were first read: of a claim all of it, or one of its fields. */
export interface Revision {
  /** Id of the claim. */
  readonly claim: string;
  /** The day (ISO 8601). */
  readonly on: string;
  readonly what: 'added' | 'changed';
  /** The changed field by its name in the file. */
  readonly field?: string;
  /** What it said before and what it says since, in words; nothing where it said nothing. */
  readonly from?: string;
  readonly to?: string;
  /** Why, as whoever changed it wrote. */
  readonly why?: string;
  /** Name of the proposed file from which it was taken over; absent for what was done by hand. */
  readonly takenFrom?: string;
}

export interface Dataset extends Vocabulary {
  readonly id: string;
  readonly title: string;
  readonly standfirst?: Standfirst;
  readonly about: string;
  readonly language: string;
  /** What the times of day are in: "Washington time". */
  readonly clock?: string;
  readonly labels: Labels;
  readonly lanes: Lanes;
  readonly parties: readonly Party[];
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly themes: readonly Theme[];
  readonly presets: readonly Preset[];
  readonly events: readonly EventClaim[];
  readonly sums: readonly SumClaim[];
  readonly periods: readonly PeriodClaim[];
  readonly highlights: readonly Highlight[];
  readonly paragraphNotes: readonly ParagraphNote[];
  readonly headings: readonly Heading[];
  readonly briefings: readonly Briefing[];
  /** By claim, in the order in which the claims were first changed. */
  readonly revisions: readonly Revision[];
  /** How the data was made and where its limits are, one paragraph each. */
  readonly method: readonly string[];
  /** Names this version of the data (see `datasetVersion`). */
  readonly version: string;
}

/**
 * Names the text of a dataset file: its FNV-1a digest, 8 hex digits. Two ways to write the same count as one, since a
 * page that carries the text writes it so: any end of line, and `<` as `\u003c`.
 */
export function datasetVersion(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return fnv1a(lines.replaceAll('\\u003c', '<'));
}

/** All claims of a dataset in file order: events, sums, periods. The same list for as long as the dataset is kept. */
export const claimsOf: (dataset: Dataset) => readonly Claim[] = memoizeWeak(
  ({ events, sums, periods }: Dataset) => [...events, ...sums, ...periods],
);

/** The lists of claims in a dataset, in the order of `claimsOf`. */
export const CLAIM_LISTS = ['events', 'sums', 'periods'] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];

/** Where the claims of a list begin in `claimsOf`. */
export function firstRowOf({ events, sums }: Dataset, list: ClaimList): number {
  if (list === 'events') return 0;
  return list === 'sums' ? events.length : events.length + sums.length;
}

/** A field of claims in the order of `claimsOf`: that of claim `i` is `values[codes[i]]`. */
export interface CodedField<T> {
  readonly codes: Codes;
  readonly values: readonly T[];
}

/** What claims say themselves, and when other sources date them. */
export interface CodedFields {
  readonly people: CodedField<readonly string[]>;
  readonly kinds: CodedField<ClaimKind>;
  readonly themes: CodedField<readonly string[]>;
  readonly finding: CodedField<Finding | null>;
  readonly layers: CodedField<Layer>;
  readonly certainty: CodedField<DateBasis>;
  readonly span: CodedField<Span | null>;
  readonly othersSpan: CodedField<Span | null>;
}

type ClaimLists = Pick<Dataset, ClaimList>;

const CODED = new WeakMap<ClaimLists['events'], ClaimLists & { readonly fields: CodedFields }>();

/** Keeps the fields of the claims in lists, for as long as the lists are. */
export function keepFields(lists: ClaimLists, fields: CodedFields): void {
  CODED.set(lists.events, { ...lists, fields });
}

/** The fields that were kept of a dataset's claims; null where they have to be asked of each. */
export function keptFields({ events, sums, periods }: ClaimLists): CodedFields | null {
  const kept = CODED.get(events);
  return kept?.sums === sums && kept.periods === periods ? kept.fields : null;
}

/** The kinds of a dataset in the order of offering: its vocabulary's, sums, periods, and what claims have besides. */
export const kindsIn: (dataset: Dataset) => readonly ClaimKind[] = memoizeWeak((dataset: Dataset) =>
  allKinds(
    dataset,
    dataset.events.map(({ kind }) => kind),
  ),
);

/** What a file says before its claims; of its sources the primary one alone. */
export type Frame = Pick<Dataset, 'title' | 'standfirst' | 'language' | 'labels' | 'sources'>;

/** Some claims of a list and a layer: when each is drawn in the primary source's reading. */
export interface DrawnRows {
  readonly list: ClaimList;
  readonly layer: Layer;
  /** ms UTC; `NaN` for the undated. */
  readonly from: Float64Array<ArrayBuffer>;
  readonly to: Float64Array<ArrayBuffer>;
  /** From the first of their dates to the last; it begins after its end where they have none. */
  readonly extent: Range;
}

/** A dataset of which not all has been read yet. */
export interface ReadSoFar {
  readonly frame: Frame;
  readonly rows: readonly DrawnRows[];
  /** Number of claims that were read, sound or not. */
  readonly read: number;
  /** The part of the file that was read; null before all of it has come. */
  readonly share: number | null;
}
