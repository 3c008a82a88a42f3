/**
 * `npm run test:browsers`: the journeys in Firefox and WebKit, over the built page. `-- --if-possible` passes where the
 * browsers are missing and cannot be installed; `-- --pictures FOLDER` keeps pictures of the pages, also of Chromium's to
 * compare with; `-- --only webkit` (or `firefox`, `chromium`) runs one,
 * `-- --journey presented` those whose names have the word.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/setup.mjs';
import { missingPackages } from './install.mjs';
import { journeys, readerOf } from './journeys.mjs';
import { startChromium, startFirefox } from './playwright.mjs';
import { startWebKit } from './webKit.mjs';

/** Longest time of a journey and of all of them, ms: some six times what a quiet machine needs. */
const LIMIT = { journey: 120_000, all: 900_000 };

const { values } = parseArgs({
  options: {
    'if-possible': { type: 'boolean' },
    pictures: { type: 'string' },
    only: { type: 'string' },
    journey: { type: 'string' },
  },
});
const missing = missingPackages();
if (missing.length > 0) {
  console.log(`Firefox and WebKit were not tried. Missing, of Debian: ${missing.join(', ')}`);
  process.exit(values['if-possible'] ? 0 : 1);
}
if (values.pictures) mkdirSync(values.pictures, { recursive: true });

const engines = { firefox: startFirefox, webkit: startWebKit, chromium: startChromium };
const wanted = values.only ? [values.only] : Object.keys(engines).slice(0, values.pictures ? 3 : 2);

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 4650, strictPort: false, host: '127.0.0.1' },
});
const [address] = server.resolvedUrls.local;
const begun = performance.now();
const secondsSince = (from) => ((performance.now() - from) / 1000).toFixed(1);
let [passed, failed] = [0, 0];

const chosen = Object.entries(journeys).filter(([name]) => name.includes(values.journey ?? ''));
for (const engine of wanted) {
  const failAll = (reason) => {
    failed += 1;
    console.error(`FAILED ${engine}: ${reason.message ?? reason}`);
  };
  const browser = await within(60_000, `${engine} did not start`, engines[engine]()).catch(failAll);
  for (const [name, journey] of browser ? chosen : []) {
    const left = begun + LIMIT.all - performance.now();
    if (left <= 0) {
      failAll(`“${name}” and what follows were not tried: all journeys together took over 15 minutes`);
      break;
    }
    const limit = Math.min(LIMIT.journey, left);
    const faults =
      (await faultsOf(browser, name, journey, limit)) && (await faultsOf(browser, name, journey, limit));
    if (faults) failed += 1;
    else passed += 1;
  }
  if (browser) await within(10_000, '', browser.stop()).catch(() => null);
}
console.log(`${passed} passed, ${failed} failed, ${secondsSince(begun)} s`);
process.exit(failed > 0 ? 1 : 0);

/**
 * What went wrong, in words; null where nothing did. A journey that fails is tried once more, and both are printed: the
 * drivers of these browsers lose a key now and then when a machine is busy, and a fault of the page comes again.
 */
async function faultsOf(browser, name, journey, limit) {
  const from = performance.now();
  let page = null;
  const whole = async () => {
    page = await browser.newPage();
    const reader = readerOf(page, address, pictureOf);
    await journey(reader);
    const faults = await reader.faultsSoFar();
    if (faults.length > 0) throw new Error(faults.join('; '));
  };
  try {
    await within(
      limit,
      `no end after ${Math.round(limit / 1000)} s: the page is frozen, or the machine is slow`,
      whole(),
    );
    console.log(`ok     ${browser.name}: ${name} (${secondsSince(from)} s)`);
    return null;
  } catch (error) {
    const words = `${error.message ?? error}`;
    console.error(`FAILED ${browser.name}: ${name} (${secondsSince(from)} s)\n  ${words}`);
    return words;
  } finally {
    if (page) await within(10_000, '', page.close()).catch(() => null);
  }
}

/** Where a picture goes, or null where none is kept. */
function pictureOf(browser, name) {
  return values.pictures ? path.join(values.pictures, `${name}-${browser}.png`) : null;
}

/** What a promise gives, or a failure in words after so many ms. */
function within(limit, words, promise) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), limit);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
