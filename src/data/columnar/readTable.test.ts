import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIM_LISTS,
  type CodedField,
  claimsOf,
  type Dataset,
  type DrawnRows,
  keptFields,
} from '../../model/dataset';
import { findingOf } from '../../model/reading';
import { datedRange, drawnRange } from '../../model/span';
import { changedSample, samplePlaces } from '../../testing/changedSample';
import { plainResult } from '../../testing/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { sampleDataset } from '../../testing/sampleDataset';
import { openDataset, parseDataset } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import { readTable, TableBuilder } from './readTable';
import { tableClaims } from './tableClaims';

/** What the page gets of a file that is read into a table. */
function readByTable(text: string): ParseResult {
  const opened = openDataset(text);
  if (!opened.ok) return opened;
  const { result, table } = structuredClone(readTable(opened, () => undefined));
  if (!result.ok) return result;
  const steps = tableClaims(table);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...result, dataset: { ...result.dataset, ...step.value } };
  }
}

/** The fields that are kept of all claims say what the claims say. */
function expectFields(dataset: Dataset): void {
  const fields = keptFields(dataset);
  if (!fields) throw new Error('no fields are kept');
  const byClaim = <T>({ codes, values }: CodedField<T>) => [...codes].map((code) => values[code]);
  const claims = claimsOf(dataset);
  expect(byClaim(fields.people)).toEqual(claims.map(({ people }) => people));
  expect(byClaim(fields.kinds)).toEqual(claims.map(({ kind }) => kind));
  expect(byClaim(fields.themes)).toEqual(claims.map(({ themes }) => themes));
  expect(byClaim(fields.finding)).toEqual(claims.map(findingOf));
  expect(byClaim(fields.layers)).toEqual(claims.map(({ layer }) => layer));
  expect(byClaim(fields.certainty)).toEqual(claims.map(({ date }) => date.basis));
  expect(byClaim(fields.span)).toEqual(claims.map(({ date }) => date.span));
  expect(byClaim(fields.othersSpan)).toEqual(claims.map(({ others }) => others?.span ?? null));
}

/** Both ways of reading give the same, with keys in the same order. */
function expectSame(text: string): ParseResult {
  const byTable = readByTable(text);
  if (byTable.ok) expectFields(byTable.dataset);
  const read = plainResult(byTable);
  const whole = parseDataset(text);
  expect(JSON.stringify(read)).toBe(JSON.stringify(whole));
  expect(read).toEqual(whole);
  return read;
}

const sample = sampleDataset();

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

describe('a file that is read into a table', () => {
  it('of many claims says what it says when read claim by claim', () => {
    const result = expectSame(JSON.stringify(manyClaims(3000)));
    expect(result.ok && result.dataset.events).toHaveLength(3000 + sample.events.length);
  });

  it('may have texts of any characters', () => {
    const texts = ['\ud800', '\u0000\u2028', 'إلسه', '😀'.repeat(40), '"\\"'];
    const events = texts.map((title, index) => ({ ...sample.events[1], id: `made-${index}`, title }));
    const result = expectSame(JSON.stringify({ ...sample, events, sums: [], periods: [] }));
    expect(result.ok && result.dataset.events.map(({ title }) => title)).toEqual(texts);
  });

  it('loses only what leads nowhere of the links', () => {
    const [first, second, letter] = sample.events;
    const related = [
      { id: 'gone', as: 'follows' },
      { id: 'first-visit', as: 'follows' },
      { id: 'second-meeting', as: 'follows' },
    ];
    const others = { ...letter?.others, sameAs: 'gone' };
    const events = [first, { ...second, related }, { ...letter, others }];
    const result = expectSame(JSON.stringify({ ...sample, events }));
    expect(result.ok && result.warnings.map(({ path }) => path)).toEqual([
      'events[1].related[0].id',
      'events[1].related[2].id',
      'events[2].related[0].id',
      'events[2].others.sameAs',
    ]);
  });

  it('tells once per percent how many claims are read', () => {
    const opened = openDataset(JSON.stringify(manyClaims(2000)));
    const counts: ReadCount[] = [];
    if (opened.ok) readTable(opened, (count) => counts.push(count));
    expect(counts.length).toBeGreaterThan(90);
    expect(counts.length).toBeLessThanOrEqual(100);
    expect(counts.at(-1)?.read).toBeLessThanOrEqual(2009);
  });

  it('says what it says when read claim by claim, whatever is changed in it', () => {
    fc.assert(
      fc.property(changed, (file) => void expectSame(JSON.stringify(file) ?? '')),
      { numRuns: 300 },
    );
  });

  it('does so where its text is spoilt', () => {
    const text = JSON.stringify(sample);
    const noise = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('\\u003c', '\\', '\r\n', '\r', '"', ',', '\0', ' '),
    );
    fc.assert(
      fc.property(fc.nat(text.length), noise, fc.nat(2), (index, added, gone) => {
        expectSame(text.slice(0, index) + added + text.slice(index + gone));
      }),
      { numRuns: 300 },
    );
  });
});

it('gives every row once to be drawn before the end, in its list and layer', () => {
  const opened = openDataset(JSON.stringify(sample));
  const whole = parseDataset(JSON.stringify(sample));
  if (!opened.ok || !whole.ok) throw new Error('not read');
  const reader = new TableBuilder(opened.known, () => undefined);
  const taken: DrawnRows[] = [];
  for (const list of CLAIM_LISTS)
    for (const [at, claim] of opened.file[list].entries()) {
      reader.add(list, claim);
      if (at % 2 === 0) taken.push(...reader.takeDrawn());
    }
  taken.push(...reader.takeDrawn());
  for (const list of CLAIM_LISTS)
    for (const layer of ['primary', 'others'] as const) {
      const its = taken.filter((rows) => rows.list === list && rows.layer === layer);
      const drawn = its.flatMap(({ from, to }) => [...from].map((start, row) => [start, to[row]]));
      const spans = whole.dataset[list].filter((one) => one.layer === layer).map(({ date }) => date.span);
      const ranges = spans.map((span) => (span ? drawnRange(span) : { from: Number.NaN, to: Number.NaN }));
      expect(drawn).toEqual(ranges.map(({ from, to }) => [from, to]));
      const dated = spans.flatMap((span) => (span ? [datedRange(span)] : []));
      expect(Math.min(...its.map(({ extent }) => extent.from))).toBe(
        Math.min(...dated.map(({ from }) => from)),
      );
      expect(Math.max(...its.map(({ extent }) => extent.to))).toBe(Math.max(...dated.map(({ to }) => to)));
    }
  expect(reader.takeDrawn()).toEqual([]);
});
