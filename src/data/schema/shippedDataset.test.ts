import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { parseDataset } from './parse';

it('the shipped dataset is read without a warning and holds all of the article', () => {
  const file = new URL('../../../public/data/khamenei-hamas.json', import.meta.url);
  const result = parseDataset(readFileSync(file, 'utf8'));
  if (!result.ok) expect(result.problems).toEqual([]);
  else {
    expect(result.warnings).toEqual([]);
    const fromArticle = claimsOf(result.dataset).filter(({ layer }) => layer === 'article');
    expect(fromArticle.length).toBeGreaterThanOrEqual(38);
  }
});
