/** `npm run fuzz -- [--seconds 60] [--seed N]`: without a seed, one at random, which is printed. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bin, root } from '../../scripts/setup.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const wholeOf = (text, name) => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return String(number);
  console.error(`--${name} needs a whole number above 0`);
  process.exit(1);
};
const seconds = wholeOf(values.seconds ?? '60', 'seconds');
const seed = wholeOf(values.seed ?? String(1 + Math.floor(Math.random() * 2 ** 30)), 'seed');
console.log(`Fuzzing for ${seconds} s with seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [bin('vitest'), 'run', '--config', 'tools/fuzz/vitest.config.ts', '--root', '.'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
