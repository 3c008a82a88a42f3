/**
 * What is fuzzed: for each part of Relata that takes what others made, inputs at random and what must hold of each. An
 * input is plain JSON, so that one which fails can be kept in `found/`, and is tried by a unit test from then on.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { formatAddress, parseAddress } from '../../src/address/address';
import { formatBriefingFile } from '../../src/briefing/store/briefingStorage';
import { createBriefingStore } from '../../src/briefing/store/briefingStore';
import { parseEdtf } from '../../src/data/edtf/parseEdtf';
import { parseDataset } from '../../src/data/schema/parse';
import { readBriefingFile } from '../../src/data/schema/readBriefingFile';
import type { ParseResult } from '../../src/data/schema/readNewest';
import { DatasetStream } from '../../src/data/worker/datasetStream';
import { messageReceiver } from '../../src/data/worker/receive';
import type { WorkerMessage } from '../../src/data/worker/workerMessage';
import { sceneInputOf } from '../../src/export/exportInput';
import { formatCsv } from '../../src/export/files/formatCsv';
import { formatJson } from '../../src/export/files/formatJson';
import { placePicture } from '../../src/export/picture/placePicture';
import { claimsOf, type Dataset } from '../../src/model/dataset';
import { outerRange } from '../../src/model/span';
import { formatBibTex, formatCitation } from '../../src/model/words/citations';
import { formatSpan, formatSpanShort } from '../../src/model/words/spans';
import { briefing, FakeStorage } from '../../src/testing/briefing';
import { changedSample, samplePlaces } from '../../src/testing/changedSample';
import { sample } from '../../src/testing/exportInput';
import { views } from '../../src/views';
import { type Act, acts, replayActs } from './briefings';
import { hostileText, odd } from './inputs';
import { reviews } from './reviews';
import { checkSayings, checkTableText, checkWrittenDate, dateAndColumn, sayings, tableText } from './tables';

/** The targets whose inputs take the longest have more of the time. */
export const weights: Readonly<Record<string, number>> = { datasets: 6, 'texts of datasets': 3 };

export interface Target<T = unknown> {
  readonly input: fc.Arbitrary<T>;
  /** Throws where something does not hold. */
  readonly check: (input: T) => void | Promise<void>;
}

/** Longest time that an input may take, ms, on a machine that is busy. */
export const MAX_TIME = 10_000;

/** A target whose inputs must also be done in time. */
const target = <T>(input: fc.Arbitrary<T>, check: (input: T) => void | Promise<void>): Target => ({
  input: input as fc.Arbitrary<unknown>,
  check: async (one) => {
    const begun = performance.now();
    await check(one as T);
    expect(performance.now() - begun).toBeLessThan(MAX_TIME);
  },
});

/** Changes of the sample: a place and what is put there; a place alone is left out. */
type Changes = readonly (readonly [keys: readonly string[], value?: unknown])[];
const changes: fc.Arbitrary<Changes> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...samplePlaces), odd) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...samplePlaces)) },
  ),
  { minLength: 1, maxLength: 6 },
);

const fileOf = (all: Changes): string =>
  JSON.stringify(changedSample(all.map(([keys, value]) => [keys, value] as const))) ?? '';

const OCCASION = { url: 'https://relata.example/', accessed: '2026-11-28' } as const;

/** What an address can hold of a text, or a file: no half of a letter. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** Draws and exports all of a dataset, as the page does. */
function showAll(dataset: Dataset): void {
  for (const view of [
    '',
    'layers=primary~others',
    'layers=primary~others&dates=others&unmatched=hide',
    'q=a',
  ]) {
    const scene = { id: 's', title: 'S', caption: '', notes: '', view };
    const input = sceneInputOf(dataset, {}, scene, new Date(2026, 10, 28));
    const { width, height } = picture(input);
    expect(Number.isFinite(width * height)).toBe(true);
    expect(formatCsv(input).startsWith('\uFEFFid,')).toBe(true);
    JSON.parse(formatJson(input));
  }
  for (const claim of claimsOf(dataset)) {
    expect(formatCitation(claim, dataset, { ...OCCASION, reading: 'primary' })).not.toBe('');
    expect(formatBibTex(claim, dataset, { ...OCCASION, reading: 'others' })).toContain('@misc');
  }
}

/** The picture of all views; of none where no view has anything to show, which is said in words. */
function picture(input: Parameters<typeof placePicture>[0]) {
  try {
    return placePicture(input, views);
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('has nothing to show just now.'))
      return { width: 0, height: 0 };
    throw error;
  }
}

/** What the worker makes of a text, which comes in two pieces. */
async function inWorker(text: string): Promise<ParseResult | null> {
  const take = messageReceiver({ onRead: () => undefined });
  const messages: WorkerMessage[] = [];
  const stream = new DatasetStream((message, transfer = []) =>
    messages.push(structuredClone(message, { transfer })),
  );
  const bytes = new TextEncoder().encode(text);
  stream.add(bytes.slice(0, bytes.length / 2));
  stream.add(bytes.slice(bytes.length / 2));
  stream.end();
  while (stream.step());
  return (await messages.map(take).at(-1)) ?? null;
}

