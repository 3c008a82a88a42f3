/** The table that a chronology was opened from, kept beside it so that its columns can be read another way later. */
import type { Outcome, Wish } from '../import/session/messages';
import { type LogEntry, stepsOf } from './editLog';

/** One way in which a table was read, and what became of its cells. */
export interface TableReading {
  /** Number of the act with which it was taken in; 0 where the chronology began with it. */
  readonly step: number;
  readonly wish: Wish;
  readonly outcome: Outcome;
  /** It was proposed as changes, to be accepted one by one, and not taken in as a whole. */
  readonly isProposed: boolean;
}

export interface KeptTable {
  /** Name of the file. */
  readonly name: string;
  /** Indexes of the sheet, and of its row of headings. */
  readonly sheet: number;
  readonly headingRow: number;
  readonly headings: readonly string[];
  /** In the order in which they were made; never empty. */
  readonly readings: readonly TableReading[];
}

/** A table on its way to be kept, with the bytes of its file. */
export interface NewTable extends Omit<KeptTable, 'readings'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reading: Pick<TableReading, 'wish' | 'outcome'>;
}

/** The readings that no undo has taken back. */
export function standingReadings({ readings }: KeptTable, log: readonly LogEntry[]): readonly TableReading[] {
  const steps = new Set(stepsOf(log).undo.map(({ number }) => number));
  return readings.filter(({ step }) => step === 0 || steps.has(step));
}

/** The reading that made what the chronology holds now. */
export const presentReading = (table: KeptTable, log: readonly LogEntry[]): TableReading | undefined =>
  standingReadings(table, log).findLast(({ isProposed }) => !isProposed);
