/** Edits of claims, of whom they name and of what they rest on, as functions from records to records. */
import {
  type FileRecord,
  type Head,
  idOf,
  isClaimKey,
  isHead,
  keyOf,
  type List,
  listOf,
  type Records,
} from '../../data/chronologies/records';
import { noSource } from '../../data/import/mapping/registry';
import { shortTitle } from '../../data/import/shortTitle';
import type { RawClaim, RawDataset } from '../../data/schema/schema';
import { deepEqual } from '../../lib/equality';
import type { Fields } from '../../lib/fields';
import { numberedId, slugOf } from '../../lib/shortText';
import { textKey } from '../../lib/textKey';
import type { Finding } from '../../model/claim';
import { CLAIM_LISTS, NO_SOURCE, TABLE_SOURCE } from '../../model/dataset';
import { nameOf, textOf } from './fieldValues';

/** A claim as the file has it, and the list that it stands in. */
export interface FiledClaim {
  readonly list: List;
  readonly record: FileRecord;
}

/** The claim of an id; null where there is none. */
export function findClaim(records: Records, id: string): FiledClaim | null {
  for (const list of CLAIM_LISTS) {
    const record = records.get(keyOf(list, id));
    if (record && 'id' in record) return { list, record };
  }
  return null;
}

/** All claims, as the file lists them. */
export const filedClaims = (records: Records): readonly FiledClaim[] =>
  CLAIM_LISTS.flatMap((list) => listOf(records, list).map((record) => ({ list, record })));

/** The value with other values in some fields; a field that is `undefined` is taken out. */
export const withFields = (value: object, patch: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...value, ...patch }).filter(([, one]) => one !== undefined));

/** The record with other values in some fields; a field that is `undefined` is taken out. */
export const patched = (record: FileRecord, patch: Fields): FileRecord => ({
  id: record.id,
  ...withFields(record, patch),
});

/** Changes some fields of a claim. A claim that has gone is left alone. */
export function changeClaim(records: Records, id: string, patch: Fields): Records {
  const found = findClaim(records, id);
  if (!found) return records;
  return new Map(records).set(keyOf(found.list, id), patched(found.record, patch));
}

/**
 * The records with the words beside a claim's mark made anew where they were made from its title and its people and these
 * have changed, or where there were none and its title has.
 */
export function withShortTitle(before: Records, after: Records, id: string): Records {
  const [was, is] = [findClaim(before, id)?.record, findClaim(after, id)?.record];
  if (!was || !is || was['short'] !== is['short']) return after;
  const [made, anew] = [shortTitleIn(before, was), shortTitleIn(after, is)];
  const isMade = was['short'] === undefined ? was['title'] !== is['title'] : was['short'] === made;
  return isMade && anew !== made ? changeClaim(after, id, { short: anew }) : after;
}

/** The words beside the mark that the title of a claim gives. */
function shortTitleIn(records: Records, record: FileRecord): string | undefined {
  const people = listOf(records, 'people');
  const names = idsIn(record['people']).map((id) => nameOf(people, id, 'name'));
  return shortTitle(textOf(record['title']), names);
}

/** An id made from a text that nothing in these lists has yet. */
export function freshId(records: Records, lists: readonly List[], text: string): string {
  const isFree = (id: string) => lists.every((list) => !records.has(keyOf(list, id)));
  return numberedId(slugOf(text, 56) || 'unnamed', isFree);
}

/** The person or source that is called so; it is added with `make` where there is none. */
function findOrAdd(
  records: Records,
  list: List,
  name: string,
  make: (id: string) => FileRecord,
): readonly [Records, id: string] {
  const field = list === 'sources' ? 'title' : 'name';
  const key = textKey(name);
  const found = listOf(records, list).find((one) => textKey(textOf(one[field])) === key);
  if (found) return [records, found.id];
  const id = freshId(records, [list], name);
  return [new Map(records).set(keyOf(list, id), make(id)), id];
}

/** Names a person in a claim; one who is not known yet is added. */
export function addPerson(records: Records, claim: string, name: string): Records {
  const [known, id] = findOrAdd(records, 'people', name, (fresh) => ({
    id: fresh,
    name: name.trim(),
    // What stands last in a name need not be what one is called by.
    shortName: name.trim(),
  }));
  const people = idsIn(findClaim(known, claim)?.record['people']);
  return people.includes(id) ? known : changeClaim(known, claim, { people: [...people, id] });
}

export function removePerson(records: Records, claim: string, person: string): Records {
  const people = idsIn(findClaim(records, claim)?.record['people']);
  return changeClaim(records, claim, { people: people.filter((id) => id !== person) });
}

/** Where a claim stands in a source. */
export interface FiledCitation {
  readonly source: string;
  readonly paragraph?: number;
  readonly passage?: { readonly exact: string };
}

