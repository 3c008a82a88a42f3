/** Of what other sources are set against the main one, and of every sum, it is known where it comes from. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { formatOrigins, originsOf } from '../model/origins';
import { datasetOf } from '../testing/exportInput';

/** The files, and what of them nobody has found out: the page of the book was read, what it rests on was not. */
const SHIPPED: readonly (readonly [name: string, notFoundOut: readonly string[]])[] = [
  ['khamenei-hamas', ['rec-aid-150m-some-years: 1 source']],
  ['kennedy-khrushchev', []],
];

const shipped = (name: string): Dataset =>
  datasetOf(readFileSync(new URL(`../../public/data/${name}.json`, import.meta.url), 'utf8'));

/** The claims among these of which no origin is counted, as lines. */
const withoutOrigin = (claims: readonly Claim[], dataset: Dataset): string[] =>
  claims.flatMap((claim) => {
    const origins = originsOf(claim, dataset);
    return origins.origins === 0 ? [`${claim.id}: ${formatOrigins(origins)}`] : [];
  });

describe.each(SHIPPED)('%s', (name, notFoundOut) => {
  const dataset = shipped(name);
  const differing = claimsOf(dataset).filter(({ others }) => others?.finding === 'differs');

  test('an origin is counted for every claim that differs', () => {
    expect(differing).not.toEqual([]);
    expect(withoutOrigin(differing, dataset)).toEqual([]);
  });

  test('and for every sum, but for those whose origin was not found out', () => {
    expect(withoutOrigin(dataset.sums, dataset)).toEqual(notFoundOut);
  });
});
