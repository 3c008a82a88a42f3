/** One round of one subject at one size: opens its page, uses it as a reader does, and returns what that took. */
import { brush, filter, longTasks, point } from './acts.mjs';
import { measureArrival } from './arrival/measureArrival.mjs';
import { bytesInUse, withPage } from './browser.mjs';
import { collectFiles, gzipBytes } from './files.mjs';
import { within } from './within.mjs';

/** A measure may take this long; what is done by then counts. */
const LIMIT_S = 60;
/** A load that is done within this time, ms, is made as often as `LOADS` says, each in a browser of its own. */
const QUICK_LOAD = 1000;
const LOADS = 3;

/**
 * `{ values: measure → list of numbers, faults: measure → words, seconds }`. Times in ms, bytes gzipped, memory in bytes,
 * `…Tasks` the lengths of the tasks over 50 ms, and what `measureArrival` has. `urls`: `used`, the page that is worked
 * with, and `reached`, the one that a reader comes to; `seconds` is how long the first took.
 */
export async function measureRound(options, subject, { used: url, reached }, size) {
  const round = { values: {}, faults: {}, version: '', seconds: 0 };
  const begun = performance.now();
  await withPage(options, subject, undefined, async (opened) => {
    round.version = opened.version;
    for (const [name, run] of Object.entries(measures))
      if (!(await attempt(round, name, () => run(opened, subject, url)))) break;
    if (opened.faults.length > 0) round.faults.page = opened.faults[0];
  });
  round.seconds = (performance.now() - begun) / 1000;
  const { load: loads } = round.values;
  if (!loads) return round;
  await loadAgain(options, subject, url, loads);
  const { values, faults } = await measureArrival(options, subject, reached, size);
  Object.assign(round.values, values);
  Object.assign(round.faults, faults);
  return round;
}

/** Adds to the times of a load that is quick. */
async function loadAgain(options, subject, url, loads) {
  while (loads[0] < QUICK_LOAD && loads.length < LOADS) {
    const run = (opened) => within(LIMIT_S, 'load', load(opened, subject, url));
    const again = await withPage(options, subject, undefined, run).catch(() => null);
    if (again === null) return;
    loads.push(...again.values.load);
  }
}

/** In this order; each gives `{ values, steps }` as acts do. */
export const measures = { load, brush, filter, tooltip: point, memory: useOfMemory };

/** Whether the page is in a state to go on: a load that failed, or a measure that took too long, leaves it in none. */
async function attempt(round, what, run) {
  try {
    const { values } = await within(LIMIT_S, what, run());
    Object.assign(round.values, values);
    return true;
  } catch (error) {
    round.faults[what] = error.message.split('\n')[0];
    return what !== 'load' && !/over \d+ s/.test(error.message);
  }
}

async function useOfMemory({ session }) {
  const { script, page, buffers } = await bytesInUse(session);
  const memory = [script + page + buffers];
  return {
    values: { memory, memoryScript: [script], memoryPage: [page], memoryBuffers: [buffers] },
    steps: [],
  };
}

async function load({ page }, { strip }, url) {
  const files = collectFiles(page);
  await page.goto(url, { timeout: LIMIT_S * 1000, waitUntil: 'commit' });
  const loaded = await page.evaluate(() => window.bench.loaded);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('load');
  const loadTasks = await longTasks(page);
  await page.locator(strip).waitFor();
  const bytes = (await files()).reduce((sum, { body }) => sum + gzipBytes(body), 0);
  return { values: { load: [loaded], loadTasks, bytes: [bytes] }, steps: [{ begun: 0, painted: loaded }] };
}
