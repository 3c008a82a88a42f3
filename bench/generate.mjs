/** `node bench/generate.mjs 10000 [--seed 1] [--out FILE]`: writes a made-up dataset of that many claims. */
import { parseArgs } from 'node:util';
import { writeDataset } from './writeDataset.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const count = Number(positionals[0]);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 3 || !Number.isInteger(seed)) {
  console.error('Usage: node bench/generate.mjs COUNT [--seed 1] [--out FILE]; COUNT is 3 or more.');
  process.exit(1);
}
const file = values.out ?? `.cache/bench/bench-${count}.json`;
await writeDataset(file, count, seed);
console.log(file);
