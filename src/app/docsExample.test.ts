/** The smallest file that docs/dataset.md shows is one that opens. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from '../data/schema/parse';

test('the first example of docs/dataset.md opens without a warning', () => {
  const text = readFileSync(new URL('../../docs/dataset.md', import.meta.url), 'utf8');
  const example = /```json\n(\{[\s\S]*?\n\})\n```/.exec(text)?.[1] ?? '';
  const result = parseDataset(example);
  expect(result.ok && result.warnings).toEqual([]);
  expect(result.ok && result.dataset.events.map(({ id }) => id)).toEqual(['adan-1843']);
});
