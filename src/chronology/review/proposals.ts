/** What another file of the same chronology proposes: each added, changed or withdrawn thing, field by field. */
import { fieldsOf, saysSame, titleOf } from '../../data/chronologies/fields';
import {
  type Entry,
  type FileRecord,
  HEAD,
  headOf,
  idOf,
  isClaimKey,
  isHead,
  keyOf,
  type List,
  type Records,
} from '../../data/chronologies/records';
import { deepEqual } from '../../lib/equality';
import type { Revision } from '../../model/dataset';
import { revisionsOf } from '../../model/words/revisions';
import { changeClaim, cutMissing, filedClaims, removeClaims, withoutReferences } from '../edit/claimEdits';

/** A field of a thing as it is and as it is proposed; `undefined` where it has none. */
export interface ProposedField {
  readonly name: string;
  /** In the common base; the same as `before` unless this side has changed it too. */
  readonly base: unknown;
  readonly before: unknown;
  readonly after: unknown;
  /** Both sides have changed it since the common base, to different values. */
  readonly isConflict: boolean;
}

export interface Proposal {
  /** Key of the thing among the records. */
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'withdrawn';
  /** What the thing is called. */
  readonly title: string;
  readonly fields: readonly ProposedField[];
  /** One side has removed it, and the other has changed it. */
  readonly isConflict: boolean;
}

/** What is decided of: a field of a thing that is changed, or all of a thing that is added or withdrawn (`field` null). */
export interface Item {
  readonly key: string;
  readonly field: string | null;
}

export type Decision = 'accepted' | 'refused' | 'undecided';

/** Names an item in the log: `events/visit-1#date`. */
export const itemKey = ({ key, field }: Item): string => (field === null ? key : `${key}#${field}`);

function changedFields(
  base: Entry | undefined,
  now: Entry | undefined,
  proposed: Entry | undefined,
): readonly ProposedField[] {
  const [was, is, will] = [fieldsOf(base), fieldsOf(now), fieldsOf(proposed)];
  return [...new Set([...Object.keys(is), ...Object.keys(will)])]
    .filter((name) => !saysSame(is[name], will[name]))
    .filter((name) => base === undefined || !saysSame(was[name], will[name]))
    .map((name) => {
      const isConflict = base !== undefined && !saysSame(was[name], is[name]);
      return { name, base: was[name], before: is[name], after: will[name], isConflict };
    });
}

/** A thing as one side has it against the other, or null where that side proposes nothing of it. */
function proposalOf(
  key: string,
  base: Entry | undefined,
  now: Entry | undefined,
  proposed: Entry | undefined,
): Proposal | null {
  if (!proposed) {
    if (!now || !base || key === HEAD) return null;
    const isConflict = !saysSame(base, now);
    return { key, kind: 'withdrawn', title: titleOf(now, key), fields: [], isConflict };
  }
  const title = titleOf(proposed, key);
  if (!now) {
    if (base && saysSame(base, proposed)) return null;
    const fields = changedFields(undefined, undefined, proposed);
    return { key, kind: 'added', title, fields, isConflict: base !== undefined };
  }
  const fields = changedFields(base, now, proposed);
  return fields.length > 0 ? { key, kind: 'changed', title, fields, isConflict: false } : null;
}

const KINDS = ['added', 'changed', 'withdrawn'] as const;

/**
 * All that the proposed file has changed since the common base and that is not so here already, in the order of the kinds.
 * What only this side has changed is no proposal. `base` is the common base (see `commonBase`); pass the present state to
 * compare two files as they are.
 */
export function proposalsBetween(base: Records, now: Records, proposed: Records): readonly Proposal[] {
  const all = [...new Set([...now.keys(), ...proposed.keys()])].flatMap(
    (key) => proposalOf(key, base.get(key), now.get(key), proposed.get(key)) ?? [],
  );
  return KINDS.flatMap((kind) => all.filter((one) => one.kind === kind));
}

/** What can be decided of a proposal. */
export const itemsOf = ({ key, kind, fields }: Proposal): readonly Item[] =>
  kind === 'changed' ? fields.map(({ name }) => ({ key, field: name })) : [{ key, field: null }];

/** How an item stands in the records as they are now. */
export function decisionOf(
  { key, field }: Item,
  now: Records,
  proposed: Records,
  refused: ReadonlySet<string>,
): Decision {
  const [is, will] = [now.get(key), proposed.get(key)];
  const isThere =
    field === null
      ? (is === undefined) === (will === undefined)
      : is !== undefined && saysSame(fieldsOf(is)[field], fieldsOf(will)[field]);
  if (isThere) return 'accepted';
  return refused.has(itemKey({ key, field })) ? 'refused' : 'undecided';
}

