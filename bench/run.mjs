/**
 * `npm run bench -- [38 1000 …] [--only relata,canvas] [--rounds 3]`: measures Relata beside its peers, one after the other in
 * each round, prints a table a size and writes bench/RESULTS.md when nothing was left out.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, root } from '../scripts/setup.mjs';
import { browserOptions } from './browser.mjs';
import { measureRound } from './measure.mjs';
import { dataFile, prepare } from './prepare.mjs';
import { formatResults } from './results.mjs';
import { serve } from './server.mjs';
import { subjects as all } from './subjects.mjs';
import { formatTable } from './table.mjs';

const SIZES = [38, 1000, 10_000, 100_000];
/** A subject whose round took longer than this is not measured again at that size, s. */
const SLOW_S = 15;

const { sizes, subjects, rounds } = readArguments();
checkNode();
const options = await browserOptions();
const server = await serve(await prepare(sizes, subjects));
const results = new Map();
let version = '';
try {
  for (const size of sizes) {
    results.set(size, await measureSize(size));
    console.log(`\n${formatTable(size, results.get(size))}\n`);
  }
} finally {
  server.close();
}
if (subjects.length === all.length && SIZES.every((size) => results.has(size))) {
  writeFileSync(path.join(root, 'bench', 'RESULTS.md'), formatResults({ results, rounds, version, sizes }));
  console.log('Written to bench/RESULTS.md');
}

/** Rounds one after the other, the subjects in turn within each. */
async function measureSize(size) {
  const found = new Map(subjects.map((subject) => [subject, { values: {}, faults: {}, rounds: 0 }]));
  const slow = new Set();
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      if (slow.has(subject)) continue;
      const begun = performance.now();
      const one = await measureRound(options, subject, `${server.address}${subject.address(dataFile(size))}`);
      const seconds = (performance.now() - begun) / 1000;
      if (seconds > SLOW_S) slow.add(subject);
      version = one.version;
      add(found.get(subject), one);
      console.log(`${size}, round ${round + 1}: ${subject.label}, ${seconds.toFixed(1)} s`, faultsIn(one));
    }
  }
  return found;
}

function add(sum, { values, faults }) {
  for (const [name, list] of Object.entries(values))
    sum.values[name] = [...(sum.values[name] ?? []), ...list];
  Object.assign(sum.faults, faults);
  sum.rounds += 1;
}

function faultsIn({ faults }) {
  return Object.values(faults).join('; ');
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  });
  const only = values.only?.split(',');
  const chosen = {
    sizes: positionals.length > 0 ? positionals.map(Number) : SIZES,
    subjects: only ? all.filter(({ name }) => only.includes(name)) : all,
    rounds: Number(values.rounds),
  };
  const fits = chosen.sizes.every((size) => Number.isInteger(size) && size >= 3) && chosen.rounds >= 1;
  if (fits && chosen.subjects.length === (only ?? all).length) return chosen;
  const names = all.map(({ name }) => name).join(', ');
  console.error(`Usage: npm run bench -- [SIZES of 3 or more] [--only NAMES] [--rounds N]. Names: ${names}`);
  return process.exit(1);
}
