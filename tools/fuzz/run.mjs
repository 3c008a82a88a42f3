/** `npm run fuzz -- [--seconds 60] [--seed N] [--inputs N]`: without a seed, one at random, which is printed; at most so many
 * inputs on each target, so that with a seed a quick machine tries the same as a slow one. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bin, root } from '../../scripts/setup.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, inputs: { type: 'string' } },
});
const wholeOf = (text, name) => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return String(number);
  console.error(`--${name} needs a whole number above 0`);
  process.exit(1);
};
const seconds = wholeOf(values.seconds ?? '60', 'seconds');
const seed = wholeOf(values.seed ?? String(1 + Math.floor(Math.random() * 2 ** 30)), 'seed');
const inputs = wholeOf(values.inputs ?? String(2 ** 31), 'inputs');
console.log(`Fuzzing for ${seconds} s with seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [bin('vitest'), 'run', '--config', 'tools/fuzz/vitest.config.ts', '--root', '.'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_INPUTS: inputs },
  },
);
process.exitCode = status ?? 1;
