/**
 * `npm run soak -- [--actions 3000] [--seed 1]`: acts of a reader at random on the built page, and what the
 * page keeps in memory meanwhile, by kind of object. Fails on an error, and where it still grows in the last third.
 */
import { parseArgs } from 'node:util';
import { ensureChromium, root } from '../../scripts/setup.mjs';
import { growthOf, kindsInHeap } from './heapSnapshot.mjs';

const { values } = parseArgs({
  options: { actions: { type: 'string' }, seed: { type: 'string' } },
});
const ACTIONS = Number(values.actions ?? 3000);
/**
 * Growth of what is kept, from two thirds of the way to the end, that is no leak, MB: 0.8 to 1.1 were measured in 1,000 to
 * 1,600 acts, a quarter of it kept by the tools that measure (docs/reliability.md).
 */
const MAX_GROWTH = 1.2;

/** Numbers from 0 to 1 (mulberry32): the same seed gives the same acts. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const executablePath = await ensureChromium();
const { chromium } = await import('@playwright/test');
const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 4680, strictPort: false, host: '127.0.0.1' },
});
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
});
const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
const faults = [];
page.on('pageerror', ({ message }) => faults.push(message));
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
const [home] = server.resolvedUrls.local;
await page.goto(home);
await page.locator('[data-claim]').first().waitFor();
const session = await context.newCDPSession(page);
await session.send('HeapProfiler.enable');

const random = randomFrom(Number(values.seed ?? 1));
const pick = (list) => list[Math.floor(random() * list.length)];

/**
 * Presses one of what is seen of a kind, by script, since half of what is chosen at random lies under something else.
 * Nothing that opens other data: a page loaded anew would begin with an empty heap.
 */
const pressOne = (selector) =>
  page.evaluate(
    ([one, share]) => {
      const all = [...document.querySelectorAll(one)].filter(
        (each) => each.getClientRects().length > 0 && !each.closest('[popover]'),
      );
      const chosen = all[Math.floor(share * all.length)];
      chosen?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    [selector, random()],
  );

const acts = [
  ...Array.from({ length: 6 }, () => () => pressOne('[data-claim]')),
  () => pressOne('nav button'),
  () => pressOne('nav button'),
  () => pressOne('button[aria-pressed]'),
  () => pressOne('button[aria-pressed]'),
  () => pressOne('input[type=radio], input[type=checkbox]'),
  () => pressOne('aside button:not([class*=copy])'),
  () => page.keyboard.press(pick(['Escape', 'Tab', 'ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home'])),
  async () => {
    const field = page.getByRole('searchbox', { name: 'Search' });
    if (await field.isVisible()) await field.fill(pick(['', '', 'a', 'gaza', 'haniyeh', 'zzz']));
  },
  () => page.mouse.move(1280 * random(), 900 * random()),
  async () => {
    const end = page.getByRole('slider', { name: pick(['Start of period', 'End of period']) });
    if (await end.isVisible()) await end.press(pick(['ArrowLeft', 'ArrowRight', 'PageUp', 'Home', 'End']));
  },
  () => page.goBack({ timeout: 2000 }).catch(() => null),
];

/**
 * What is kept, after all garbage is collected. Code that the engine compiles as it is first run, and keeps, is no leak: it is
 * left out of what may not grow.
 */
async function measure(at) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const kinds = await kindsInHeap(session);
  const [heap, code] = [usedSize / 1e6, kinds.get('code').size / 1e6];
  console.log(
    `${at} actions: heap ${heap.toFixed(2)} MB, of it code ${code.toFixed(2)}; ${nodes} nodes, ${listeners} listeners`,
  );
  return { kinds, kept: heap - code };
}

/** The view in which every measure is taken, so that they can be compared: the first one. */
async function atRest() {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    history.pushState(null, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('[data-claim]').first().waitFor();
  await page.mouse.move(1, 1);
}

/** Going back from the first entry leaves the page, at times only while the next act goes on. */
function unlessItLeft(error) {
  if (!/Execution context was destroyed/.test(error.message)) throw error;
}

const rows = [await measure(0)];
for (let at = 1; at <= ACTIONS; at += 1) {
  await pick(acts)().catch(unlessItLeft);
  if (!page.url().startsWith(home)) await page.goto(home);
  if (at % Math.ceil(ACTIONS / 6) === 0) {
    await atRest();
    rows.push(await measure(at));
  }
}
const [from, to] = [rows.at(-3), rows.at(-1)];
const growth = to.kept - from.kept;
console.log(
  `Without code, in the last third: ${growth.toFixed(2)} MB; ${faults.length} errors. What grew most:`,
);
console.log(growthOf(from.kinds, to.kinds).join('\n'));
for (const fault of faults.slice(0, 10)) console.error(fault);
await browser.close();
process.exit(faults.length > 0 || growth > MAX_GROWTH ? 1 : 0);
