import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { count, wholeCount } from './board';
import { expect, test } from './fixtures';
import { file } from './shippedData';

const drawn = (page: Page) => page.locator('.first');
const skeleton = (page: Page) => page.getByRole('status').filter({ hasText: 'Loading' });

/** Holds the app's script back until the returned function is called. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/app-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/**
 * Waits for all faces that are shipped; before the first of them is asked for, `document.fonts.ready` says that nothing is
 * missing.
 */
const loadFonts = (page: Page) =>
  page.waitForFunction(async () => {
    const shipped = [...document.fonts].filter(({ family }) => family.includes('Variable'));
    const faces = await Promise.all(shipped.map((face) => face.load()));
    return faces.length > 0;
  });

/** Where a text stands in the window, px. */
async function placeOf(page: Page, text: string) {
  const box = await page.getByText(text, { exact: true }).locator('visible=true').first().boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y) };
}

const WORDS = ['Ismail Haniyeh', 'Strain', 'Where to begin', '19 statements'];

for (const width of [390, 1280, 1440, 1920])
  test(`${width} px wide, the page stands before its script, and the app takes its place without a shift`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height: 800 });
    const release = await holdApp(page);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(drawn(page)).toBeVisible();
    await loadFonts(page);
    const words = width === 390 ? ['Khaled Mashaal', 'Strain'] : WORDS;
    const before = [];
    for (const word of words) before.push(await placeOf(page, word));
    release();
    await expect(page.locator('[data-claim]').first()).toBeVisible();
    await expect(drawn(page)).toHaveCount(0);
    for (const [at, word] of words.entries()) {
      const [was, is] = [before[at], await placeOf(page, word)];
      expect(Math.abs((was?.x ?? 0) - (is?.x ?? -99)), word).toBeLessThanOrEqual(1);
      expect(Math.abs((was?.y ?? 0) - (is?.y ?? -99)), word).toBeLessThanOrEqual(1);
    }
    const shifts = await page.evaluate(() => (globalThis as unknown as { readonly shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  });

test('what is drawn is neither read out nor reached, and the skeleton speaks for it', async ({ page }) => {
  const release = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(drawn(page)).toBeVisible();
  await expect(page.getByRole('heading')).toHaveText([file.title]);
  await expect(skeleton(page)).toBeAttached();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await axeFindings(page)).toEqual([]);
  release();
  await expect(count(page)).toHaveText(wholeCount);
});

test('another address shows the skeleton and not a view that it does not ask for', async ({ page }) => {
  const release = await holdApp(page);
  await page.goto('./?leaders=haniyeh', { waitUntil: 'commit' });
  await expect(skeleton(page)).toBeVisible();
  await expect(drawn(page)).toBeHidden();
  release();
  await expect(count(page)).not.toHaveText(wholeCount);
});

test('the chosen theme stands from the first paint', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('relata-theme', 'dark'));
  await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(drawn(page)).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('what is pressed before the app stands is said at once, and answered when it does', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const release = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(drawn(page)).toBeVisible();
  const place = await page
    .getByText(/who speaks for Palestinians/)
    .locator('visible=true')
    .first()
    .boundingBox();
  await page.mouse.click((place?.x ?? 0) + 4, (place?.y ?? 0) + 4);
  const meeting = file.events.find(({ id }) => id === 'meeting-yassin-1998');
  await expect(page.locator('.tooltip')).toHaveText(`${meeting?.title}some time in 1998 · stated`);
  expect(await axeFindings(page)).toEqual([]);
  release();
  await expect(
    page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 3 }),
  ).toHaveText(meeting?.title ?? '');
  await expect(page).toHaveURL(/claim=meeting-yassin-1998/);
  await expect(page.locator('.tooltip')).toHaveCount(0);
});

test('a touch before the app stands is told what it came to, within the window', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const release = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(drawn(page)).toBeVisible();
  const name = page
    .getByText(/a report to Khamenei/)
    .locator('visible=true')
    .first();
  const { x, y } = (await name.boundingBox()) ?? { x: 0, y: 0 };
  await page.touchscreen.tap(x + 4, y + 4);
  await expect(page.locator('.tooltip')).toContainText('some time in 1992');
  await expect(page.locator('.tooltip')).toBeInViewport({ ratio: 1 });
  release();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText('Abu Marzouq');
  await context.close();
});
