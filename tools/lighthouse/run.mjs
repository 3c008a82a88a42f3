/**
 * `npm run lighthouse`: builds, serves with the product's own headers, and fails when the median of three runs of Lighthouse is
 * below the gate. `-- <address>` scores that page.
 */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { ensureChromium, root } from '../../scripts/setup.mjs';
import { summarize } from './scores.mjs';

/** The least scores. The speed of a phone is simulated from what this machine does: run it on a quiet one. */
const gates = {
  mobile: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
  desktop: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
};
const RUNS = 3;
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

const [address = await serve()] = process.argv.slice(2);
const chromePath = (await ensureChromium()) || chromium.executablePath();
let passed = true;
for (const [device, gate] of Object.entries(gates)) {
  const runs = [];
  while (runs.length < RUNS) runs.push(await score(device, Object.keys(gate)));
  for (const found of summarize(runs, Object.keys(gate))) passed = print(device, found, gate) && passed;
  const values = METRICS.map((id) => `${id} ${runs.map(({ audits }) => audits[id].displayValue).join(', ')}`);
  console.log(`${device.padEnd(8)} ${values.join('; ')}`);
}
process.exit(passed ? 0 : 1);

/** One run, in a browser of its own, as its `lhr`. */
async function score(device, onlyCategories) {
  const browser = await launch({ chromePath, chromeFlags: flags });
  try {
    const config = device === 'desktop' ? desktopConfig : undefined;
    return (await lighthouse(address, { port: browser.port, onlyCategories }, config)).lhr;
  } finally {
    browser.kill();
  }
}

/** Prints a median and, where it is not full, what it lost; whether it is good enough. */
function print(device, { category, score: median, scores, costs }, gate) {
  const holds = median >= gate[category];
  const verdict = holds ? '' : `  below ${gate[category]}`;
  console.log(`${device.padEnd(8)} ${category.padEnd(15)} ${median} (${scores.join(', ')})${verdict}`);
  for (const { title, words, points } of costs)
    console.log(`           ${title}${words && `, ${words}`}: ${points.toFixed(1)} points`);
  return holds;
}

async function serve() {
  await build({ root, logLevel: 'warn' });
  const server = await preview({ root, logLevel: 'warn', preview: { port: 4319 } });
  return server.resolvedUrls.local[0];
}