const newSource = (id: string, title: string): FileRecord => ({
  id,
  title: title.trim(),
  publisher: title.trim(),
  published: null,
  url: null,
  stance: 'unsorted',
  primary: false,
});

/** Lets a claim rest on a source; one that is not known yet is added. */
export function addSource(records: Records, claim: string, title: string): Records {
  const [known, source] = findOrAdd(records, 'sources', title, (id) => newSource(id, title));
  const citations = citationsOf(findClaim(known, claim)?.record);
  if (citations.some((one) => one.source === source)) return known;
  const given = citations.filter((one) => one.source !== NO_SOURCE);
  return changeClaim(known, claim, { citations: [...given, { source }] });
}

/** The records with the source that stands where none is given. */
const withNoSource = (records: Records): Records =>
  records.has(keyOf('sources', NO_SOURCE))
    ? records
    : new Map(records).set(keyOf('sources', NO_SOURCE), noSource());

/** Names a source among those that say something else of a claim; one that is not known yet is added. */
export function nameSource(records: Records, claim: string, title: string): Records {
  const [known, source] = findOrAdd(records, 'sources', title, (id) => newSource(id, title));
  const others = findClaim(known, claim)?.record['others'] as FileRecord | undefined;
  const citations = citationsOf(others);
  if (!others || citations.some((one) => one.source === source)) return known;
  return changeClaim(known, claim, { others: { ...others, citations: [...citations, { source }] } });
}

/** Gives a claim a theme; one that is not known yet is added. */
export function addTheme(records: Records, claim: string, name: string): Records {
  const [known, id] = findOrAdd(records, 'themes', name, (fresh) => ({ id: fresh, name: name.trim() }));
  const themes = idsIn(findClaim(known, claim)?.record['themes']);
  return themes.includes(id) ? known : changeClaim(known, claim, { themes: [...themes, id] });
}

export function removeTheme(records: Records, claim: string, theme: string): Records {
  const themes = idsIn(findClaim(records, claim)?.record['themes']);
  return changeClaim(records, claim, { themes: themes.filter((id) => id !== theme) });
}

/** Takes a source from a claim. One that has no other then says that none is given, as every claim names a source. */
export function removeSource(records: Records, claim: string, source: string): Records {
  const citations = citationsOf(findClaim(records, claim)?.record);
  const left = citations.filter((one) => one.source !== source);
  if (left.length > 0) return changeClaim(records, claim, { citations: left });
  return changeClaim(withNoSource(records), claim, { citations: [{ source: NO_SOURCE }] });
}

/** The citations with some fields of one of them changed; a field that is `undefined` is taken out. */
export function withCitation(
  citations: readonly FiledCitation[],
  at: number,
  patch: { readonly [Field in keyof FiledCitation]?: FiledCitation[Field] | undefined },
): readonly unknown[] {
  return citations.map((citation, place) => (place === at ? withFields(citation, patch) : citation));
}

export const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const citationsOf = (record: FileRecord | undefined): readonly FiledCitation[] =>
  Array.isArray(record?.['citations']) ? (record['citations'] as readonly FiledCitation[]) : [];

/** A claim to add: its date in EDTF or null, and who it is about. */
export interface NewClaim {
  /** An event unless given. */
  readonly list?: List;
  /** The status of a period, the type of a sum. */
  readonly term?: string;
  readonly title: string;
  readonly kind: string;
  readonly edtf: string | null;
  readonly people: readonly string[];
}

/**
 * Adds a claim that rests on the main source, or on the first there is; beside the rows of a table it says that no source is
 * given, since the table does not have it. Gives back its id too.
 */
export function addClaim(
  records: Records,
  { title, kind, edtf, people, list = 'events', term }: NewClaim,
): readonly [Records, id: string] {
  const id = freshId(records, CLAIM_LISTS, title);
  const sources = listOf(records, 'sources');
  const main = sources.find((one) => one['primary'] === true) ?? sources[0];
  const source = main?.id === TABLE_SOURCE ? noSource() : main;
  const isSourced = source?.id !== NO_SOURCE;
  const record: FileRecord = {
    id,
    ...(list === 'events' && { kind }),
    ...(list === 'periods' && { status: term }),
    ...(list === 'sums' && {
      amount: { value: null, qualifier: 'unquantified' },
      basis: 'one-off',
      type: term,
      claimant: 'not given',
      claimed: null,
    }),
    layer: 'primary',
    date: { edtf, basis: edtf === null ? 'unstated' : isSourced ? 'stated' : 'set', wording: null },
    title,
    summary: '',
    people,
    themes: [],
    citations: source ? [{ source: source.id }] : [],
  };
  const known = isSourced ? records : withNoSource(records);
  return [new Map(known).set(keyOf(list, id), record), id];
}

