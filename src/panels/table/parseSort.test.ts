import { expect, test } from 'vitest';
import { parseSort } from './useClaimTable';

test.each([
  ['?tab=table', 'date', false],
  ['?tab=table&sort=title', 'title', false],
  ['?sort=-title', 'title', true],
  ['?sort=-date', 'date', true],
  ['?sort=-', 'date', false],
  ['?sort=nothing', 'date', false],
  ['?sort=--title', 'date', false],
])('%s sorts by %s', (search, id, desc) => {
  expect(parseSort(search, [{ id: 'title' }, { id: 'date' }])).toEqual({ id, desc });
});
