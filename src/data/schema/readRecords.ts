/** Records of a file one by one: a broken one is named and left out, the others stay. */
import type * as v from 'valibot';
import { formatPath, type Key, type Problem, problemOf } from './problem';
import { judge } from './schema';

export type Warn = (problem: Problem) => void;

/** A record with its place in the file, so that later checks can name it. */
export interface PlacedRecord<T> {
  readonly value: T;
  readonly place: readonly [collection: string, index: number];
}

/** A fault of one record: where in it, and what. */
export interface Fault {
  readonly keys: readonly Key[];
  readonly message: string;
}

function idOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, 'id')) return undefined;
  const { id } = record as { readonly id: unknown };
  return typeof id === 'string' ? id.slice(0, 64) : undefined;
}

const withRecord = (problem: Problem, record: unknown): Problem => {
  const id = idOf(record);
  return id === undefined ? problem : { ...problem, record: id };
};

/** Names a fault of a kept record, with its path and id. */
export const warnOf = (warn: Warn, { value, place }: PlacedRecord<unknown>, { keys, message }: Fault): void =>
  warn(withRecord({ path: formatPath([...place, ...keys]), message }, value));

/** The record at `place` if the schema accepts it; otherwise null, and each fault is reported to `warn`. */
export function readRecord<T>(
  place: PlacedRecord<T>['place'],
  schema: v.GenericSchema<unknown, T>,
  record: unknown,
  warn: Warn,
): PlacedRecord<T> | null {
  const result = judge(schema, record);
  if (result.success) return { value: result.output, place };
  for (const issue of result.issues) warn(withRecord(problemOf(issue, place), record));
  return null;
}

/** The records that the schema accepts; each fault of the others is reported to `warn`. */
export const readRecords = <T>(
  collection: string,
  schema: v.GenericSchema<unknown, T>,
  records: readonly unknown[],
  warn: Warn,
): PlacedRecord<T>[] =>
  records.flatMap((record, index) => readRecord([collection, index], schema, record, warn) ?? []);

/** Whether the record is the first of its id. `usedIds` holds the ids that are in use; a new one is added to it. */
export function isFirst<T extends { readonly id: string }>(
  record: PlacedRecord<T>,
  usedIds: Set<string>,
  warn: Warn,
): boolean {
  const { id } = record.value;
  const { size } = usedIds;
  if (usedIds.add(id).size > size) return true;
  warnOf(warn, record, { keys: ['id'], message: `“${id}” is used before` });
  return false;
}

/** The first record of every id. */
export function keepFirst<T extends { readonly id: string }>(
  records: readonly PlacedRecord<T>[],
  warn: Warn,
): PlacedRecord<T>[] {
  const usedIds = new Set<string>();
  return records.filter((record) => isFirst(record, usedIds, warn));
}

/** Whether the record has none of these faults; each is reported to `warn`. */
export function isSound(record: PlacedRecord<unknown>, faults: readonly Fault[], warn: Warn): boolean {
  for (const fault of faults) warnOf(warn, record, fault);
  return faults.length === 0;
}
