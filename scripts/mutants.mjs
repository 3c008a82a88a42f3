/**
 * `npm run mutants`: plants known faults one by one, runs the unit tests of what they touch, and says which test sees
 * each. Fails when one is seen by none. `npm run mutants -- SoftBar` plants only those whose description or file has
 * this word. It changes files of `src/` and puts them back: run it on a clean checkout.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { find, mutants, textOf } from './mutantList.mjs';
import { bin, root } from './setup.mjs';

/** The first unit test that fails on what a file touches, or null. */
function failingTest(file) {
  const run = [bin('vitest'), 'related', file, '--run', '--bail=1', '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  for (const { name, assertionResults } of JSON.parse(stdout.slice(stdout.indexOf('{'))).testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'failed') return `${path.relative(root, name)} › ${fullName}`;
  return null;
}

const word = (process.argv[2] ?? '').toLowerCase();
let survivors = 0;
for (const { fault, from, to } of mutants) {
  const file = find(from);
  if (!`${fault} ${file}`.toLowerCase().includes(word)) continue;
  const sound = textOf(file);
  const restore = () => writeFileSync(path.join(root, file), sound);
  process.once('exit', restore);
  writeFileSync(
    path.join(root, file),
    sound.replace(from, () => to),
  );
  const test = failingTest(file);
  restore();
  process.off('exit', restore);
  if (!test) survivors += 1;
  console.log(`${test ? 'seen    ' : 'SURVIVES'} ${fault} (${file})${test ? `\n         by ${test}` : ''}`);
}
process.exitCode = survivors > 0 ? 1 : 0;
