import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadSoFar } from '../../model/dataset';
import { drawnRange } from '../../model/span';
import { changedSample, hostileDataset, samplePlaces } from '../../testing/changedSample';
import { plainResult } from '../../testing/dataset';
import { cuts, manyClaims, piecesOf } from '../../testing/manyClaims';
import { sampleDataset } from '../../testing/sampleDataset';
import { NOT_UTF8 } from '../load/encoding';
import { parseDataset } from '../schema/parse';
import { DatasetStream } from './datasetStream';
import { messageReceiver } from './receive';
import { TableStream } from './tableStream';
import type { WorkerMessage } from './workerMessage';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What the page gets of the pieces; `stepped` tells after which of them the worker has time to read. */
async function receive(pieces: readonly Uint8Array<ArrayBuffer>[], stepped = true) {
  const messages: WorkerMessage[] = [];
  const stream = new DatasetStream((message, transfer = []) =>
    messages.push(structuredClone(message, { transfer })),
  );
  for (const piece of pieces) {
    stream.add(piece);
    while (stepped && stream.step());
  }
  const early = messages.filter(({ type }) => type !== 'frame' && type !== 'batch');
  expect(early, 'what is final comes at the end').toEqual([]);
  stream.end();
  while (stream.step());
  expect(stream.step()).toBe(false);
  const seen: ReadSoFar[] = [];
  const take = messageReceiver({ onRead: () => undefined, onBatch: (soFar) => seen.push(soFar) });
  const results = messages.map(take);
  expect(results.slice(0, -1).every((result) => result === null)).toBe(true);
  return { result: (await results.at(-1)) ?? null, seen };
}

async function expectSame(text: string, parts: readonly number[]): Promise<void> {
  const { result } = await receive(piecesOf(bytesOf(text), parts), parts.length % 2 === 0);
  const whole = parseDataset(new TextDecoder().decode(bytesOf(text)));
  expect(JSON.stringify(plainResult(result))).toBe(JSON.stringify(whole));
  expect(plainResult(result)).toEqual(whole);
}

/** Whether the text is read while it comes. */
function isStreamed(text: string): boolean {
  const stream = new TableStream();
  for (const piece of piecesOf(text, [0.3, 0.6, 0.9])) stream.add(piece);
  return stream.finish() !== null;
}

const sample = sampleDataset();
const whole = JSON.stringify(sample);
const many = manyClaims(2000);

