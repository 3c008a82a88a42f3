/** What an import asks of the place where chronologies are kept. */
import type { KeptTable, NewReading, NewTable } from '../../chronologies/keptTable';
import type { RawDataset } from '../../schema/schema';
import type { Table } from '../formats/sheet';
import type { Mapping } from '../mapping/mapping';
import type { KnownFile, ReadAgain } from './messages';

/** A chronology of one's own that was opened from a table. */
export interface OwnTable extends Pick<ReadAgain, 'id' | 'title'> {
  readonly table: KeptTable;
}

/** Where what is imported is kept, and what is kept there already. */
export interface Keeper {
  /** Keeps a file as a new chronology; `table` is what it was made of, if it was a table. */
  readonly add: (
    file: RawDataset,
    origin: string,
    table: NewTable | null,
  ) => Promise<{ readonly id: string }>;
  /**
   * Takes another reading of a chronology's table in its place, as one act; or, where the chronology was changed since,
   * proposes it as changes.
   */
  readonly replace: (
    id: string,
    file: RawDataset,
    reading: NewReading,
  ) => Promise<{ readonly isProposed: boolean }>;
  /** Proposes a table, or another file of it, as changes to a chronology. */
  readonly propose: (id: string, table: Table, mapping: Mapping, name: string) => Promise<void>;
  readonly proposeFile: (id: string, file: RawDataset, name: string) => Promise<void>;
  /** A chronology's table, and how it was read last. */
  readonly again: (id: string) => Promise<ReadAgain & { readonly table: KeptTable }>;
  /** Chronologies whose tables have these headings, the last changed first. */
  readonly withHeadings: (headings: readonly string[]) => Promise<readonly OwnTable[]>;
  readonly bytes: (id: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** The chronology that is an earlier state of a file; null where none is kept. */
  readonly known: (file: RawDataset) => Promise<Omit<KnownFile, 'name'> | null>;
}
