import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { plainResult } from '../../testing/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { parseDataset } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import { messageReceiver } from './receive';
import { sendDataset } from './send';
import type { WorkerMessage } from './workerMessage';

const many = manyClaims(2345);
const whole = JSON.stringify(many);
const spoilt = JSON.stringify({
  ...many,
  events: many.events.map((event, index) => (index % 2 === 0 ? { ...event, title: '' } : event)),
});
const sourceless = JSON.stringify({ ...many, sources: [] });
const shapeless = JSON.stringify({ ...many, title: 5, people: many.events });

/** What the page gets, each message copied as between threads. */
async function receive(text: string) {
  const counts: ReadCount[] = [];
  const messages: WorkerMessage[] = [];
  const take = messageReceiver({ onRead: (count) => counts.push(count) });
  sendDataset(
    () => text,
    (message, transfer = []) => messages.push(structuredClone(message, { transfer })),
  );
  const results = messages.map(take);
  expect(results.slice(0, -1).every((result) => result === null)).toBe(true);
  return { result: (await results.at(-1)) ?? null, counts, messages };
}

describe('a file read in another thread', () => {
  it.each([
    ['whole', whole],
    ['of which half is left out', spoilt],
    ['of which nothing can be used', sourceless],
    ['of the wrong shape', shapeless],
    ['that is not JSON', '{"a": oops}'],
    ['that breaks off', whole.slice(0, 5000)],
    ['without claims', JSON.stringify({ ...many, events: [], aid: [], periods: [] })],
  ])('%s comes over as it is read here', async (_name, text) => {
    expect(plainResult((await receive(text)).result)).toEqual(parseDataset(text));
  });

  it.each([whole, spoilt, sourceless])('comes in parts of 500 at most', async (text) => {
    for (const message of (await receive(text)).messages) {
      if (message.type === 'items')
        for (const items of Object.values(message.items)) expect(items.length).toBeLessThanOrEqual(500);
      if (message.type === 'end') expect(JSON.stringify(message).length).toBeLessThan(5000);
    }
  });

  it('tells how far it is, from few to nearly all', async () => {
    const { counts } = await receive(whole);
    const total = many.events.length + many.sums.length + many.periods.length;
    const reads = counts.map(({ read }) => read);
    expect(counts.every((count) => count.total === total)).toBe(true);
    expect(reads).toEqual([...reads].sort((a, b) => a - b));
    expect(reads[0]).toBeLessThan(total / 10);
    expect(reads.at(-1)).toBeGreaterThan((8 * total) / 10);
    expect(reads.length).toBeGreaterThan(10);
  });

  it('shares the spans of dates that recur', async () => {
    const { result } = await receive(whole);
    if (!result?.ok) throw new Error('not read');
    const dated = claimsOf(result.dataset).filter(({ date }) => date.edtf === '1990-01');
    expect(dated.length).toBeGreaterThan(10);
    expect(new Set(dated.map(({ date }) => date.span)).size).toBe(1);
  });
});
