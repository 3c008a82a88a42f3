/** What a run needs first: the peers' packages, the built app, the peers' pages and the data. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from '../scripts/setup.mjs';
import { buildWithMaps } from './profile/buildWithMaps.mjs';
import { dataFile, siteOf } from './served.mjs';
import { writeDataset } from './writeDataset.mjs';

const bench = path.join(root, 'bench');
const cache = path.join(root, '.cache', 'bench');
const data = path.join(cache, 'data');

/** Installs the peers' packages, each in the version of the lockfile, unless that was done here already. */
export function ensurePeers() {
  const lock = readFileSync(path.join(bench, 'package-lock.json'), 'utf8');
  const stamp = path.join(bench, 'node_modules', '.lock-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the peers (npm ci in bench/)…');
  const [command, ...first] = npm();
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(command, args, { cwd: bench, stdio: 'inherit', timeout: 600_000 });
  if (status !== 0) throw new Error('npm ci failed in bench/: see above. Is there a network?');
  writeFileSync(stamp, lock);
}

async function buildPages(peers) {
  const { buildPeer } = await import('./buildPeer.mjs');
  for (const name of peers) await buildPeer(name, path.join(cache, 'pages', name));
}

async function makeData(sizes) {
  rmSync(data, { recursive: true, force: true });
  for (const size of sizes) await writeDataset(path.join(data, dataFile(size)), size, 1);
}

/** Builds the sites of the sizes that have one; returns the folder of each by its name. */
function buildSites(sizes) {
  const builder = path.join(root, 'scripts', 'build.mjs');
  const sites = sizes.map((size) => [siteOf(size), path.join(data, dataFile(size))]);
  const built = sites.flatMap(([site, file]) => {
    if (site === null) return [];
    const out = path.join(cache, site);
    rmSync(out, { recursive: true, force: true });
    const { status, stderr } = spawnSync(process.execPath, [builder, '--data', file, '--out', out]);
    if (status !== 0) throw new Error(`the site of ${file} could not be built: ${stderr}`);
    return [[site, out]];
  });
  return Object.fromEntries(built);
}

/**
 * Makes everything ready. `folders`: what to serve, by the first part of the path; `maps`: Relata's source maps by script.
 */
export async function prepare(sizes, subjects) {
  const peers = subjects.filter(({ name }) => name !== 'relata').map(({ name }) => name);
  if (peers.length > 0) ensurePeers();
  console.log('Building Relata and the pages of the peers, making the data…');
  const dist = path.join(cache, 'relata');
  const maps = await buildWithMaps(dist);
  await buildPages(peers);
  await makeData(sizes);
  const sites = subjects.some(({ name }) => name === 'relata') ? buildSites(sizes) : {};
  const pages = peers.map((name) => [name, path.join(cache, 'pages', name)]);
  return { folders: { relata: dist, data, ...sites, ...Object.fromEntries(pages) }, maps };
}