const textsOf = (result: ParseResult | null): unknown =>
  result?.ok ? [claimsOf(result.dataset).map(({ id, title }) => [id, title]), result.warnings] : result;

async function checkDataset(input: string): Promise<void> {
  const text = wellFormed(input);
  const result = parseDataset(text);
  expect(textsOf(await inWorker(text))).toEqual(textsOf(result));
  if (result.ok) showAll(result.dataset);
  else for (const { message } of result.problems) expect(message).toMatch(/\S/);
}

/** An address is a fixed point once it has been read and written. */
function checkAddress(search: string): void {
  const first = parseAddress(search);
  const written = formatAddress(first.view, first.unknown);
  const again = parseAddress(written);
  expect(again.view).toEqual({
    ...first.view,
    filter: { ...first.view.filter, q: wellFormed(first.view.filter.q) },
  });
  expect(formatAddress(again.view, again.unknown)).toBe(written);
}

const PARAMS = [
  'leaders',
  'leader',
  'period',
  'kinds',
  'themes',
  'finding',
  'layers',
  'certainty',
  'q',
  'dates',
  'claim',
  'tab',
  'others',
  'scene',
  'v',
  'data',
  'x',
];
export const address = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...PARAMS),
        fc.oneof(hostileText, fc.constantFrom('1990..2000', '..2000', 'primary~others', 'table')),
      ),
      { maxLength: 8 },
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
);

function checkBriefing(text: string): void {
  const read = readBriefingFile(text);
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    return;
  }
  const again = readBriefingFile(formatBriefingFile(read.briefing, read.dataset));
  expect(again).toMatchObject({ ok: true, briefing: read.briefing });
}

const briefingFile = JSON.parse(formatBriefingFile(briefing, sample)) as Record<string, unknown>;
export const briefingText = fc.oneof(
  fc.json(),
  fc
    .record(
      {
        title: odd,
        label: odd,
        scenes: fc.array(
          fc.record({ id: odd, title: odd, caption: odd, notes: odd, view: odd }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    )
    .map((parts) => JSON.stringify({ ...briefingFile, briefing: { ...briefing, ...parts } })),
  fc
    .tuple(fc.constantFrom(...Object.keys(briefingFile)), odd)
    .map(([key, value]) => JSON.stringify({ ...briefingFile, [key]: value })),
);

/** Whatever is stored, a window opens, names what it cannot read and leaves it as it is. */
function checkStorage(stored: readonly (readonly [key: string, text: string])[]): void {
  const storage = new FakeStorage();
  for (const [key, text] of stored) storage.setItem(key, text);
  const before = new Map(storage.texts);
  const { drafts, unreadable } = createBriefingStore(sample, () => storage).getState();
  expect(storage.texts).toEqual(before);
  const own = [...before.keys()].filter((key) => key.startsWith(`relata-briefing:${sample.id}:`));
  expect(drafts.length + unreadable.length).toBe(own.length);
}

const storedKey = fc.oneof(
  fc.constantFrom('mine', 'a', '', '__proto__').map((id) => `relata-briefing:${sample.id}:${id}`),
  hostileText,
);

/** What a browser may have stored: keys and their texts. */
export const stored = fc.array(fc.tuple(storedKey, fc.oneof(briefingText, hostileText)), { maxLength: 5 });

function checkDate(text: string): void {
  const read = parseEdtf(text);
  if ('problem' in read) {
    expect(read.problem).toMatch(/\S/);
    return;
  }
  const { from, to } = outerRange(read);
  expect(from).toBeLessThan(to);
  expect(formatSpan(read)).toMatch(/\S/);
  expect(formatSpanShort(read)).toMatch(/\S/);
}

const datePart = fc.constantFrom(
  '1992',
  '199X',
  '19XX',
  '0054',
  '-0054',
  '-12',
  '-02',
  '-30',
  '-21',
  '-31',
  '?',
  '~',
  '%',
  '/',
  '..',
  ',',
  '[',
  ']',
  '{',
  '}',
  'X',
  'Y17',
  'E5',
  'S2',
  'T20:05',
  ':61',
  'Z',
  '+14:00',
  ' ',
);
const date = fc.oneof(
  fc.array(datePart, { maxLength: 12 }).map((parts) => parts.join('')),
  hostileText,
);

export const targets: Readonly<Record<string, Target>> = {
  datasets: target(changes, (all) => checkDataset(fileOf(all))),
  'texts of datasets': target(
    fc.tuple(changes, fc.nat(20_000), fc.string({ maxLength: 3 })),
    ([all, at, noise]) => {
      const text = fileOf(all);
      return checkDataset(text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1));
    },
  ),
  dates: target(date, checkDate),
  'written dates': target(dateAndColumn, checkWrittenDate),
  tables: target(tableText, checkTableText),
  mappings: target(sayings, checkSayings),
  addresses: target(address, checkAddress),
  briefings: target(briefingText, checkBriefing),
  edits: target(acts, (all: Act[]) => replayActs(all)),
  reviews: target(reviews.reviews.input, reviews.reviews.check),
  quotations: target(reviews.quotations.input, reviews.quotations.check),
  storage: target(stored, checkStorage),
};
