import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../src/data/schema/parse';
import { claimsOf } from '../src/model/dataset';
import { peopleFor } from './makeClaim.mjs';
import { makeDataset } from './makeDataset.mjs';

const textOf = (count, seed, piece) => [...makeDataset(count, seed, piece)].join('');
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Read as the app reads it; fails on any warning. */
function read(count, seed) {
  const result = parseDataset(textOf(count, seed));
  expect(result).toMatchObject({ ok: true, warnings: [] });
  return result.dataset;
}

describe.each([
  [3, 1],
  [4, 2],
  [38, 1],
  [38, 7],
  [1000, 1],
  [1000, 4_000_000_000],
  [5000, 3],
])('%i claims, seed %i', (count, seed) => {
  test('the app reads all of them without a warning, each under an id of its own', () => {
    const dataset = read(count, seed);
    const ids = claimsOf(dataset).map(({ id }) => id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    expect(dataset.people).toHaveLength(peopleFor(count));
  });

  test('the same seed gives the same bytes, however they are cut; another seed gives others', () => {
    const text = textOf(count, seed);
    expect(digest(textOf(count, seed, 7))).toBe(digest(text));
    expect(digest(textOf(count, seed + 1))).not.toBe(digest(text));
  });
});

test.each([
  [38, 8],
  [1000, 32],
  [100_000, 316],
  [1_000_000, 400],
])('%i claims name %i people', (count, people) => {
  expect(peopleFor(count)).toBe(people);
});

test('a thousand claims hold every kind, sort of date, type, basis, scope and finding', () => {
  const { events, sums, periods } = read(1000, 1);
  const all = [...events, ...sums, ...periods];
  const different = (list, key) => new Set(list.map(key)).size;
  expect(different(events, ({ kind }) => kind)).toBe(5);
  expect(different(sums, ({ type }) => type)).toBe(7);
  expect(different(sums, ({ basis }) => basis)).toBe(5);
  expect(different(sums, ({ scope }) => scope)).toBe(4);
  expect(different(periods, ({ status }) => status)).toBe(5);
  expect(different(all, ({ others }) => others?.finding)).toBe(5);
  expect(different(all, ({ layer }) => layer)).toBe(2);
  const shapes = all.map(({ date: { span } }) =>
    span?.shape === 'moment' ? span.at.precision : (span?.shape ?? 'undated'),
  );
  expect([...new Set(shapes)].sort()).toEqual([
    ...['day', 'decade', 'interval', 'month', 'season', 'set', 'undated', 'year'],
  ]);
  expect(all.some(({ related }) => related.length > 0)).toBe(true);
  expect(all.some(({ others }) => others?.sameAs)).toBe(true);
});

test('they are of the newest format: no step of an upgrade is measured with them', () => {
  expect(JSON.parse(textOf(38, 1)).format).toBe('relata/2');
});

test('a million claims come in pieces, none of them large', () => {
  let longest = 0;
  let seen = 0;
  for (const piece of makeDataset(1_000_000)) {
    longest = Math.max(longest, piece.length);
    seen += 1;
    if (seen > 20) break;
  }
  expect(longest).toBeLessThan(2_000_000);
});
