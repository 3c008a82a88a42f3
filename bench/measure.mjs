/** One round of one subject at one size: opens its page, uses it as a reader does, and returns what that took. */
import { gzipSync } from 'node:zlib';
import { bytesInUse, openPage, taskSeconds } from './browser.mjs';
import { within } from './within.mjs';

const MOVES = 60;
const POINTED = 20;
const PRESSES = 6;
/** A measure may take this long; what is done by then counts. */
const LIMIT_S = 60;
/** Where a step is so slow that all would take longer than this, fewer are made, but no fewer than `FEWEST`. */
const PATIENCE_S = 10;
const FEWEST = 3;

/**
 * `{ values: measure → list of numbers, faults: measure → words }`. Times in ms, bytes gzipped, memory in bytes,
 * `…Tasks` the lengths of the tasks over 50 ms.
 */
export async function measureRound(options, subject, url) {
  const opened = await openPage(options, subject);
  const round = { values: {}, faults: {}, version: opened.version };
  try {
    for (const [name, run] of MEASURES)
      if (!(await attempt(round, name, () => run(opened, subject, url)))) break;
    if (opened.faults.length > 0) round.faults.page = opened.faults[0];
    return round;
  } finally {
    await within(LIMIT_S, 'closing', opened.close()).catch(() => undefined);
  }
}

/** In this order. */
const MEASURES = Object.entries({ load, brush, filter, tooltip: point, memory: useOfMemory });

/** Whether the page is in a state to go on: a load that failed, or a measure that took too long, leaves it in none. */
async function attempt(round, what, run) {
  try {
    Object.assign(round.values, await within(LIMIT_S, what, run()));
    return true;
  } catch (error) {
    round.faults[what] = error.message.split('\n')[0];
    return what !== 'load' && !/over \d+ s/.test(error.message);
  }
}

async function useOfMemory({ session }) {
  return { memory: [await bytesInUse(session)] };
}

async function load({ page }, _subject, url) {
  const bodies = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) bodies.push(response.body());
  });
  await page.goto(url, { timeout: LIMIT_S * 1000, waitUntil: 'commit' });
  const loaded = await page.evaluate(() => window.bench.loaded);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('load');
  const loadTasks = await longTasks(page);
  const bytes = (await Promise.all(bodies)).reduce(
    (sum, body) => sum + gzipSync(body, { level: 9 }).length,
    0,
  );
  return { load: [loaded], loadTasks, bytes: [bytes] };
}

/** Drags over the strip of all time, from its first third on. */
async function brush({ page, session }, { strip }) {
  const area = page.locator(strip);
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + box.width * share;
  await page.mouse.move(at(1 / 3), y);
  await page.mouse.down();
  await longTasks(page);
  const begun = await taskSeconds(session);
  const times = await repeat(MOVES, (step) =>
    timed(page, 'mousemove', () => page.mouse.move(at(1 / 3 + (step + 1) / (1.6 * MOVES)), y)),
  );
  const work = ((await taskSeconds(session)) - begun) * 1000;
  await page.mouse.up();
  const brushTasks = await longTasks(page);
  await page.mouse.click(at(0.15), y);
  await settle(page);
  return { brush: times, brushWork: [work / times.length], brushTasks };
}

/** One person on and off again; only the first is counted. */
async function filter({ page }, { openPeople, personBox }) {
  await openPeople(page);
  const box = page.locator(personBox).first();
  await box.scrollIntoViewIfNeeded();
  await longTasks(page);
  const times = await repeat(PRESSES, async () => {
    const { x, y, width, height } = await box.boundingBox();
    return timed(page, 'click', () => page.mouse.click(x + width / 2, y + height / 2));
  });
  const filterTasks = await longTasks(page);
  if (times.length % 2 === 1) await box.click();
  await page.keyboard.press('Escape');
  await settle(page);
  return { filter: times.filter((_, at) => at % 2 === 0), filterTasks };
}

/** From one mark to the next. */
async function point({ page }, { targetOf }) {
  await longTasks(page);
  await page.evaluate(() => document.querySelector('#chart, .board').scrollIntoView());
  let before = '';
  const times = await repeat(POINTED, async (step) => {
    const { x, y } = await page.evaluate(targetOf, step);
    await page.evaluate((words) => window.bench.arm('tooltip', words), before);
    await page.mouse.move(x, y);
    const { ms, words } = await page.evaluate(() => window.bench.answer());
    before = words;
    return ms;
  });
  const seen = times.filter((ms) => ms !== null);
  if (seen.length < times.length / 2) throw new Error(`tooltip: ${seen.length} of ${times.length} came`);
  return { tooltip: seen, tooltipTasks: await longTasks(page) };
}

/** The event that `act` makes, in ms until it is painted. */
async function timed(page, type, act) {
  await page.evaluate((name) => window.bench.arm('step', name), type);
  await act();
  return page.evaluate(() => window.bench.answer());
}

async function repeat(count, run) {
  const results = [];
  const begun = performance.now();
  for (let step = 0; step < count; step += 1) {
    results.push(await run(step));
    if (step + 1 >= FEWEST && performance.now() - begun > PATIENCE_S * 1000) break;
  }
  return results;
}

async function longTasks(page) {
  await settle(page);
  return page.evaluate(() => window.bench.takeLongTasks());
}

/** Until the page has been idle once. */
const settle = (page) =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5000 })));
