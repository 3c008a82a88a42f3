/** What another file of the same chronology proposes: each added, changed or withdrawn thing, field by field. */
import {
  type Entry,
  type FileRecord,
  HEAD,
  headOf,
  isHead,
  keyOf,
  type Records,
} from '../../data/chronologies/records';
import { deepEqual } from '../../lib/equality';
import { changeBetween } from '../../model/change';

/** A field of a thing as it is and as it is proposed; `undefined` where it has none. */
export interface ProposedField {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Proposal {
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'withdrawn';
  /** What the thing is called. */
  readonly title: string;
  readonly fields: readonly ProposedField[];
}

const titleOf = (record: Readonly<Record<string, unknown>>, key: string): string => {
  const title = record['title'] ?? record['name'];
  return typeof title === 'string' ? title : key;
};

/** The fields of an entry; of the head, those of the file, as the order of its things is no statement. */
const fieldsOf = (entry: Entry | undefined): Readonly<Record<string, unknown>> =>
  entry === undefined ? {} : isHead(entry) ? entry.file : entry;

function changedFields(before: Entry | undefined, after: Entry | undefined): readonly ProposedField[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((name) => !deepEqual(old[name], fresh[name]))
    .map((name) => ({ name, before: old[name], after: fresh[name] }));
}

/** All that differs in the proposed file, in the order of the kinds: added, changed, withdrawn. */
export function proposalsBetween(now: Records, proposed: Records): readonly Proposal[] {
  const { added, updated, removed } = changeBetween<Entry>(now, proposed);
  const proposal = (kind: Proposal['kind'], key: string, before?: Entry, after?: Entry): Proposal => ({
    key,
    kind,
    title: key === HEAD ? 'The chronology itself' : titleOf(fieldsOf(after ?? before), key),
    fields: changedFields(before, after),
  });
  return [
    ...[...added].map(([key, after]) => proposal('added', key, undefined, after)),
    ...[...updated].map(([key, [before, after]]) => proposal('changed', key, before, after)),
    ...[...removed].map(([key, before]) => proposal('withdrawn', key, before)),
  ].filter(({ fields }) => fields.length > 0);
}

/** Ids that a claim names, by the list that they stand in. */
function namedIn(record: FileRecord): readonly string[] {
  const citations = [
    record['citations'],
    (record['others'] as { citations?: unknown } | undefined)?.citations,
  ];
  const sources = citations.flat().flatMap((one) => {
    const source = (one as { readonly source?: unknown } | undefined)?.source;
    return typeof source === 'string' ? [keyOf('sources', source)] : [];
  });
  const idsOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return [
    ...sources,
    ...idsOf(record['people']).map((id) => keyOf('people', id)),
    ...idsOf(record['themes']).map((id) => keyOf('themes', id)),
  ];
}

/** The records with some proposals taken in, and with them the people, sources and themes that they name for the first time. */
export function accept(now: Records, proposed: Records, keys: readonly string[]): Records {
  const after = new Map(now);
  for (const key of keys) {
    const entry = proposed.get(key);
    if (!entry) after.delete(key);
    else if (isHead(entry)) after.set(HEAD, { ...headOf(now), file: entry.file });
    else {
      after.set(key, entry);
      for (const named of namedIn(entry)) {
        const missing = proposed.get(named);
        if (missing && !after.has(named)) after.set(named, missing);
      }
    }
  }
  return after;
}

/** A value of a field in words: texts as they are, lists by their parts, the rest as the file has it. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'nothing' : value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
