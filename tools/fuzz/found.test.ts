/** What the fuzzer has found once must hold ever after. */
import { expect, test } from 'vitest';
import { found } from './found';
import { targets } from './targets';

test.each(found())('$file holds', async ({ target, input }) => {
  expect(Object.keys(targets)).toContain(target);
  await targets[target]?.check(input);
});
