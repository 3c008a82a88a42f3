/** The table that a chronology was opened from, kept beside it so that its columns can be read another way later. */
import type { Mapping } from '../import/mapping/mapping';
import type { Mend } from '../import/mapping/mends';
import type { Outcome } from '../import/session/messages';
import type { UnreadGroup } from '../import/session/unreadGroups';
import { type LogEntry, stepsOf } from './editLog';

/** What became of the rows and cells of a table, as far as it is shown beside its board. */
export interface KeptOutcome extends Pick<Outcome, 'counts' | 'unread'> {
  /** Number of cells whose dates are read, and of the ways in which these are written. */
  readonly dates: { readonly cells: number; readonly ways: number };
  /** The most frequent cells that are not read. */
  readonly groups: readonly Omit<UnreadGroup, 'options'>[];
}

/** One way in which a table was read, and what became of its cells. */
export interface TableReading {
  /** Number of the act with which it was taken in; 0 where the chronology began with it. */
  readonly step: number;
  readonly mapping: Mapping;
  readonly mends: readonly Mend[];
  readonly outcome: KeptOutcome;
  /** It was proposed as changes, to be accepted one by one, and not taken in as a whole. */
  readonly isProposed: boolean;
}

export interface KeptTable {
  /** Name of the file. */
  readonly name: string;
  /** Indexes of the sheet, and of its row of headings, or `NO_HEADINGS`. */
  readonly sheet: number;
  readonly headingRow: number;
  readonly headings: readonly string[];
  /** In the order in which they were made; never empty. */
  readonly readings: readonly TableReading[];
}

/** A table on its way to be kept, with the bytes of its file. */
export interface NewTable extends Omit<KeptTable, 'readings'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reading: NewReading;
}

/** A reading on its way to be kept. */
export type NewReading = Pick<TableReading, 'mapping' | 'mends' | 'outcome'>;

/** Most groups of unread cells that are kept. */
const MOST_GROUPS = 20;

type Whole = Pick<Outcome, 'counts' | 'unread'> & {
  readonly groups: KeptOutcome['groups'];
  readonly writings: Readonly<Record<string, readonly WrittenWay[]>>;
};

/** A way of writing dates, as far as it says whether they are read. */
interface WrittenWay {
  readonly count: number;
  readonly reading: { readonly kind: string };
  readonly said?: unknown;
}

/** What is kept of an outcome. */
export function keptOutcome({ counts, unread, groups, writings }: Whole): KeptOutcome {
  const read = Object.values(writings)
    .flat()
    .filter(({ reading, said }) => reading.kind === 'date' && said !== 'undated');
  return {
    counts,
    unread,
    dates: { cells: read.reduce((sum, { count }) => sum + count, 0), ways: read.length },
    groups: groups.slice(0, MOST_GROUPS).map(({ row, column, heading, text, mended, reason, count }) => ({
      ...{ row, column, heading, text, reason, count },
      ...(mended !== undefined && { mended }),
    })),
  };
}

/** The readings that no undo has taken back. */
export function standingReadings({ readings }: KeptTable, log: readonly LogEntry[]): readonly TableReading[] {
  const steps = new Set(stepsOf(log).undo.map(({ number }) => number));
  return readings.filter(({ step }) => step === 0 || steps.has(step));
}

/** The reading that made what the chronology holds now. */
export const presentReading = (table: KeptTable, log: readonly LogEntry[]): TableReading | undefined =>
  standingReadings(table, log).findLast(({ isProposed }) => !isProposed);
