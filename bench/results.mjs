/** A whole run → bench/RESULTS.md. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../scripts/setup.mjs';
import { formatTables } from './table.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

function versions() {
  const { dependencies } = readJson('bench/package.json');
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

function machine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${memory} GiB, ${os.type()} ${os.release()}`;
}

/** What else kept the machine busy shows here: a quiet one has at most as many processes waiting as the run itself, 1 or 2. */
const load = () => `Processes waiting (load average of 5 minutes) at the end: ${os.loadavg()[1].toFixed(1)}.`;

/** A row for each promise, as of `ratiosOf`. */
export function formatRatios(ratios) {
  const rows = ratios.map(({ promise, against, ratio, most, holds }) => {
    const measured = ratio === null ? 'not measured' : ratio.toFixed(2);
    return `| ${promise} | ${against} | ${measured} | ${most.toFixed(2)} | ${holds ? 'yes' : '**no**'} |`;
  });
  return ['| Relata’s | beside | ratio | at most | holds |', '|---|---|---:|---:|---|', ...rows].join('\n');
}

const WHY_NOT = `For each promise that does not hold, Relata was measured once more with Chromium’s profiler on, which takes time of its own: the
parts count more than the sums. A script’s time goes to the innermost function whose source is known, by the folder of Relata’s
\`src/\` or by library. Times are those of a step, the mean of the middle half of all: until painted + from there until all has followed
or, for the brush, the next one begins.`;

/** The page: machine, versions, tables, promises, why some do not hold, method. */
export function formatResults({ results, rounds, version, sizes, ratios, whyNot }) {
  return [
    '# Relata beside its peers',
    'Written by `npm run bench`; do not edit. Median / 95th percentile.',
    `${new Date().toISOString().slice(0, 10)}, ${machine()}. Node ${process.versions.node}, Chromium ${version}. ${rounds} rounds. ${load()} ${versions()}.`,
    '## What was measured',
    ...sizes.map((size) => formatTables(size, results.get(size))),
    '## What is promised',
    'A peer’s best value counts, whichever peer has it.',
    formatRatios(ratios),
    ...(whyNot === '' ? [] : ['## Why not', WHY_NOT, whyNot]),
    readFileSync(path.join(root, 'bench', 'METHOD.md'), 'utf8').trim(),
    '',
  ].join('\n\n');
}
