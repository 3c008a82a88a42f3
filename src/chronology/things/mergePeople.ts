/** Two people of a chronology who are the same one, made one. */

import { type FileRecord, HEAD, headOf, keyOf, type Records } from '../../data/chronologies/records';
import { filterKeys } from '../../filter/filterKeys';
import { type Fields, isFields } from '../../lib/fields';
import { filedClaims } from '../edit/claimEdits';

/** Where ids of people stand in a claim, and in what other sources say of it. */
const FIELDS: readonly string[] = ['people', 'from', 'to'];

/** The ids with one in the place of another, each once. */
const replaced = (ids: readonly unknown[], from: string, into: string): readonly unknown[] => [
  ...new Set(ids.map((id) => (id === from ? into : id))),
];

/** A claim, or what other sources say of it, that names one person in the place of another; the same one where it names neither. */
function withPerson<T extends Fields>(fields: T, from: string, into: string): T {
  const changes: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const ids = fields[field];
    if (Array.isArray(ids) && ids.includes(from)) changes[field] = replaced(ids, from, into);
  }
  const { others } = fields;
  if (isFields(others)) {
    const renamed = withPerson(others, from, into);
    if (renamed !== others) changes['others'] = renamed;
  }
  return Object.keys(changes).length === 0 ? fields : { ...fields, ...changes };
}

const { param, aliases } = filterKeys.people;
const PEOPLE = new RegExp(`(^|[?&])((?:${[param, ...aliases].join('|')})=)([^&]*)`);

/** A view that filters by one person in the place of another. */
const viewWith = (view: string, from: string, into: string): string =>
  view.replace(
    PEOPLE,
    (_, start: string, name: string, ids: string) =>
      `${start}${name}${replaced(ids.split('~'), from, into).join('~')}`,
  );

/** A part of the file whose places to begin and scenes (their views, lanes and annotations) name one person in the place of another. */
function withScenes(value: unknown, from: string, into: string): unknown {
  const renamed = (key: string, one: unknown): unknown => {
    if (key === 'view' && typeof one === 'string') return viewWith(one, from, into);
    if (key === 'lanes' && Array.isArray(one)) return replaced(one, from, into);
    return key === 'lane' && one === from ? into : withScenes(one, from, into);
  };
  if (Array.isArray(value)) return value.map((one) => withScenes(one, from, into));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(key, one)]));
}

/** The person who is left: what is empty is filled from the other, whose names stay as other names to be found by. */
function joined(kept: FileRecord, gone: FileRecord): FileRecord {
  const names = [kept['otherNames'], gone['name'], gone['otherNames']].flat();
  const otherNames = [...new Set(names)].filter(
    (name) => typeof name === 'string' && name !== '' && name !== kept['name'],
  );
  const filled = Object.entries(gone).filter(([field]) => kept[field] === undefined || kept[field] === '');
  return { ...kept, ...Object.fromEntries(filled), id: kept.id, otherNames };
}

/**
 * The records with one person (`into`) in the place of two. Claims keep their ids, and name the one who is left once. The
 * same records where either is not there.
 */
export function mergePeople(records: Records, from: string, into: string): Records {
  const [gone, kept] = [records.get(keyOf('people', from)), records.get(keyOf('people', into))];
  if (from === into || !gone || !kept || !('id' in gone) || !('id' in kept)) return records;
  const after = new Map(records);
  after.delete(keyOf('people', from));
  after.set(keyOf('people', into), joined(kept as FileRecord, gone as FileRecord));
  for (const { list, record } of filedClaims(records)) {
    const renamed = withPerson(record, from, into);
    if (renamed !== record) after.set(keyOf(list, record.id), renamed);
  }
  const head = headOf(records);
  return after.set(HEAD, { ...head, file: withScenes(head.file, from, into) as typeof head.file });
}