/** Keys of the people, sources and themes that a thing names. */
function namedIn(record: FileRecord): readonly string[] {
  const others = record['others'] as Readonly<Record<string, unknown>> | undefined;
  const citations = [
    record['citations'],
    others?.['citations'],
    ...[record['disputed']].flat().map((one) => (one as { citations?: unknown } | undefined)?.citations),
  ];
  const sources = citations.flat().flatMap((one) => {
    const source = (one as { readonly source?: unknown } | undefined)?.source;
    return typeof source === 'string' ? [source] : [];
  });
  const keysOf = (list: List, ids: unknown) =>
    Array.isArray(ids) ? ids.map((id) => keyOf(list, String(id))) : [];
  return [
    ...keysOf('sources', sources),
    ...[record['people'], record['from'], record['to'], others?.['from'], others?.['to']].flatMap((ids) =>
      keysOf('people', ids),
    ),
    ...keysOf('themes', record['themes']),
  ];
}

/** The entry with one field as it is proposed. */
function withField(entry: Entry, proposed: Entry, field: string): Entry {
  const value = fieldsOf(proposed)[field];
  const patch = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries({ ...fields, [field]: value }).filter(([, one]) => one !== undefined));
  return isHead(entry)
    ? { ...entry, file: patch(entry.file) as unknown as typeof entry.file }
    : ({ ...patch(entry), id: entry.id } as FileRecord);
}

/** Puts an item into the records, and the people, sources and themes that it names for the first time. */
function takeIn(after: Map<string, Entry>, proposed: Records, entry: Entry, { key, field }: Item): void {
  const old = after.get(key);
  const taken = field !== null && old ? withField(old, entry, field) : entry;
  after.set(key, taken);
  if (isHead(taken)) return;
  for (const named of namedIn(taken)) {
    const missing = proposed.get(named);
    if (missing && !after.has(named)) after.set(named, missing);
  }
}

/**
 * The records with some items taken in: with them the people, sources and themes that they name for the first time, and
 * without what refers to claims that are not here. One walk, however many the items are.
 */
export function accept(now: Records, proposed: Records, items: readonly Item[]): Records {
  const after = new Map(now);
  const gone: string[] = [];
  for (const item of items) {
    const entry = proposed.get(item.key);
    if (entry) takeIn(after, proposed, entry, item);
    else if (isClaimKey(item.key)) gone.push(item.key);
    else after.delete(item.key);
  }
  const keys = items.map(({ key }) => key);
  return cutMissing(removeClaims(after, gone), keys);
}

const NONE: readonly Revision[] = [];
const revisionsIn = (records: Records): readonly Revision[] => headOf(records).file.revisions ?? NONE;

/** Why the proposed file has an item so, in its own words; '' where it does not say, or where the same is said here already. */
export function theirReason({ key, field }: Item, before: Records, proposed: Records): string {
  if (!isClaimKey(key)) return '';
  const id = idOf(key);
  const known = revisionsOf(id, { revisions: revisionsIn(before) });
  const given = revisionsOf(id, { revisions: revisionsIn(proposed) }).filter(
    (one) => (field === null || one.field === field) && !known.some((other) => deepEqual(one, other)),
  );
  return [...new Set(given.flatMap(({ why }) => why ?? []))].join('; ');
}

/** The records with some items as they were before, and with what other claims said of a claim that is back. */
export function takeBack(now: Records, before: Records, items: readonly Item[]): Records {
  const back = new Set(items.flatMap(({ key }) => (isClaimKey(key) && !now.has(key) ? idOf(key) : [])));
  const after = new Map(accept(now, before, items));
  for (const { list, record } of back.size > 0 ? filedClaims(before) : []) {
    const key = keyOf(list, record.id);
    const cut = withoutReferences(record, back);
    if (cut === record) continue;
    for (const field of ['related', 'others']) {
      const is = after.get(key);
      if (is && saysSame(fieldsOf(is)[field], cut[field])) after.set(key, withField(is, record, field));
    }
  }
  return after;
}

/** The records with the words of a quotation or a passage in the place of those that are proposed. */
export function respell(records: Records, key: string, wrong: string, right: string): Records {
  const record = records.get(key);
  if (!record || isHead(record)) return records;
  const swap = (value: unknown): unknown =>
    value === wrong
      ? right
      : Array.isArray(value)
        ? value.map(swap)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one)]))
          : value;
  const { quote, citations } = record;
  return changeClaim(records, record.id, {
    ...(quote !== undefined && { quote: swap(quote) }),
    ...(citations !== undefined && { citations: swap(citations) }),
  });
}
