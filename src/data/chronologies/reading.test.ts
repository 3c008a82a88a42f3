import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepEqual } from '../../lib/equality';
import { type Change, changeBetween, reverse } from '../../model/change';
import { CLAIM_LISTS, claimsOf, type Dataset } from '../../model/dataset';
import { plainDataset } from '../../testing/dataset';
import { rawOf } from '../schema/formatDataset';
import { parseDataset } from '../schema/parse';
import type { RawDataset } from '../schema/schema';
import { messageReceiver } from '../worker/receive';
import { sendDataset } from '../worker/send';
import type { WorkerMessage } from '../worker/workerMessage';
import { type ReadRecords, readChange, readingOf } from './reading';
import {
  type Entry,
  type FileRecord,
  fileOf,
  HEAD,
  headOf,
  keyOf,
  LISTS,
  type List,
  listOf,
  type Records,
  recordsOf,
} from './records';

const VERSION = '0123abcd';

function shipped(name: string): RawDataset {
  const text = readFileSync(new URL(`../../../public/data/${name}.json`, import.meta.url), 'utf8');
  const result = parseDataset(text);
  if (!result.ok) throw new Error('the shipped data can be read');
  return rawOf(result.dataset);
}

/** A dataset as the worker hands it over: its claims look up what they are asked for. */
async function fromTable(text: string): Promise<Dataset> {
  const messages: WorkerMessage[] = [];
  sendDataset(
    () => text,
    (message) => messages.push(message),
    VERSION,
  );
  const take = messageReceiver({ onRead: () => undefined });
  const result = await messages.map(take).at(-1);
  if (!result?.ok) throw new Error('it is a dataset');
  return result.dataset;
}

/** The records with one thing of a list in another state; `undefined` takes it out. */
function put(records: Records, list: List, id: string, record: Omit<FileRecord, 'id'> | undefined): Records {
  const after = new Map(records);
  if (record) after.set(keyOf(list, id), { ...record, id });
  else after.delete(keyOf(list, id));
  return after;
}

const at = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** Edits that a form or a review makes, and many that it would not: what is read of them is what is asked here. */
type Step = (records: Records) => Records;

const number = fc.nat(1000);
const oneOf = fc.constantFrom;
const list = oneOf<List>(...LISTS);
const claimList = oneOf<List>(...CLAIM_LISTS);

const patched = (
  list: List,
  which: number,
  patch: (records: Records, record: FileRecord) => object,
): Step => {
  return (records) => {
    const record = at(listOf(records, list), which);
    return record ? put(records, list, record.id, { ...record, ...patch(records, record) }) : records;
  };
};

/** An id that is there, or none that is. */
const idIn = (records: Records, list: List, which: number): string =>
  which % 7 === 0 ? 'nothing-there' : (at(listOf(records, list), which)?.id ?? 'nothing-there');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(claimList, number, oneOf('A new title', 'x'.repeat(4001), ''))
    .map(([list, which, title]) => patched(list, which, () => ({ title }))),
  fc
    .tuple(claimList, number, oneOf('1962-10', '1962-10~', null, '1962-13', '[1961,1963]'))
    .map(([list, which, edtf]) =>
      patched(list, which, (_, { date }) => ({ date: { ...(date as object), edtf } })),
    ),
  fc
    .tuple(claimList, number, number)
    .map(([list, which, who]) =>
      patched(list, which, (records) => ({ people: [idIn(records, 'people', who)] })),
    ),
  fc.tuple(claimList, number, number).map(([list, which, other]) =>
    patched(list, which, (records) => ({
      related: [{ id: idIn(records, 'events', other), relation: 'context' }],
    })),
  ),
  fc.tuple(claimList, number, number, oneOf(undefined, 1, 5000)).map(([list, which, source, paragraph]) =>
    patched(list, which, (records) => ({
      citations: [{ source: idIn(records, 'sources', source), ...(paragraph && { paragraph }) }],
    })),
  ),
  // Another thing, under a new id or one that may be taken in another list.
  fc
    .tuple(list, list, number, oneOf('new-one', 'new-two', null))
    .map(([list, other, which, id]) => (records: Records) => {
      const model = at(listOf(records, list), which);
      const taken = at(listOf(records, other), which);
      return model ? put(records, list, id ?? taken?.id ?? 'new-three', model) : records;
    }),
  fc.tuple(list, number).map(([list, which]) => (records: Records) => {
    const record = at(listOf(records, list), which);
    return record ? put(records, list, record.id, undefined) : records;
  }),
  fc
    .tuple(oneOf<List>('people', 'themes'), number, oneOf('Another name', ''))
    .map(([list, which, name]) => patched(list, which, () => ({ name }))),
  fc
    .tuple(number, oneOf(undefined, 1, 9000))
    .map(([which, paragraphs]) => patched('sources', which, () => ({ paragraphs }))),
  fc.tuple(oneOf('Another title', ''), fc.boolean()).map(([title, isTurned]) => (records: Records) => {
    const { file, order } = headOf(records);
    const events = isTurned ? order.events.toReversed() : order.events;
    return new Map(records).set(HEAD, { file: { ...file, title }, order: { ...order, events } });
  }),
);

