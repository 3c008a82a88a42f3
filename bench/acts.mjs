/**
 * What a reader does on a page, by mouse. Each act returns `{ values: measure → list of numbers, steps }`: a step is
 * `{ begun, answered, painted, followed? }` in ms since the start of the navigation; values are in ms.
 */
import { taskSeconds } from './browser.mjs';

/** Of a drag, out and back: so far apart that each changes what every page shows, also one that keeps to whole years. */
const MOVES_OUT = 28;
const PLACES = [...Array(MOVES_OUT).keys(), ...[...Array(MOVES_OUT - 1).keys()].reverse()].map(
  (place) => place + 1,
);
/**
 * Between a paint and the next move, ms: two frames of a screen. The frame that a page draws last stays open until its
 * deadline where nothing changes in it, and what comes meanwhile would be measured as waiting for that.
 */
const BETWEEN_MOVES = 34;
/** Moves after which all that follows is awaited. */
const SLOW_MOVES = 8;
const POINTED = 20;
/** Half of them put the person in and count, the others take it out again. */
const PRESSES = 18;
/** Where a step is so slow that all would take longer than this, fewer are made, but no fewer than `FEWEST`. */
const PATIENCE_S = 10;
const FEWEST = 3;

const untilAnswered = (steps) => steps.map(({ begun, answered }) => answered - begun);
const untilPainted = (steps) => steps.map(({ begun, painted }) => painted - begun);
const untilFollowed = (steps) => steps.map(({ begun, followed }) => followed - begun);

/** Drags over the strip of all time, from its first third on and back; further moves wait for all that follows each. */
export async function brush({ page, session }, { strip }) {
  const area = page.locator(strip);
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + box.width * share;
  const moveTo = (place, toTheEnd) =>
    timed(page, { type: 'mousemove', toTheEnd }, () =>
      page.mouse.move(at(1 / 3 + place / (1.6 * MOVES_OUT)), y),
    );
  await page.mouse.move(at(1 / 3), y);
  await page.mouse.down();
  await longTasks(page);
  const begun = await taskSeconds(session);
  const steps = await repeat(PLACES.length, async (move) => {
    await page.waitForTimeout(BETWEEN_MOVES);
    return moveTo(PLACES[move], false);
  });
  const work = ((await taskSeconds(session)) - begun) * 1000;
  const slow = await repeat(SLOW_MOVES, (move) => moveTo(PLACES[move] + 1, true));
  await page.mouse.up();
  const brushTasks = await longTasks(page);
  await page.mouse.click(at(0.15), y);
  await settle(page);
  const brushWork = [work / steps.length];
  return {
    values: {
      ...{ brush: untilPainted(steps), brushAnswered: untilAnswered(steps) },
      ...{ brushFollowed: untilFollowed(slow), brushWork, brushTasks },
    },
    steps,
  };
}

/** One person on and off again; only the first is counted. */
export async function filter({ page }, { openPeople, personBox }) {
  await openPeople(page);
  const box = page.locator(personBox).first();
  await box.scrollIntoViewIfNeeded();
  await longTasks(page);
  const presses = await repeat(PRESSES, async () => {
    const { x, y, width, height } = await box.boundingBox();
    const press = () => page.mouse.click(x + width / 2, y + height / 2);
    return timed(page, { type: 'click', toTheEnd: true }, press);
  });
  const filterTasks = await longTasks(page);
  if (presses.length % 2 === 1) await box.click();
  await page.keyboard.press('Escape');
  await settle(page);
  const steps = presses.filter((_, at) => at % 2 === 0);
  return {
    values: { filter: untilPainted(steps), filterFollowed: untilFollowed(steps), filterTasks },
    steps,
  };
}

/** From one mark to the next. */
export async function point({ page }, { targetOf }) {
  await longTasks(page);
  await page.evaluate(() => document.querySelector('#chart, .board').scrollIntoView());
  let before = '';
  const all = await repeat(POINTED, async (step) => {
    const { x, y } = await page.evaluate(targetOf, step);
    await page.waitForTimeout(BETWEEN_MOVES);
    await page.evaluate((words) => window.bench.arm('tooltip', words), before);
    await page.mouse.move(x, y);
    const answer = await page.evaluate(() => window.bench.answer());
    before = answer.words;
    return answer;
  });
  const steps = all.filter(({ painted }) => painted !== null);
  if (steps.length < all.length / 2) throw new Error(`tooltip: ${steps.length} of ${all.length} came`);
  return { values: { tooltip: untilPainted(steps), tooltipTasks: await longTasks(page) }, steps };
}

/** The step that `act` makes. */
async function timed(page, step, act) {
  await page.evaluate((wanted) => window.bench.arm('step', wanted), step);
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

/** The tasks over 50 ms since the last call, ms. */
export const longTasks = (page) => page.evaluate(() => window.bench.takeLongTasks());

const settle = (page) => page.evaluate(() => window.bench.quiet());