/** Takes a claim out, with what refers to it. A claim that has gone is left alone. */
export function removeClaim(records: Records, id: string): Records {
  const found = findClaim(records, id);
  return found ? removeClaims(records, [keyOf(found.list, id)]) : records;
}

/**
 * Takes the claims of some keys out, and what refers to them in other claims, among the places to begin, in what was changed by
 * hand and on the boards of scenes: in one walk, however many they are.
 */
export function removeClaims(records: Records, keys: readonly string[]): Records {
  const after = new Map(records);
  for (const key of keys) after.delete(key);
  // A claim that has moved to another list is still there.
  const ids = new Set(keys.map(idOf).filter((id) => !findClaim(after, id)));
  if (ids.size === 0) return after;
  for (const [key, entry] of after) {
    if (isHead(entry)) after.set(key, headWithout(entry, ids));
    else if (isClaimKey(key)) after.set(key, withoutReferences(entry, ids));
  }
  return after;
}

/** The head with nothing said of some claims; the same one where it says nothing of them: it has not been edited. */
function headWithout(head: Head, ids: ReadonlySet<string>): Head {
  const isLeft = (id: string) => !ids.has(id);
  const { highlights, briefings, revisions } = head.file;
  const file = {
    ...head.file,
    ...(highlights && {
      highlights: highlights
        .filter(({ claims }) => claims.length === 0 || claims.some(isLeft))
        .map((one) => ({ ...one, claims: one.claims.filter(isLeft) })),
    }),
    ...(briefings && {
      briefings: briefings.map((one) => ({
        ...one,
        scenes: one.scenes.map((scene) => sceneWithout(scene, ids)),
      })),
    }),
    ...(revisions && { revisions: revisions.filter(({ claim }) => isLeft(claim)) }),
  };
  return deepEqual(file, head.file) ? head : { ...head, file };
}

type Scene = NonNullable<RawDataset['briefings']>[number]['scenes'][number];

/** The scene without what is written at some claims; what is written at others too stays there. */
function sceneWithout(scene: Scene, ids: ReadonlySet<string>): Scene {
  const { annotations } = scene;
  const names = ({ claim, also = [] }: { claim?: string; also?: readonly string[] }) =>
    [claim, ...also].some((id) => id !== undefined && ids.has(id));
  if (!annotations?.some(names)) return scene;
  const left = annotations.flatMap((one) => {
    const { claim, also, ...rest } = one;
    if (claim === undefined) return [one];
    const [first, ...others] = [claim, ...(also ?? [])].filter((named) => !ids.has(named));
    return first === undefined ? [] : [{ ...rest, claim: first, ...(others.length > 0 && { also: others }) }];
  });
  return { ...scene, annotations: left };
}

/** The records without what the claims of some keys say of claims that are not here. */
export function cutMissing(records: Records, keys: readonly string[]): Records {
  const after = new Map(records);
  for (const key of keys) {
    const record = records.get(key);
    if (!record || isHead(record)) continue;
    const related = (record['related'] as RawClaim['related']) ?? [];
    const sameAs = (record['others'] as RawClaim['others'])?.sameAs;
    const named = [...related.map(({ id }) => id), ...(sameAs === undefined ? [] : [sameAs])];
    const missing = new Set(named.filter((id) => !findClaim(records, id)));
    after.set(key, withoutReferences(record, missing));
  }
  return after;
}

/** The claim without its relations to some others, and without saying that it is the same event; the same one if it has none. */
export function withoutReferences(record: FileRecord, ids: ReadonlySet<string>): FileRecord {
  const related = record['related'] as RawClaim['related'];
  const others = record['others'] as RawClaim['others'];
  const isRelated = related?.some(({ id }) => ids.has(id));
  const isSame = others?.sameAs !== undefined && ids.has(others.sameAs);
  if (!isRelated && !isSame) return record;
  const { sameAs: _same, ...rest } = others ?? {};
  return patched(record, {
    ...(isRelated && { related: related?.filter(({ id }) => !ids.has(id)) }),
    ...(isSame && { others: rest }),
  });
}

/** What stands under other sources until somebody writes what they say: it follows from what came of comparing. */
const FINDING_NOTES: Readonly<Record<Finding, string>> = {
  agrees: 'They agree.',
  'more-precise': 'They are more precise.',
  differs: 'They differ.',
  'not-found': 'Nothing was found.',
  'not-compared': 'Not compared yet.',
};

/** The note under other sources: as it is written, or one that follows from what came of comparing. */
export function noteOf(finding: Finding, written = ''): string {
  const isWritten = written !== '' && !Object.values(FINDING_NOTES).includes(written);
  return isWritten ? written : FINDING_NOTES[finding];
}
