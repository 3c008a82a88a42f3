/** What is wrong in a dataset file, and where. */
import type { BaseIssue } from 'valibot';

export interface Problem {
  /** Where in the file: `events[3].date.edtf`, or empty for the file as a whole. */
  readonly path: string;
  /** One short sentence, without a full stop. */
  readonly message: string;
  /** Line in the file, counted from 1, where the text itself is broken. */
  readonly line?: number;
  /** The id of the record that it is about. */
  readonly record?: string;
}

export type Key = string | number;

/** `['events', 3, 'date']` → `events[3].date`. */
export const formatPath = (keys: readonly Key[]): string =>
  keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

function describe(issue: BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  if (issue.type === 'max_length') return `is too long: ${issue.received} where ${issue.expected} is allowed`;
  if (issue.type === 'min_length' && issue.expected === '>=1' && issue.input === '') return 'is empty';
  if (issue.type === 'integer') return `must be a whole number, but is ${issue.received}`;
  if (issue.message.startsWith('must ')) return issue.message;
  const found = shorten(issue.received ?? 'something else');
  return issue.expected ? `must be ${shorten(issue.expected)}, but is ${found}` : `does not fit: ${found}`;
}

const isKey = (key: unknown): key is Key => typeof key === 'string' || typeof key === 'number';

/** A fault found by the schema as a Problem; `base` is the path of what was read. */
export const problemOf = (issue: BaseIssue<unknown>, base: readonly Key[]): Problem => ({
  path: formatPath([...base, ...(issue.path ?? []).map(({ key }) => key).filter(isKey)]),
  message: describe(issue),
});
