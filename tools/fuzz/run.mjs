/** `npm run fuzz -- [--seconds 60] [--seed N] [--inputs N] [--in-page]`: without a seed, one at random, which is printed; at
 * most so many inputs on each target, so that with a seed a quick machine tries the same as a slow one. In the page: in
 * Chromium, on what `npx vite build` made. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bin, ensureChromium, root } from '../../scripts/setup.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    inputs: { type: 'string' },
    'in-page': { type: 'boolean' },
  },
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
const chromium = values['in-page'] ? await ensureChromium() : undefined;
if (chromium === null) {
  console.error('No Chromium that starts');
  process.exit(1);
}
const inPage = values['in-page'] ? { FUZZ_IN_PAGE: '1', CHROMIUM_PATH: chromium ?? '' } : {};
console.log(`Fuzzing${values['in-page'] ? ' in the page' : ''} for ${seconds} s with seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [bin('vitest'), 'run', '--config', 'tools/fuzz/vitest.config.ts', '--root', '.'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...inPage, FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_INPUTS: inputs },
  },
);
process.exitCode = status ?? 1;
