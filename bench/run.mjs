/**
 * `npm run bench -- [38 1000 …] [--only relata,canvas] [--rounds 3]`: measures Relata beside its peers, one after the other in
 * each round, prints a table a size, profiles what does not hold and writes bench/RESULTS.md when nothing was left out.
 * `npm run bench -- --profile 1000 filter` profiles one act of Relata and prints it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkNode, root } from '../scripts/setup.mjs';
import { readArguments, SIZES, USAGE } from './arguments.mjs';
import { browserOptions } from './browser.mjs';
import { publishedVisBytes } from './files.mjs';
import { measureRound } from './measure.mjs';
import { prepare } from './prepare.mjs';
import { profileAct } from './profile/profileAct.mjs';
import { explainFailures, pageOf } from './profile/profileFailures.mjs';
import { formatProfiles } from './profile/whyNot.mjs';
import { ratiosOf } from './ratios.mjs';
import { formatRatios, formatResults } from './results.mjs';
import { dataFile } from './served.mjs';
import { serve } from './server.mjs';
import { subjects as all } from './subjects.mjs';
import { formatTables } from './table.mjs';

/** A subject whose page took longer than this in use is not measured again at that size, s. */
const SLOW_S = 30;

const asked = readArguments(process.argv.slice(2));
if (asked === null) {
  console.error(USAGE);
  process.exit(1);
}
checkNode();
const options = await browserOptions();
const { folders, maps } = await prepare(asked.sizes, asked.profile ? [] : asked.subjects);
const server = await serve(folders);
const served = { address: server.address, maps };
try {
  await (asked.profile ? printProfile(asked) : measureAll(asked));
} finally {
  server.close();
}

async function printProfile({ sizes, profile }) {
  for (const size of sizes) {
    const found = await profileAct(options, pageOf(size, served), profile);
    console.log(`\n${formatProfiles([{ size, ...found }], [])}`);
  }
}

async function measureAll({ sizes, subjects, rounds }) {
  const results = new Map();
  let version = '';
  for (const size of sizes) {
    const { found, browser } = await measureSize(size, subjects, rounds);
    version = browser;
    results.set(size, found);
    console.log(`\n${formatTables(size, found)}\n`);
  }
  if (!subjects.some(({ name }) => name === 'relata')) return;
  const ratios = ratiosOf(results, publishedVisBytes());
  console.log(formatRatios(ratios));
  const failed = ratios.filter(({ ratio, holds }) => ratio !== null && !holds);
  const whyNot = await explainFailures(options, served, failed, results);
  console.log(`\n${whyNot}\n`);
  if (subjects.length < all.length || !SIZES.every((size) => results.has(size))) return;
  const text = formatResults({ results, rounds, version, sizes, ratios, whyNot });
  writeFileSync(path.join(root, 'bench', 'RESULTS.md'), text);
  console.log('Written to bench/RESULTS.md');
}

/** Rounds one after the other, the subjects in turn within each. */
async function measureSize(size, subjects, rounds) {
  const found = new Map(subjects.map((subject) => [subject, { values: {}, faults: {}, rounds: 0 }]));
  const slow = new Set();
  let browser = '';
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      if (slow.has(subject)) continue;
      const urls = {
        used: `${server.address}${subject.address(dataFile(size))}`,
        reached: `${server.address}${subject.arrival(size)}`,
      };
      const one = await measureRound(options, subject, urls, size);
      if (one.seconds > SLOW_S) slow.add(subject);
      browser = one.version;
      add(found.get(subject), one);
      console.log(
        `${size}, round ${round + 1}: ${subject.label}, ${one.seconds.toFixed(1)} s`,
        faultsIn(one),
      );
    }
  }
  return { found, browser };
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
