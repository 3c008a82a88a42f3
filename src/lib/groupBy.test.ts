import { expect, test } from 'vitest';
import { groupBy } from './groupBy';

test('groups stand in the order in which they first come, and so do their items', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'apple', 'fennel'].values(), ([first]) => first);
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['f', ['fig', 'fennel']],
    ['a', ['apple']],
  ]);
});
