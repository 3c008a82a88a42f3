/** Edits of what a chronology holds besides its claims: people, sources, themes, its title, its parties, its named periods. */

import {
  type FileRecord,
  HEAD,
  type Head,
  headOf,
  keyOf,
  listOf,
  type Records,
} from '../../data/chronologies/records';
import type { RawDataset } from '../../data/schema/schema';
import { type Fields, isFields } from '../../lib/fields';
import { filedClaims, freshId, withFields } from '../edit/claimEdits';
import { textOf } from '../edit/fieldValues';

/** The lists whose things claims name. */
export const THING_LISTS = ['people', 'sources', 'themes'] as const;
export type ThingList = (typeof THING_LISTS)[number];

/** Where ids of a list stand in a claim: as lists of ids, or as what cites a source. */
const ID_FIELDS: Readonly<Record<ThingList, readonly string[]>> = {
  people: ['people', 'from', 'to'],
  themes: ['themes'],
  sources: [],
};

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const cites = (citation: unknown, source: string): boolean =>
  isFields(citation) && citation['source'] === source;

/** A claim, what other sources say of it or who disputes it, without one id; the same one where it does not name it. */
function withoutId(fields: Fields, list: ThingList, id: string): Fields {
  const changes: Record<string, unknown> = {};
  for (const field of ID_FIELDS[list])
    if (listIn(fields[field]).includes(id))
      changes[field] = listIn(fields[field]).filter((one) => one !== id);
  if (list === 'sources' && listIn(fields['citations']).some((one) => cites(one, id)))
    changes['citations'] = listIn(fields['citations']).filter((one) => !cites(one, id));
  const { others, disputed } = fields;
  if (isFields(others)) {
    const left = withoutId(others, list, id);
    if (left !== others) changes['others'] = left;
  }
  if (Array.isArray(disputed)) {
    const left = disputed.map((one) => (isFields(one) ? withoutId(one, list, id) : one));
    if (left.some((one, at) => one !== disputed[at])) changes['disputed'] = left;
  }
  return Object.keys(changes).length === 0 ? fields : { ...fields, ...changes };
}

/** Whether a claim, or a dispute of it, has no source left. */
const isUnsourced = (fields: Fields): boolean =>
  listIn(fields['citations']).length === 0 ||
  listIn(fields['disputed']).some((one) => isFields(one) && listIn(one['citations']).length === 0);

export interface Uses {
  /** Number of claims that name it. */
  readonly claims: number;
  /** Number of claims that rest on it alone: it cannot be removed before they have another source. */
  readonly alone: number;
}

/** What uses something. */
export function usesOf(records: Records, list: ThingList, id: string): Uses {
  let [claims, alone] = [0, 0];
  for (const { record } of filedClaims(records)) {
    const left = withoutId(record, list, id);
    if (left === record) continue;
    claims += 1;
    if (list === 'sources' && isUnsourced(left)) alone += 1;
  }
  return { claims, alone };
}

/** The records without something, which is also taken out of all claims and sources that name it. */
export function removeThing(records: Records, list: ThingList, id: string): Records {
  const after = new Map(records);
  after.delete(keyOf(list, id));
  for (const { list: of, record } of filedClaims(records)) {
    const left = withoutId(record, list, id);
    if (left !== record) after.set(keyOf(of, record.id), { ...left, id: record.id });
  }
  if (list !== 'sources') return after;
  for (const source of listOf(records, 'sources')) {
    if (source.id === id) continue;
    const rests = listIn(source['restsOn']);
    const left = rests.filter((one) => !cites(one, id));
    if (left.length < rests.length) after.set(keyOf('sources', source.id), { ...source, restsOn: left });
  }
  return after;
}

/** What a field of something says. A source of which no publisher is named is kept under its title, and says nothing of one. */
export const fieldText = (thing: FileRecord, field: string): string =>
  field === 'publisher' && thing['title'] === thing['publisher'] ? '' : textOf(thing[field]);

/** What follows for the publisher of a source that is renamed or loses it. */
function publisherAfter(source: FileRecord, field: string, value: unknown): Fields {
  if (field === 'publisher' && value === '') return { publisher: source['title'] };
  return field === 'title' && fieldText(source, 'publisher') === '' ? { publisher: value } : {};
}

/** Sets a field of something; `undefined` takes it out. */
export function changeThing(
  records: Records,
  list: ThingList,
  id: string,
  field: string,
  value: unknown,
): Records {
  const record = records.get(keyOf(list, id));
  if (!record || !('id' in record)) return records;
  const { [field]: _old, ...rest } = record;
  return new Map(records).set(keyOf(list, id), {
    ...(rest as FileRecord),
    ...(value !== undefined && { [field]: value }),
    ...(list === 'sources' && publisherAfter(record, field, value)),
  });
}

const MADE: Readonly<Record<ThingList, (name: string) => Fields>> = {
  people: (name) => ({ name, shortName: name, otherNames: [], role: '', organisation: '' }),
  sources: (name) => ({
    title: name,
    publisher: name,
    published: null,
    url: null,
    stance: 'unsorted',
    primary: false,
  }),
  themes: (name) => ({ name }),
};

/** Adds a person, a source or a theme. */
export function addThing(records: Records, list: ThingList, name: string): Records {
  const id = freshId(records, [list], name);
  return new Map(records).set(keyOf(list, id), { id, ...MADE[list](name.trim()) });
}

/** Changes what the file says of itself; what is `undefined` is taken out. */
export function changeHead(
  records: Records,
  patch: { readonly [Field in keyof Head['file']]?: Head['file'][Field] | undefined },
): Records {
  const head = headOf(records);
  return new Map(records).set(HEAD, {
    ...head,
    file: withFields(head.file, patch) as unknown as Head['file'],
  });
}

type Party = NonNullable<RawDataset['parties']>[number];
type Preset = NonNullable<RawDataset['presets']>[number];

/** Calls one of the two parties otherwise; the first name makes it. */
export function nameParty(records: Records, at: 0 | 1, name: string): Records {
  const parties = [...(headOf(records).file.parties ?? [])];
  const old = parties[at];
  const ids = new Set(parties.map(({ id }) => id));
  const id = old?.id ?? (ids.has(`party-${at + 1}`) ? `party-${at + 3}` : `party-${at + 1}`);
  const party: Party = { otherNames: [], ...old, id, name, shortName: name };
  return changeHead(records, { parties: [...parties.slice(0, at), party, ...parties.slice(at + 1)] });
}

/** Sets a named period in the place of another, or adds it (`at` at the end); null takes it out. */
export function setPreset(records: Records, at: number, preset: Omit<Preset, 'id'> | null): Records {
  const presets = [...(headOf(records).file.presets ?? [])];
  const old = presets[at];
  const ids = new Set(presets.map(({ id }) => id));
  let number = presets.length + 1;
  while (ids.has(`period-${number}`)) number += 1;
  const next = preset ? [{ ...preset, id: old?.id ?? `period-${number}` }] : [];
  return changeHead(records, { presets: [...presets.slice(0, at), ...next, ...presets.slice(at + 1)] });
}

/** By id, the place of each thing among all of them by name. */
export function placesByName(
  things: readonly FileRecord[],
  nameOf: (thing: FileRecord) => string,
): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = things.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  return new Map(sorted.map(({ id }, at) => [id, at]));
}
