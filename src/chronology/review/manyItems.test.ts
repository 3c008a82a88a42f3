/** What many changes cost at once, by the work that is done, and that none of them gets in the way of another. */
import { afterEach, expect, it, vi } from 'vitest';
import { type FileRecord, fileOf, keyOf, type Records, recordsOf } from '../../data/chronologies/records';
import { manyClaims } from '../../testing/manyClaims';
import { filedClaims, findClaim, removeClaims } from '../edit/claimEdits';
import { accept, itemsOf, proposalsBetween, takeBack } from './proposals';
import { withdrawMissing } from './table/withdrawMissing';

afterEach(() => vi.restoreAllMocks());

/** Records in which each claim names the next one. */
function chain(length: number): Records {
  const { events, ...rest } = manyClaims(length);
  const related = (at: number) => [{ id: events[(at + 1) % length]?.id ?? '', as: 'follows' }];
  return recordsOf({ ...rest, events: events.map((one, at) => ({ ...one, related: related(at) })) } as never);
}

/** Number of entries that are written to maps while something is done. */
function writes(act: () => unknown): number {
  const set = vi.spyOn(Map.prototype, 'set');
  act();
  const { length } = set.mock.calls;
  set.mockRestore();
  return length;
}

const keysIn = (records: Records) => filedClaims(records).map(({ list, record }) => keyOf(list, record.id));

it.each<[string, (records: Records) => () => unknown]>([
  [
    'taking claims in that another file lacks',
    (records) => {
      const gone = keysIn(records).slice(0, -1);
      const proposed = removeClaims(records, gone);
      const items = gone.map((key) => ({ key, field: null }));
      return () => accept(records, proposed, items);
    },
  ],
  [
    'taking them back',
    (records) => {
      const gone = keysIn(records).slice(0, -1);
      const items = gone.map((key) => ({ key, field: null }));
      return () => takeBack(removeClaims(records, gone), records, items);
    },
  ],
  [
    'withdrawing what a table lacks',
    (records) => {
      const claims = filedClaims(records);
      const found = new Set(claims.slice(claims.length / 2).map(({ record }) => record.id));
      return () => withdrawMissing(records, claims, found);
    },
  ],
])('%s costs twice as much for twice as many', (_name, make) => {
  const [few, many] = [make(chain(50)), make(chain(100))];
  expect(writes(many)).toBeLessThan(writes(few) * 2.2);
});

it('claims that name each other are taken out and brought back as they were', () => {
  const records = chain(6);
  const proposed = removeClaims(records, keysIn(records).slice(1, 4));
  const items = proposalsBetween(records, records, proposed).flatMap(itemsOf);
  const withdrawn = items.filter(({ field }) => field === null);
  expect(withdrawn).toHaveLength(3);
  const after = accept(records, proposed, withdrawn);
  expect(fileOf(after)).toEqual(fileOf(proposed));
  expect(fileOf(takeBack(after, records, withdrawn))).toEqual(fileOf(records));
});

it.each([
  ['events', 'periods'],
  ['periods', 'events'],
] as const)(
  'a claim that another file has moved from %s to %s is in its new list, and still named',
  (from, to) => {
    const events = chain(3);
    const [key = ''] = keysIn(events);
    const { id } = events.get(key) as FileRecord;
    const moved = (list: 'events' | 'periods'): Records => {
      const records = new Map(events);
      records.delete(key);
      return records.set(keyOf(list, id), {
        ...(events.get(key) as FileRecord),
        ...(list === to && { title: 'New' }),
      });
    };
    const [now, proposed] = [moved(from), moved(to)];
    const after = accept(now, proposed, proposalsBetween(now, now, proposed).flatMap(itemsOf));
    expect(findClaim(after, id)).toMatchObject({ list: to, record: { title: 'New' } });
    expect(fileOf(after).events.some(({ related }) => related?.some((one) => one.id === id))).toBe(true);
  },
);
