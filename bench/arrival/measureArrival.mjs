/** How a page stands to a reader who has just come to it. Times are in ms since the start of the navigation. */
import { withPage } from '../browser.mjs';
import { within } from '../within.mjs';
import { conditionsFor, nameUnder } from './conditions.mjs';

/** What takes longer is called off, s. */
const LIMIT_S = 60;
/** Time from one click to the next, ms, unless the page takes longer for one. */
const CLICK_AGAIN = 50;
/** Clicks that are not answered within this time are given up, s. */
const PATIENCE_S = 20;

/** What is measured of an arrival; each in a browser of its own, since a click ends what the browser says of paints. */
const acts = {
  arrival: { moments: ['shown', 'loaded'], run: arrive },
  answer: { moments: ['shown', 'answered', 'opened'], run: clickUntilAnswered },
};

/**
 * `{ values: measure → list of numbers, faults: act → words }` under every condition, by names of `nameUnder`. Measures:
 * `firstPaint`, `largestPaint`, `shown`, `answer`, `evidence` in ms and `shift`, a score.
 */
export async function measureArrival(options, subject, url, size) {
  const found = { values: {}, faults: {} };
  for (const condition of conditionsFor(size))
    for (const [act, { moments, run }] of Object.entries(acts)) {
      const use = (opened) => within(LIMIT_S, act, run(opened, subject, url));
      try {
        const values = await withPage(options, subject, { condition, moments }, use);
        for (const [measure, value] of Object.entries(values))
          if (value !== null) found.values[nameUnder(condition, measure)] = [value];
      } catch (error) {
        found.faults[nameUnder(condition, act)] = error.message.split('\n')[0];
      }
    }
  return found;
}

const reach = (page, url) => page.goto(url, { timeout: LIMIT_S * 1000, waitUntil: 'commit' });

/** Comes to a page and leaves it alone until all has come and it is quiet. */
async function arrive({ page }, _subject, url) {
  await reach(page, url);
  const shown = await page.evaluate(() => window.bench.shown);
  await page.evaluate(() => Promise.all([window.bench.loaded, document.fonts.ready]).then(() => undefined));
  await page.waitForLoadState('load');
  await page.evaluate(() => window.bench.quiet());
  const paints = await page.evaluate(() => window.bench.paints());
  // The browser's own time of the first paint is that at which it was on the screen.
  return { ...paints, shown: Math.max(shown, paints.firstPaint ?? 0) };
}

/** Clicks the place of one mark again and again, from the moment that the mark stands until the page has answered; then waits for the evidence. */
async function clickUntilAnswered({ page }, { drawnMark, targetOf, moments }, url) {
  await reach(page, url);
  await page.evaluate(() => window.bench.shown);
  const { x, y } = (await page.evaluate(drawnMark)) ?? (await page.evaluate(targetOf, 0));
  const answered = page.evaluate(() => window.bench.answered);
  const begun = performance.now();
  let answer = null;
  while (answer === null) {
    if (performance.now() - begun > PATIENCE_S * 1000) throw new Error(`no answer in ${PATIENCE_S} s`);
    await page.mouse.click(x, y);
    answer = await Promise.race([answered, later(CLICK_AGAIN)]);
  }
  const evidence = moments.opened ? await page.evaluate(() => window.bench.opened) : null;
  return { answer, evidence };
}

const later = (ms) => new Promise((resolve) => setTimeout(() => resolve(null), ms));
