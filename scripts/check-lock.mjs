/** Fails on a lockfile that holds download addresses, lacks a checksum, or lacks some platform's binary. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const locks = ['package-lock.json', 'tools/lighthouse/package-lock.json', 'bench/package-lock.json'];
const problems = locks.flatMap((lock) => faults(lock));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('lockfiles: no addresses, every checksum, every platform');

function faults(lock) {
  const { packages } = JSON.parse(readFileSync(path.join(root, lock), 'utf8'));
  const installed = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([place, entry]) => [
    ...(entry.resolved ? [`${lock}: ${place} has a download address ("resolved")`] : []),
    ...(place && !entry.integrity && !entry.inBundle ? [`${lock}: ${place} has no checksum`] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !installed.has(name))
      .map((name) => `${lock}: ${place} asks for ${name}, which is missing: npm ci would fail`),
  ]);
}
