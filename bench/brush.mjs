/**
 * Measures what a reader feels: 60 moves of the period window, then 60 marks pointed at, on the built page.
 * Prints milliseconds from the input to two animation frames later, and every task over 50 ms (Long Tasks API).
 * Figures, not a test: they depend on the machine. `node bench/brush.mjs [address]` (default: serves ./dist itself).
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const MOVES = 60;
const server = process.argv[2] ? null : await preview({ preview: { port: 4188 }, logLevel: 'silent' });
const address = process.argv[2] ?? server?.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  window.longTasks = [];
  new PerformanceObserver((list) =>
    window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  ).observe({ entryTypes: ['longtask'] });
});
await page.goto(address);
await page.locator('[data-claim]').first().waitFor();
await page.locator('.brush .overlay').waitFor();
await page.evaluate(() => document.fonts.ready);
await settle();
reportTasks('loading', await longTasks());
report('brush move', await measure(brushPoints()));
reportTasks('brushing', await longTasks());
const points = await markPoints();
report('pointing', await measure(points));
reportTasks('pointing', await longTasks());
await browser.close();
await server?.close();

/** A drag across the overview, from its first third to its end. */
function brushPoints() {
  return async (step) => {
    const box = await page.locator('.brush .overlay').boundingBox();
    const y = box.y + box.height / 2;
    if (step === 0) {
      await page.mouse.move(box.x + box.width / 3, y);
      await page.mouse.down();
    }
    await page.mouse.move(box.x + box.width * (1 / 3 + (step + 1) / (1.6 * MOVES)), y);
    if (step === MOVES - 1) await page.mouse.up();
  };
}

/** The middles of the marks, over and over. */
async function markPoints() {
  await page.getByRole('button', { name: 'Reset' }).click();
  await settle();
  await longTasks();
  const boxes = await page.locator('[data-claim] > rect').evaluateAll((rects) =>
    rects.map((rect) => {
      const { x, y, width, height } = rect.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  return (step) => page.mouse.move(boxes[step % boxes.length].x, boxes[step % boxes.length].y);
}

/** Time from each input event, as the page sees it, to the second animation frame after it. */
async function measure(move) {
  await page.evaluate(() => {
    window.painted = [];
    window.addEventListener(
      'pointermove',
      ({ timeStamp }) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => window.painted.push(performance.now() - timeStamp)),
        ),
      { capture: true },
    );
  });
  for (let step = 0; step < MOVES; step += 1) await move(step);
  await page.waitForFunction((count) => window.painted.length >= count, MOVES / 2);
  return page.evaluate(() => window.painted.splice(0));
}

/** Lengths in ms of the tasks over 50 ms since it was last asked. */
async function longTasks() {
  await settle();
  return page.evaluate(() => window.longTasks.splice(0));
}

/** Until the page has been idle once. */
function settle() {
  return page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
}

function reportTasks(name, tasks) {
  console.log(
    `${name.padEnd(12)} tasks over 50 ms: ${tasks.length}${tasks.length ? ` (${tasks.join(', ')} ms)` : ''}`,
  );
}

function report(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(12)} median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms (${times.length})`,
  );
}
