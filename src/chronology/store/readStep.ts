/** Reads what a change to a chronology makes of its dataset. What was read before and is not touched is not read again. */
import { type ReadRecords, readAll, readChange, readingOf } from '../../data/chronologies/reading';
import type { Entry, Records } from '../../data/chronologies/records';
import type { LoadedDataset } from '../../data/load/fetchDataset';
import type { Problem } from '../../data/schema/problem';
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import type { Change } from '../../model/change';

/** Records as they were read. */
export interface RecordsRead {
  readonly records: Records;
  /** Null where something was left out. Everything is read again after the next change then. */
  readonly reading: ReadRecords | null;
  /** Null where they make no dataset. */
  readonly loaded: LoadedDataset | null;
}

/** A change on its way from one reading to the next. */
interface Step {
  /** How the records were read before the change. Null where something was left out. */
  readonly before: ReadRecords | null;
  readonly change: Change<Entry>;
  /** The records after it. */
  readonly records: Records;
  /** What the dataset is called after it. */
  readonly version: string;
}

const readTouched = ({ before, records, change, version }: Step) =>
  before && readChange(before, records, change, version);

/** Reads what a change leads to: what it touches, or everything where something is left out. */
export async function readStep(step: Step, touched = readTouched(step)): Promise<RecordsRead> {
  const { records, version } = step;
  if (touched && 'dataset' in touched)
    return { records, reading: touched, loaded: { dataset: touched.dataset, warnings: [] } };
  return readRecordsWhole(records, version);
}

/** Reads all records, in slices. */
export async function readRecordsWhole(records: Records, version: string): Promise<RecordsRead> {
  const loaded = await runInTimeSlices(readAll(records, version));
  return { records, reading: loaded && readingOf(records, loaded), loaded };
}

/** Reads what an edit leads to, or says the first fault that it would make. `known`: faults that are there already. */
export async function readEdit(
  step: Step,
  known: readonly Problem[],
): Promise<RecordsRead | { readonly fault: string }> {
  const touched = readTouched(step);
  if (touched && 'faults' in touched) return { fault: touched.faults[0]?.message ?? NOT_SHOWN };
  const read = await readStep(step, touched);
  if (!read.loaded) return { fault: NOT_SHOWN };
  const names = new Set(known.map(nameOf));
  const fault = read.loaded.warnings.find((one) => !names.has(nameOf(one)));
  return fault ? { fault: fault.message } : read;
}

const NOT_SHOWN = 'This cannot be shown.';

const nameOf = ({ message, record }: Problem): string => `${record} ${message}`;
