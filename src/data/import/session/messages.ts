/** What the page and the worker in which a file is imported say to each other. */

import type { Problem } from '../../schema/problem';
import type { ParseResult } from '../../schema/readNewest';
import type { Convention } from '../dates/readDate';
import type { ColumnQuestion } from '../mapping/conventions';
import type { ImportCounts } from '../mapping/datasetOfTable';
import type { DateClash } from '../mapping/dateClash';
import type { DatePair } from '../mapping/datePairs';
import type { Mapping, TextField } from '../mapping/mapping';
import type { Mend } from '../mapping/mends';
import type { Writing } from '../mapping/readings';
import type { UnreadGroup } from './unreadGroups';

/** Where in a file a table stands: the indexes of its sheet, and of its row of headings in that, or `NO_HEADINGS`. */
export interface Place {
  readonly sheet: number;
  readonly headingRow: number;
}

/** What a page needs to know of a table of any size. */
export interface TableOverview extends Place {
  readonly headings: readonly string[];
  readonly rows: number;
  /** By column. */
  readonly columns: readonly ColumnOverview[];
  /** The first rows of the sheet as they stand, to choose the headings among them. */
  readonly start: readonly (readonly string[])[];
  readonly pairs: readonly DatePair[];
  readonly clash: DateClash | null;
  /** The rows that have more cells than there are headings; null where none has. */
  readonly ragged: RaggedRows | null;
  readonly guessed: Mapping;
}

/** Rows whose last cells stand under no heading: how many, the number of the first, its cells, and the headings. */
export interface RaggedRows {
  readonly rows: number;
  readonly first: number;
  readonly cells: number;
  readonly headings: number;
}

export interface ColumnOverview {
  /** The first different cells that are filled, each cut. */
  readonly cells: readonly string[];
  /** The sign that parts several names in a cell, where there is one. */
  readonly split: string | null;
  /** Number of cells that are filled, and the fields that they could fill by what they look like. */
  readonly filled: number;
  readonly fields: readonly TextField[];
}

export interface FileOverview {
  readonly name: string;
  /** How it was read: "comma-separated, UTF-8". */
  readonly words: string;
  /** A word to check a guessed encoding by. */
  readonly sample: string | null;
  readonly sheets: readonly string[];
  readonly table: TableOverview;
  /** The chronology whose table is read another way; null for a file that is opened. */
  readonly again: ReadAgain | null;
  /** A chronology that was opened from a table with the same headings; null where none is kept. */
  readonly known: KnownTable | null;
  /** Id of the chronology to which it is proposed as changes; null where it is to be opened. */
  readonly into: string | null;
}

/** A chronology whose own table is read another way. */
export interface ReadAgain {
  readonly id: string;
  readonly title: string;
  /** How it was read last. */
  readonly reading: ReadingRequest;
  /** Number of changes that were made since, and that still stand. */
  readonly edits: number;
}

/** A chronology that was opened from an earlier state of the same table, and what became of its rows. */
export interface KnownTable {
  readonly id: string;
  readonly title: string;
  readonly rows: RowCounts;
}

/** A `relata` file of which an earlier state is open, and what became of its claims. */
export interface KnownFile extends Omit<KnownTable, 'rows'> {
  readonly name: string;
  readonly claims: RowCounts;
}

/** The rows of a table, or the claims of a file, against those of an earlier one. */
export interface RowCounts {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}

/** How a table is to be read. */
export interface ReadingRequest {
  readonly mapping: Mapping;
  readonly mends: readonly Mend[];
}

/** What becomes of all rows of a table as it is to be read. */
export interface Outcome {
  readonly title: string;
  readonly counts: ImportCounts;
  /** Number of cells that are not read, and the most frequent of them. */
  readonly unread: number;
  readonly groups: readonly UnreadGroup[];
  readonly questions: readonly ColumnQuestion[];
  /** By column, what its cells settle; those that the request has no word of are found. */
  readonly conventions: Readonly<Record<number, Convention>>;
  /** By column of dates. */
  readonly writings: Readonly<Record<number, readonly Writing[]>>;
}

/** A board to look at, of some rows of a large table. */
export interface Preview {
  readonly result: ParseResult;
  readonly rows: number;
  /** By id of a claim: what of the table it comes from (see `lights`). */
  readonly lights: Readonly<Record<string, readonly string[]>>;
}

export interface Progress {
  readonly doing: 'reading' | 'mapping' | 'checking' | 'keeping';
  /** Rows; 0 of 0 while they are not counted. */
  readonly done: number;
  readonly total: number;
}

export type Request =
  /**
   * `into`: id of a chronology to which the file is proposed as changes; a table waits for `propose`. `place` is that of the
   * table, where it is known.
   */
  | {
      readonly type: 'open';
      readonly file: Blob;
      readonly name: string;
      readonly into?: string;
      readonly place?: Place | undefined;
    }
  /** Opens the table of a chronology again. */
  | { readonly type: 'reopen'; readonly id: string; readonly place?: Place | undefined }
  | { readonly type: 'choose'; readonly sheet: number; readonly headingRow: number | null }
  | { readonly type: 'map'; readonly reading: ReadingRequest }
  | { readonly type: 'keep'; readonly reading: ReadingRequest; readonly title: string }
  /** Proposes the table as changes to the chronology that was opened from an earlier one. */
  | { readonly type: 'propose'; readonly reading: ReadingRequest }
  /** What becomes of a file of which an earlier state is open. */
  | { readonly type: 'decide'; readonly into: string | null };

export type Answer =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'opened'; readonly file: FileOverview }
  | { readonly type: 'chosen'; readonly table: TableOverview }
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'known'; readonly known: KnownFile }
  /** `isProposed`: as changes to review. */
  | { readonly type: 'kept'; readonly id: string; readonly isProposed: boolean }
  | { readonly type: 'failed'; readonly message: string; readonly problems: readonly Problem[] };
