/** A `relata/2` file as a collection of records, so that every change to it is a `Change`. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Collection } from '../../model/change';
import { CLAIM_LISTS } from '../../model/dataset';
import type { RawDataset } from '../schema/schema';

/** A source, a person, a theme or a claim as the file has it. */
export interface FileRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The lists of a file whose things have ids of their own. */
export const LISTS = ['sources', 'people', 'themes', 'events', 'sums', 'periods'] as const;
export type List = (typeof LISTS)[number];

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

/** The id of the thing of a key. */
export const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** Whether a key is that of a thing in a list. */
export const isIn = (list: List, key: string): boolean => key.startsWith(keyOf(list, ''));

/** Whether a key is that of a claim. */
export const isClaimKey = (key: string): boolean => CLAIM_LISTS.some((list) => isIn(list, key));

/** Number of claims among things by their keys. */
export const countClaims = (things: ReadonlyMap<string, unknown>): number =>
  [...things.keys()].filter(isClaimKey).length;

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

/** Place of each id in the order that a file came with. */
const placesIn = memoizeWeak(
  (order: readonly string[]): ReadonlyMap<string, number> => new Map(order.map((id, at) => [id, at])),
);

/** All things of the lists, in one walk: it is made anew for each change. */
const listsOf = memoizeWeak((records: Records): ReadonlyMap<string, readonly FileRecord[]> => {
  const { order } = headOf(records);
  const lists = new Map(
    LISTS.map((list) => {
      const filed: FileRecord[] = [];
      const added: FileRecord[] = [];
      return [list as string, { places: placesIn(order[list]), filed, added }];
    }),
  );
  for (const [key, entry] of records) {
    const list = lists.get(key.slice(0, key.indexOf('/')));
    if (!list || isHead(entry)) continue;
    const place = list.places.get(entry.id);
    if (place === undefined) list.added.push(entry);
    else list.filed[place] = entry;
  }
  const inOrder = ({ filed, added }: { filed: FileRecord[]; added: FileRecord[] }) => [
    // What was taken out leaves a hole.
    ...filed.filter((one) => one),
    ...added.sort((one, other) => (one.id < other.id ? -1 : 1)),
  ];
  return new Map([...lists].map(([list, things]) => [list, inOrder(things)]));
});

/**
 * The things of a list: those that the file came with in their order, then what was added, by id. The same list for the same
 * records, so a map that is still being filled must not be asked.
 */
export const listOf = (records: Records, list: List): readonly FileRecord[] =>
  listsOf(records).get(list) ?? [];

/** The file that the records make. */
export const fileOf = (records: Records): RawDataset =>
  ({
    ...headOf(records).file,
    ...Object.fromEntries(LISTS.map((list) => [list, listOf(records, list)])),
  }) as unknown as RawDataset;
