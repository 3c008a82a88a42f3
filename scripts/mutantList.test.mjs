import { expect, test } from 'vitest';
import { find, mutants } from './mutantList.mjs';

test.each(mutants)('the code in which a fault is planted still stands once: $fault', ({ from, to }) => {
  expect(find(from)).toMatch(/^src/);
  expect(to).not.toBe(from);
});
