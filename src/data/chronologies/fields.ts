/** The fields of a thing of a file: what it is called, its date, and whether two values say the same. */
import { deepEqual } from '../../lib/equality';
import { type Entry, HEAD, isHead } from './records';

/** A value without what is empty in it, as a file may leave that out or not. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutEmpty);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([name, one]) => [name, withoutEmpty(one)] as const)
    .filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries);
}

/** Whether two values say the same: nothing, an empty text and an empty list do. */
export const saysSame = (a: unknown, b: unknown): boolean =>
  deepEqual(a, b) || deepEqual(withoutEmpty(a), withoutEmpty(b));

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What a thing is called; its key where it has no name. */
export function titleOf(entry: Entry | undefined, key: string): string {
  if (key === HEAD) return 'The chronology itself';
  const fields = fieldsOf(entry);
  return textOf(fields['title']) ?? textOf(fields['name']) ?? key;
}

/**
 * What an entry states: its fields; of the head, those of the file, but neither the order of its things nor what was changed
 * by hand.
 */
export function fieldsOf(entry: Entry | undefined): Readonly<Record<string, unknown>> {
  if (entry === undefined || !isHead(entry)) return entry ?? {};
  const { revisions: _history, ...stated } = entry.file;
  return stated;
}
