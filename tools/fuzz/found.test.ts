/** What the fuzzer has found once must hold ever after. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { targets } from './targets';

const folder = path.join(import.meta.dirname, 'found');
const found = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(found)('%s holds', async (name) => {
  const { target, input } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  expect(Object.keys(targets)).toContain(target);
  await targets[target]?.check(input);
});
