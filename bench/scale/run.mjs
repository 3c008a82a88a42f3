/**
 * `npm --prefix bench run scale -- [ROWS]`: one view of Relata over 10 million claims, or as many as asked, from Parquet
 * through DuckDB-WASM. Prints what docs/scale.md tells. Nothing of it is shipped.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserOptions } from '../browser.mjs';
import { ensurePeers } from '../prepare.mjs';
import { serve } from '../server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const cache = path.join(here, '..', '..', '.cache', 'bench', 'scale');
const rows = Number(process.argv[2] ?? 10_000_000);
if (!Number.isInteger(rows) || rows < 1) {
  console.error('How many rows? A whole number above 0.');
  process.exit(1);
}

ensurePeers();
const { ensureParquet } = await import('./writeParquet.mjs');
const file = path.join(cache, 'data', `claims-${rows}.parquet`);
console.log(`Making ${rows.toLocaleString('en-GB')} claims and the page…`);
ensureParquet(file, rows);
const page = path.join(cache, 'page');
await build({
  configFile: false,
  root: path.join(here, 'page'),
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir: page, emptyOutDir: true, target: 'es2022' },
});
const server = await serve({ page, data: path.dirname(file) });
const browser = await chromium.launch(await browserOptions());
try {
  const tab = await browser.newPage();
  await tab.goto(`${server.address}/page/`);
  // What a worker throws is told to nobody else.
  const failed = new Promise((_, reject) => tab.on('pageerror', reject));
  const measured = tab.evaluate((address) => globalThis.measure(address), `../data/${path.basename(file)}`);
  const found = await Promise.race([measured, failed]);
  console.log(linesOf(found).join('\n'));
} finally {
  await browser.close();
  server.close();
}

function linesOf({ firstInk, load, rows: plain, cube, cubeTime, bytes, most }) {
  const ms = (value) => `${Math.round(value).toLocaleString('en-GB')} ms`;
  const mb = (value) => `${Math.round(value / 1e6)} MB`;
  return [
    `Parquet file: ${mb(statSync(file).size)}; held by the database: ${mb(bytes)}`,
    `first ink: ${ms(firstInk)}; all claims: ${ms(load)}`,
    `counted from all rows: brush ${ms(plain.brush)}, filter ${ms(plain.filter)}`,
    `counted from a cube, made in ${ms(cubeTime)}: brush ${ms(cube.brush)}, filter ${ms(cube.filter)}`,
    `claims in the fullest column: ${most.join(' and, from the cube, ')}`,
  ];
}
