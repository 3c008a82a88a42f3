import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { plainClaim } from '../../model/plainClaim';
import { changedSample, samplePlaces } from '../../testing/changedSample';
import { manyClaims } from '../../testing/manyClaims';
import { sampleDataset } from '../../testing/sampleDataset';
import { loadGrammar } from '../edtf/edtfGrammar';
import { type ParseResult, parseDataset } from '../schema/parse';
import { CLAIM_LISTS } from './claimFields';
import { FileScanner } from './fileScanner';
import { parseScan } from './parseScan';
import { takeTable } from './takeTable';

beforeAll(loadGrammar);

const encoder = new TextEncoder();

/** What the page gets of a file that comes in pieces of a size; null where it has to be read in another way. */
function scanned(bytes: Uint8Array, size = 1000) {
  const file = new FileScanner();
  for (let at = 0; at < bytes.length; at += size) file.add(bytes.slice(at, at + size));
  const scan = file.finish();
  const read = scan && parseScan(scan);
  if (!read) return null;
  const { result, table } = structuredClone(read);
  if (!result.ok) return { result, inTable: 0 };
  const steps = takeTable(table, result.dataset);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const inTable = CLAIM_LISTS.flatMap((list) => [...table.rows[list]]).filter((row) => row >= 0).length;
    return { result: { ...result, dataset: { ...result.dataset, ...step.value } }, inTable };
  }
}

const plainDataset = (dataset: Dataset): Dataset => ({
  ...dataset,
  events: dataset.events.map((claim) => plainClaim(claim)),
  aid: dataset.aid.map((claim) => plainClaim(claim)),
  periods: dataset.periods.map((claim) => plainClaim(claim)),
});

const plain = (result: ParseResult): ParseResult =>
  result.ok ? { ...result, dataset: plainDataset(result.dataset) } : result;

/** Both ways of reading give the same, with the keys in the same order; gives how many claims are in the table. */
function expectSame(text: string, size?: number): number | null {
  const read = scanned(encoder.encode(text), size);
  const whole = parseDataset(text.replace(/^\uFEFF/, ''));
  if (!read) return null;
  expect(JSON.stringify(plain(read.result))).toBe(JSON.stringify(whole));
  expect(plain(read.result)).toEqual(whole);
  return read.inTable;
}

const sample = sampleDataset();
const count = sample.events.length + sample.aid.length + sample.periods.length;

const other = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '__proto__',
    '',
    ' ',
    '1992',
    '2006/2004',
    'adan',
    'Adan',
    '\u2028',
    1e308,
    -0,
    0.5,
    [],
    {},
  ),
  fc.constant(undefined),
);
const changed = fc
  .array(fc.tuple(fc.constantFrom(...samplePlaces), other), { minLength: 1, maxLength: 4 })
  .map(changedSample);

describe('a file that is read from its bytes', () => {
  it.each([1, 7, 64, 5000, 1e6])('in pieces of %i bytes says what its text says', (size) => {
    expect(expectSame(JSON.stringify(sample), size)).toBe(count);
  });

  it('may be written in other ways', () => {
    expect(expectSame(JSON.stringify(sample, null, 2))).toBe(count);
    expect(expectSame(JSON.stringify(sample, null, '\t').replaceAll('\n', '\r\n'))).toBe(count);
    expect(expectSame(`\uFEFF ${JSON.stringify(sample)}\n`)).toBe(count);
  });

  it('of many claims is all in the table', () => {
    expect(expectSame(JSON.stringify(manyClaims(3000)), 50_000)).toBe(3000 + count);
  });

  it('may have its lists in any order, twice none', () => {
    const { events, people, ...rest } = sample;
    expect(expectSame(JSON.stringify({ events, ...rest, people }))).toBe(count);
    expect(expectSame(`{"events":[],${JSON.stringify(sample).slice(1)}`)).toBeNull();
  });

  it('is read as its text is, whatever is changed in it', () => {
    fc.assert(
      fc.property(changed, fc.integer({ min: 10, max: 9000 }), (file, size) => {
        expectSame(JSON.stringify(file) ?? '', size);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as its text is, or not at all, where bytes are missing or spoilt', () => {
    const text = JSON.stringify(sample);
    const noise = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('\\u003c', '\\', '\r\n', '\r', '"', ',', '\0', ' '),
    );
    fc.assert(
      fc.property(fc.nat(text.length), noise, fc.nat(2), (index, added, gone) => {
        expectSame(text.slice(0, index) + added + text.slice(index + gone), 3000);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in another way where its bytes are not text', () => {
    const bytes = encoder.encode(JSON.stringify(sample));
    const at = bytes.findIndex((byte) => byte > 0x7f);
    expect(scanned(bytes)).not.toBeNull();
    expect(scanned(bytes.with(at, 0xff))).toBeNull();
    expect(scanned(bytes.subarray(0, -1))).toBeNull();
  });
});
