import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { parseDataset } from './parse';

it.each([
  ['khamenei-hamas', 38],
  ['kennedy-khrushchev', 20],
])('%s is read without a warning and holds all of its main source', (name, least) => {
  const file = new URL(`../../../public/data/${name}.json`, import.meta.url);
  const result = parseDataset(readFileSync(file, 'utf8'));
  if (!result.ok) expect(result.problems).toEqual([]);
  else {
    expect(result.warnings).toEqual([]);
    const own = claimsOf(result.dataset).filter(({ layer }) => layer === 'primary');
    expect(own.length).toBeGreaterThanOrEqual(least);
  }
});
