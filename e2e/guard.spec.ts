import { execFileSync } from 'node:child_process';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { brushPoint, count, openBoard, panel, panelNames, settled } from './board';
import { expect, test } from './fixtures';

/**
 * Guards speed without a clock: counts of work, which are the same on any machine. The bounds leave about twice what
 * was counted when they were set; what once made the page slow went beyond them ten times and more.
 */

const STEPS = 12;
test.describe.configure({ timeout: 120_000 });

/** Opens the page with that many made-up claims, the same each time. */
async function openClaims(page: Page, claims: number): Promise<void> {
  const file = test.info().outputPath(`bench-${claims}.json`);
  execFileSync(process.execPath, ['bench/generate.mjs', `${claims}`, '--out', file]);
  await page.route('**/data/bench.json', (route) => route.fulfill({ path: file }));
  await page.goto('./?data=./data/bench.json&layers=primary~others');
  const figure = claims > 9999 ? claims.toLocaleString('en-GB') : `${claims}`;
  await expect(count(page)).toHaveText(new RegExp(`^${figure} of ${figure} claims`), {
    timeout: 60_000,
  });
  await expect(page.locator('.density-canvas').first()).toBeVisible();
  await settled(page);
}

/** What a step costs on average, or at most may. */
interface Work {
  readonly layouts: number;
  readonly styles: number;
  /** Nodes that were put into the page or taken out of it. */
  readonly nodes: number;
  /** Calls of functions of the page's scripts. */
  readonly calls: number;
  /** Bytes of script objects that it leaves behind. */
  readonly bytes: number;
}

async function countNodes(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['changedNodes'] = '0';
    const observer = new MutationObserver((records) => {
      const changed = records.reduce((sum, one) => sum + one.addedNodes.length + one.removedNodes.length, 0);
      const known = Number(document.documentElement.dataset['changedNodes']);
      document.documentElement.dataset['changedNodes'] = `${known + changed}`;
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

async function workSoFar(page: Page, session: CDPSession): Promise<Work> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const ours = result.filter(({ url }) => url.includes('/assets/'));
  return {
    layouts: metric('LayoutCount'),
    styles: metric('RecalcStyleCount'),
    nodes: await page.evaluate(() => Number(document.documentElement.dataset['changedNodes'])),
    calls: ours
      .flatMap(({ functions }) => functions)
      .reduce((sum, one) => sum + (one.ranges[0]?.count ?? 0), 0),
    bytes: metric('JSHeapUsedSize'),
  };
}

/** What a step costs on average, once the page is warm. The counts of calls start anew whenever they are taken. */
async function workPerStep(page: Page, act: (step: number) => Promise<void>): Promise<Work> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await countNodes(page);
  const run = async (from: number) => {
    for (let step = from; step < from + STEPS; step += 1) {
      await act(step);
      await settled(page);
    }
  };
  await run(0);
  const before = await workSoFar(page, session);
  await run(STEPS);
  const after = await workSoFar(page, session);
  await session.detach();
  const each = (name: keyof Work) => (after[name] - before[name]) / STEPS;
  return {
    layouts: each('layouts'),
    styles: each('styles'),
    nodes: each('nodes'),
    calls: after.calls / STEPS,
    bytes: each('bytes'),
  };
}

/** The cost of a move of the mouse that drags the period open across the overview. */
async function workOfBrushing(page: Page): Promise<Work> {
  const start = await brushPoint(page, 0.2);
  const end = await brushPoint(page, 0.9);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const work = await workPerStep(page, (step) =>
    page.mouse.move(start.x + ((end.x - start.x) * (step + STEPS)) / (3 * STEPS), start.y),
  );
  await page.mouse.up();
  return work;
}

/** The cost of going with the mouse from one of these points to another. */
function workOfPointing(page: Page, points: readonly { x: number; y: number }[]): Promise<Work> {
  return workPerStep(page, (step) => {
    const { x, y } = points[(step * 7) % points.length] ?? { x: 0, y: 0 };
    return page.mouse.move(x, y);
  });
}

/** The middles of those elements that are on screen and not covered. */
const middlesOf = (targets: Locator) =>
  targets.evaluateAll((found) =>
    found.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const top = document.elementFromPoint(middle.x, middle.y);
      return element.parentElement?.contains(top) ? [middle] : [];
    }),
  );

function expectAtMost(work: Work, most: Work): void {
  for (const name of Object.keys(most) as (keyof Work)[])
    expect.soft(work[name], `${name} for each step`).toBeLessThanOrEqual(most[name]);
}

const elements = (page: Page) => page.locator('*').count();

for (const { claims, drawn, most } of [
  {
    // The handles may come a frame before the board, and panels outside the window after it.
    claims: 1000,
    drawn: 5000,
    most: { layouts: 5, styles: 5, nodes: 90, calls: 750_000, bytes: 200_000 },
  },
  {
    claims: 10_000,
    drawn: 1500,
    most: { layouts: 4, styles: 4, nodes: 90, calls: 620_000, bytes: 200_000 },
  },
]) {
  test(`a step of the brush over ${claims} claims changes little and leaves nothing behind`, async ({
    page,
  }) => {
    await openClaims(page, claims);
    expectAtMost(await workOfBrushing(page), most);
    expect(await elements(page)).toBeLessThan(drawn);
  });
}

test('pointing at marks costs one layout, that of the tooltip', async ({ page }) => {
  await openClaims(page, 1000);
  const marks = await middlesOf(page.locator('[data-claim] > rect'));
  expect(marks.length).toBeGreaterThan(STEPS);
  const work = await workOfPointing(page, marks);
  await expect(page.locator('.tooltip')).toBeVisible();
  expectAtMost(work, { layouts: 1, styles: 1, nodes: 10, calls: 14_000, bytes: 20_000 });
});

test('pointing at density costs one layout, that of the tooltip', async ({ page }) => {
  await openClaims(page, 10_000);
  const lanes = await middlesOf(page.locator('.density-lane'));
  expect(lanes.length).toBeGreaterThan(4);
  const points = lanes.flatMap(({ x, y }) => [-150, 0, 150].map((aside) => ({ x: x + aside, y })));
  const work = await workOfPointing(page, points);
  await expect(page.locator('.tooltip')).toBeVisible();
  expectAtMost(work, { layouts: 1, styles: 1, nodes: 20, calls: 14_000, bytes: 20_000 });
});

/** Keeps, for each time that the page drew, the panels whose marks were drawn anew, with other names. */
async function noteDrawnPanels(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawn: string[][] = [];
    Object.assign(globalThis, { drawnPanels: drawn });
    new MutationObserver((records) => {
      const panels = records.flatMap(
        ({ target }) => (target as Element).closest('section')?.getAttribute('aria-label') ?? [],
      );
      drawn.push([...new Set(panels)]);
    }).observe(document.body, { attributeFilter: ['aria-label'], subtree: true });
  });
}

const drawnPanels = (page: Page): Promise<string[][]> =>
  page.evaluate(() => (globalThis as unknown as { drawnPanels: string[][] }).drawnPanels);

test('a panel that nobody sees is drawn after those that are seen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 360 });
  await openBoard(page);
  const [, contacts, aid] = panelNames;
  await expect(panel(page, aid)).not.toBeInViewport();
  await noteDrawnPanels(page);
  await page.getByRole('button', { name: /^Differs/ }).click();
  await expect.poll(async () => (await drawnPanels(page)).flat()).toContain(aid);
  const [first, ...later] = await drawnPanels(page);
  expect(first).toContain(contacts);
  expect(first).not.toContain(aid);
  expect(later.flat()).toContain(aid);
});
