/** A `relata/2` file as a collection of records, so that every change to it is a `Change`. */
import type { Collection } from '../../model/change';
import type { RawDataset } from '../schema/schema';

/** A source, a person, a theme or a claim as the file has it. */
export interface FileRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The lists of a file whose things have ids of their own. */
export const LISTS = ['sources', 'people', 'themes', 'events', 'sums', 'periods'] as const;
export type List = (typeof LISTS)[number];

/** The lists that hold claims. */
export const CLAIM_LISTS: readonly List[] = ['events', 'sums', 'periods'];

/** All of the file that is not in those lists: its title, its words, its vocabularies, its scenes; and their order. */
export interface Head {
  readonly file: Omit<RawDataset, List>;
  readonly order: Readonly<Record<List, readonly string[]>>;
}

export type Entry = Head | FileRecord;
export type Records = Collection<Entry>;

/** The key of the head. */
export const HEAD = 'head';

/** The key of a thing in one of the lists. */
export const keyOf = (list: List, id: string): string => `${list}/${id}`;

/** The records of a file. Of two things of one id in a list the later one counts. */
export function recordsOf(file: RawDataset): Records {
  const { sources, people, themes, events, sums, periods, ...rest } = file;
  const lists = { sources, people, themes, events, sums, periods };
  const idsOf = (list: List) => lists[list].map(({ id }) => id);
  const head: Head = {
    file: rest,
    order: {
      sources: idsOf('sources'),
      people: idsOf('people'),
      themes: idsOf('themes'),
      events: idsOf('events'),
      sums: idsOf('sums'),
      periods: idsOf('periods'),
    },
  };
  return new Map<string, Entry>([
    [HEAD, head],
    ...LISTS.flatMap((list) => lists[list].map((one) => [keyOf(list, one.id), one as FileRecord] as const)),
  ]);
}

/** Whether an entry is the head; all others have an id. */
export const isHead = (entry: Entry | undefined): entry is Head => entry !== undefined && !('id' in entry);

/** The head of a collection of records. Throws where there is none: no change may remove it. */
export function headOf(records: Records): Head {
  const head = records.get(HEAD);
  if (!isHead(head)) throw new Error('a chronology has no head');
  return head;
}

/** The things of a list: those that the file came with in their order, then what was added, by id. */
export function listOf(records: Records, list: List): readonly FileRecord[] {
  const { order } = headOf(records);
  const places = new Map(order[list].map((id, at) => [id, at] as const));
  const placeOf = ({ id }: FileRecord) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return [...records]
    .flatMap(([key, entry]) => (key.startsWith(`${list}/`) && !isHead(entry) ? [entry] : []))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** The file that the records make. */
export const fileOf = (records: Records): RawDataset =>
  ({
    ...headOf(records).file,
    ...Object.fromEntries(LISTS.map((list) => [list, listOf(records, list)])),
  }) as unknown as RawDataset;