const wholeOf = (records: Records) => parseDataset(JSON.stringify(fileOf(records)), VERSION);

/** What must hold of a change that is read alone. Gives the reading, or the one before where the change has a fault. */
function checked(before: ReadRecords, after: Records, change: Change<Entry>): ReadRecords {
  const read = readChange(before, after, change, VERSION);
  const whole = wholeOf(after);
  const isSound = whole.ok && whole.warnings.length === 0;
  if (!(read && 'dataset' in read)) {
    expect(isSound).toBe(false);
    const messages = (whole.ok ? whole.warnings : whole.problems).map(({ message }) => message);
    for (const { message } of read?.faults ?? []) expect(messages).toContain(message);
    return before;
  }
  const isEqual = isSound && deepEqual(whole.dataset, plainDataset(read.dataset));
  // The slower comparison only to say what differs.
  if (!isEqual) expect(isSound && whole.dataset).toEqual(plainDataset(read.dataset));
  expect(isEqual).toBe(true);
  const known = new Map(claimsOf(before.dataset).map((claim) => [claim.id, claim]));
  for (const list of CLAIM_LISTS)
    for (const claim of read.dataset[list])
      if (before.records.get(keyOf(list, claim.id)) === after.get(keyOf(list, claim.id)))
        expect(claim).toBe(known.get(claim.id));
  return read;
}

describe('a change that is read alone', () => {
  it.each(['khamenei-hamas', 'kennedy-khrushchev'])('to %s is read as all of it is', async (name) => {
    const records = recordsOf(shipped(name));
    const dataset = await fromTable(JSON.stringify(fileOf(records)));
    const start = readingOf(records, { dataset, warnings: [] });
    if (!start) throw new Error('the shipped data have no fault');
    const outcomes = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 3, maxLength: 10 }), (steps) => {
        let now = start;
        for (const [make, isUndone] of steps) {
          const after = make(now.records);
          const change = changeBetween<Entry>(now.records, after);
          const next = checked(now, after, change);
          outcomes[next === now ? 'refused' : 'read'] += 1;
          now = next !== now && isUndone ? checked(next, now.records, reverse(change)) : next;
        }
      }),
      { numRuns: 15 },
    );
    expect(outcomes.read).toBeGreaterThan(15);
    expect(outcomes.refused).toBeGreaterThan(15);
  });

  it('is read as a whole where a place to begin then names no claim', () => {
    const records = recordsOf(shipped('kennedy-khrushchev'));
    const id = 'named-alone';
    const [model] = listOf(records, 'events');
    const head = headOf(records);
    const highlights = [{ title: 'Here', sentence: 'It begins.', claims: [id], view: '' }];
    const named = put(records, 'events', id, { ...model, related: [] });
    const before = new Map(named).set(HEAD, { ...head, file: { ...head.file, highlights } });
    const whole = wholeOf(before);
    const start = whole.ok ? readingOf(before, whole) : null;
    if (!start) throw new Error('it has no fault');
    const after = put(before, 'events', id, undefined);
    expect(readChange(start, after, changeBetween<Entry>(before, after), VERSION)).toBeNull();
    checked(start, after, changeBetween<Entry>(before, after));
  });

  it('is not taken for sound where something was left out before', () => {
    const records = recordsOf(shipped('kennedy-khrushchev'));
    const whole = wholeOf(records);
    if (!whole.ok) throw new Error('the shipped data can be read');
    const { dataset } = whole;
    expect(readingOf(records, whole)?.dataset).toBe(dataset);
    expect(readingOf(records, { dataset, warnings: [{ path: 'events[0]', message: 'is odd' }] })).toBeNull();
    const fewer = { ...dataset, events: dataset.events.slice(1) };
    expect(readingOf(records, { dataset: fewer, warnings: [] })).toBeNull();
  });
});