const entries = Object.entries(sample);
const fileOf = (list: readonly (readonly [string, unknown])[]) =>
  `{${list.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
const claimsFirst = fileOf([...entries.filter(([, value]) => value === sample.events), ...entries]);
const { events, ...noEvents } = sample;

/** A text whose first letter is written as an escape. */
const escaped = (text: string) => `"\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${text.slice(1)}"`;

const half = {
  ...many,
  events: many.events.map((event, index) => (index % 2 === 0 ? { ...event, title: '' } : event)),
};

describe('a file that is read while it comes', () => {
  it.each([
    ['a sound file', true, whole],
    ['a file of many lines', true, `\n${JSON.stringify(sample, null, 2)}\r\n`],
    ['hostile texts', true, JSON.stringify(hostileDataset())],
    ['a file without claims', true, JSON.stringify({ ...sample, events: [], sums: [], periods: [] })],
    ['one of which half is left out', true, JSON.stringify(half)],
    ['one of which nothing can be used', true, JSON.stringify({ ...sample, sources: [] })],
    ['faults in the frame', true, JSON.stringify({ ...sample, presets: [5], headings: [5] })],
    ['a file that is older', false, whole.replace('relata/2', 'relata/1')],
    ['a file of the wrong shape', false, JSON.stringify({ ...sample, title: 5 })],
    [
      'a file whose claims come first',
      false,
      fileOf([['events', sample.events], ...Object.entries(noEvents)]),
    ],
    ['claims that come twice', false, claimsFirst],
    ['claims that come twice, once in escapes', false, whole.replace('{', '{"\\u0065vents":[],')],
    ['claims that come again, in escapes', false, whole.replace(/}$/, ',"\\u0065vents":[]}')],
    ['sources that come again', false, whole.replace(/}$/, ',"sources":[]}')],
    [
      'parties that come late',
      false,
      fileOf([...entries.filter(([key]) => key !== 'parties'), ['parties', []]]),
    ],
    [
      'lists of claims in another order',
      false,
      fileOf([...entries.filter(([key]) => key !== 'sums'), ['sums', sample.sums]]),
    ],
    ['a comma too many at the end of a list', false, whole.replace('],"sums"', ',],"sums"')],
    ['a comma too many at its beginning', false, whole.replace('"events":[', '"events":[,')],
    [
      'a comma too many between claims',
      false,
      whole.replace(',{"id":"second-meeting"', ',,{"id":"second-meeting"'),
    ],
    [
      'a list that nothing but a comma stands in',
      false,
      JSON.stringify({ ...sample, events: [] }).replace('"events":[', '"events":[,'),
    ],
    ['a bracket of the wrong kind', false, whole.replace('],"sums"', '},"sums"')],
    ['more after the end', false, `${whole},{}`],
    ['a list in a list', false, `[${whole}]`],
    ['a file that breaks off', false, whole.slice(0, -500)],
    ['no JSON', false, 'oops'],
    ['an empty file', false, ''],
  ])('%s (%s)', async (_name, streamed, text) => {
    expect(isStreamed(text)).toBe(streamed);
    await expectSame(text, []);
    await expectSame(text, [0.2, 0.5, 0.8]);
  });

  it('may begin with a byte order mark', async () => {
    await expectSame(`\ufeff${whole}`, [0.5]);
    await expectSame(`\ufeff\ufeff${whole}`, [0.5]);
  });

  it('says what it says when read as a whole, whatever is changed in it', async () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', '', '1992', 'adan', 1e308, -0, [], {}, undefined),
    );
    const changed = fc
      .array(fc.tuple(fc.constantFrom(...samplePlaces), odd), { maxLength: 4 })
      .map((changes) => changedSample(changes));
    await fc.assert(
      fc.asyncProperty(changed, fc.constantFrom(0, 1), cuts, (file, space, parts) =>
        expectSame(JSON.stringify(file, null, space) ?? '', parts),
      ),
      { numRuns: 300 },
    );
  });

  it('does so where its keys stand in another order, or twice', async () => {
    const names = Object.keys(sample);
    const key = fc.oneof({ weight: 20, arbitrary: fc.constant(JSON.stringify) }, fc.constant(escaped));
    const others = fc.constantFrom<unknown>([], {}, [5], null, 'x');
    const orders = fc.oneof(
      fc.tuple(fc.shuffledSubarray(names, { minLength: names.length }), fc.constant<[string, unknown][]>([])),
      fc.tuple(fc.constant(names), fc.array(fc.tuple(fc.constantFrom(...names), others), { maxLength: 2 })),
    );
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(key),
        fc.boolean(),
        cuts,
        ([order, more], writers, isBefore, parts) => {
          const own = order.map((name) => [name, Reflect.get(sample, name)] as const);
          const members = (isBefore ? [...more, ...own] : [...own, ...more]).map(
            ([name, value], index) =>
              `${(writers[index] ?? JSON.stringify)(name)} : ${JSON.stringify(value)}`,
          );
          return expectSame(`{${members.join(',')}}`, parts);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does so where its text is spoilt', async () => {
    const noise = fc.oneof(
      fc.string({ maxLength: 3, unit: 'binary' }),
      fc.constantFrom(
        '\\u003c',
        '\\',
        '\r\n',
        '\r',
        '"',
        ',',
        ',,',
        '\0',
        ' ',
        '\ufeff',
        '[',
        ']',
        '{',
        '}',
        '😀',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), noise, fc.nat(2), cuts, (index, added, gone, parts) =>
        expectSame(whole.slice(0, index) + added + whole.slice(index + gone), parts),
      ),
      { numRuns: 400 },
    );
  });

  it('is refused where it is not in UTF-8, wherever that shows', async () => {
    const bad = fc.constantFrom([0xe9], [0xff], [0xc3], [0xf0, 0x9f]);
    await fc.assert(
      fc.asyncProperty(bad, fc.nat(whole.length), cuts, async (signs, index, parts) => {
        const bytes = Uint8Array.from([
          ...bytesOf(whole.slice(0, index)),
          ...signs,
          ...bytesOf(whole.slice(index)),
        ]);
        const { result } = await receive(piecesOf(bytes, parts));
        expect(result).toEqual({ ok: false, problems: [{ path: '', message: NOT_UTF8 }] });
      }),
      { numRuns: 50 },
    );
  });

  describe('and shown while it comes', () => {
    beforeEach(() => {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 250));
    });

    it('tells how many claims were read, and of what part of the file once its end has come', async () => {
      const { seen } = await receive(piecesOf(bytesOf(JSON.stringify(many)), [0.1, 0.5]), false);
      const reads = seen.map(({ read }) => read);
      expect(reads.length).toBeGreaterThan(3);
      expect(reads).toEqual([...reads].sort((a, b) => a - b));
      expect(reads[0]).toBeLessThan(500);
      const parts = seen.map(({ share }) => share ?? 0);
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
      expect(parts[0]).toBeLessThan(0.2);
      const { seen: coming } = await receive(piecesOf(bytesOf(JSON.stringify(many)), [0.5]));
      expect(coming[0]?.share).toBeNull();
    });

    it('never tells of fewer claims than before, also of a file that has to be read as a whole', async () => {
      const { periods, ...rest } = many;
      const claims = ['periods', 'events', 'sums'];
      const late = fileOf([
        ...Object.entries(rest).filter(([key]) => !claims.includes(key)),
        ['events', many.events],
        ['periods', periods],
        ['sums', many.sums],
      ]);
      expect(isStreamed(late)).toBe(false);
      const { seen } = await receive(piecesOf(bytesOf(late), [0.1, 0.5, 0.9]));
      const reads = seen.map(({ read }) => read);
      expect(reads.length).toBeGreaterThan(1);
      expect(reads).toEqual([...reads].sort((a, b) => a - b));
    });

    it('says what it is about, and when its claims are drawn', async () => {
      const { result, seen } = await receive(piecesOf(bytesOf(JSON.stringify(many)), [0.3]));
      if (!result?.ok) throw new Error('not read');
      const { dataset } = result;
      const { title, standfirst, language, labels, sources } = dataset;
      const frame = { title, standfirst, language, labels, sources: sources.filter((one) => one.primary) };
      expect(seen[0]?.frame).toEqual(frame);
      const rows = seen.at(-1)?.rows ?? [];
      expect(rows.length).toBeGreaterThan(3);
      const first = rows.filter(({ list, layer }) => list === 'events' && layer === 'primary');
      const drawn = first.flatMap(({ from }) => [...from]);
      const spans = dataset.events.filter(({ layer }) => layer === 'primary').map(({ date }) => date.span);
      expect(drawn).toEqual(
        spans.slice(0, drawn.length).map((span) => (span ? drawnRange(span).from : Number.NaN)),
      );
    });
  });
});
