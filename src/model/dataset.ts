/** A whole dataset as the app uses it: parsed, cross-checked and indexed. */

import { memoizeWeak } from '../lib/memoizeWeak';
import type { Briefing } from './briefing';
import type { AidClaim, Claim, EventClaim, PeriodClaim } from './claim';
import type { Range } from './span';

export type Stance = 'press' | 'party' | 'interested' | 'copy' | 'scholarly' | 'official';

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
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** A short form for buttons and narrow lanes. */
  readonly shortName: string;
  readonly otherNames: readonly string[];
  readonly role: string;
  readonly organisation: string;
}

export interface Theme {
  readonly id: string;
  readonly name: string;
}

/** A named stretch of time offered as a period preset. */
export interface Era {
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

/** A heading of the primary source, by paragraph number, in our own words. */
export interface Heading {
  readonly paragraph: number;
  readonly title: string;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly about: string;
  readonly language: string;
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly themes: readonly Theme[];
  readonly eras: readonly Era[];
  readonly events: readonly EventClaim[];
  readonly aid: readonly AidClaim[];
  readonly periods: readonly PeriodClaim[];
  readonly paragraphNotes: readonly ParagraphNote[];
  readonly headings: readonly Heading[];
  readonly briefings: readonly Briefing[];
  /** How the data was made and where its limits are, one paragraph each. */
  readonly method: readonly string[];
  /** Hex digest that names this version of the data. */
  readonly version: string;
}

/** All claims of a dataset in file order: events, aid, periods. The same list for as long as the dataset is kept. */
export const claimsOf: (dataset: Dataset) => readonly Claim[] = memoizeWeak(
  ({ events, aid, periods }: Dataset) => [...events, ...aid, ...periods],
);
