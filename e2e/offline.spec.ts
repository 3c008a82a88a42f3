import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chip, count, expectChosen, openBoard, openShare, paramOf, wholeCount } from './board';
import { test as base, expect } from './fixtures';
import { articleClaims, file, fileText } from './shippedData';
import { Site } from './site';
import { goOn, heading, titles } from './stage';

const test = base.extend<{ readonly site: Site }>({
  site: async ({ browserName: _any }, use) => {
    const site = new Site();
    await site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.address),
});

test.use({
  serviceWorkers: 'allow',
  // The browser notes on the console that it asked for a newer worker in vain.
  allowedErrors: [/Failed to load resource.*sw\.js|\(404\) was received when fetching the script/],
});
test.describe.configure({ timeout: 90_000 });

/** Fetching a whole edition takes its time where the machine has other things to do. */
const patient = expect.configure({ timeout: 30_000 });

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is ready' });
const entry = (page: Page) => page.locator('script[type="module"]').getAttribute('src');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Opens the app for the first time, and waits until it is kept. */
async function firstVisit(page: Page, query = ''): Promise<void> {
  await openBoard(page, query);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Uses a page for the first time and waits for the parts that come with that: a change of editions would cut them off. */
async function firstUse(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/MarkTransition-')),
  );
}

/** Opens it again, uses it, and waits until the browser has fetched the edition that the server has now. */
async function visitAfterRelease(page: Page, site: Site, edition: string): Promise<void> {
  site.renew(edition);
  await page.reload();
  await patient(notice(page)).toBeVisible();
  await firstUse(page);
}

test('after one visit everything works without a server', async ({ page, site }) => {
  await firstVisit(page, '?leaders=yassin');
  await site.close();
  await page.reload();
  await expectChosen(chip(page, 'Yassin'));
  await chip(page, 'Yassin').click();
  await expect(count(page)).toHaveText(wholeCount);

  const board = page.waitForEvent('download');
  await (await openShare(page)).getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Board as PNG', exact: true }).click();
  expect((await readFile(await (await board).path())).subarray(1, 4).toString()).toBe('PNG');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Paragraph 1: / })).toBeVisible();

  await page.goto('./?tab=compose');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'One HTML file', exact: true }).first().click();
  expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/^<!doctype html>/);

  await page.getByRole('button', { name: 'Present', exact: true }).first().click();
  await expect(heading(page)).toHaveText(titles[0] ?? '');
  await goOn(page);
  await expect(heading(page)).toHaveText(titles[1] ?? '');
});

test('a new version says that it is ready, comes by Reload with the view kept, and the old one is deleted', async ({
  page,
  site,
}) => {
  await firstVisit(page, '?leaders=yassin');
  const [before, kept] = [await entry(page), await cacheNames(page)];
  expect(kept).toHaveLength(1);
  await visitAfterRelease(page, site, 'SECOND00');
  expect(await entry(page), 'nothing changes by itself').toBe(before);

  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await patient.poll(() => entry(page)).toBe('./assets/index-SECOND00.js');
  await expectChosen(chip(page, 'Yassin'));
  expect(await paramOf(page, 'leaders')).toBe('yassin');
  await expect(notice(page)).toHaveCount(0);
  await patient.poll(() => cacheNames(page)).toEqual([expect.stringMatching(/SECOND00$/)]);
  await site.close();
  await page.reload();
  await expectChosen(chip(page, 'Yassin'));
});

test('a page that was open before goes on with its own parts, and is not disturbed on stage', async ({
  page,
  context,
  site,
}) => {
  await firstVisit(page);
  const stage = await context.newPage();
  await stage.goto('./?scene=opening');
  await expect(heading(stage)).toHaveText(titles[0] ?? '');
  await firstUse(stage);
  const other = await context.newPage();
  await openBoard(other);
  const before = await entry(other);
  await visitAfterRelease(page, site, 'SECOND00');
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await patient.poll(() => entry(page)).toBe('./assets/index-SECOND00.js');

  await expect(notice(other)).toBeVisible();
  expect(await entry(other)).toBe(before);
  await other.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(other.getByRole('table')).toBeVisible();
  await expect(notice(stage)).toHaveCount(0);
  await stage.keyboard.press('ArrowRight');
  await expect(heading(stage)).toHaveText(titles[1] ?? '');

  await notice(other).getByRole('button', { name: 'Reload' }).click();
  await patient.poll(() => entry(other)).toBe('./assets/index-SECOND00.js');
});

test('where the server takes the worker away, so does the browser, with all that was kept', async ({
  page,
  site,
}) => {
  await firstVisit(page);
  site.renew('ROLLBACK');
  site.files.delete('/sw.js');
  site.files.set('/data/other.json', Buffer.from(fileText));
  await page.reload();
  await patient.poll(() => cacheNames(page)).toEqual([]);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await patient.poll(workers).toBe(0);
  // The page goes on with the worker that it began with, which must not keep anything anew.
  await page.evaluate(async () => {
    for (const file of ['favicon.svg', 'data/other.json']) await (await fetch(`./${file}`)).text();
  });
  expect(await cacheNames(page)).toEqual([]);
  await page.reload();
  await expect(count(page)).toHaveText(wholeCount);
  expect(await entry(page)).toBe('./assets/index-ROLLBACK.js');
});

test('other data are asked for anew each time, and without a server shown as they last came', async ({
  page,
  site,
}) => {
  const other = (title: string) =>
    site.files.set('/data/other.json', Buffer.from(JSON.stringify({ ...file, title })));
  other('First title');
  await firstVisit(page, '?data=data/other.json');
  other('Second title');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second title');
  await expect(count(page)).toHaveText(`${articleClaims.length} of ${articleClaims.length} claims`);
  await site.close();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second title');
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(JSON.parse(fileText).title);
});

test('of other data no more than the last eight are kept', async ({ page, site }) => {
  await firstVisit(page, '');
  await page.reload();
  site.files.set('/data/other.json', Buffer.from(fileText));
  await page.evaluate(async () => {
    for (let at = 0; at < 20; at += 1) await (await fetch(`./data/other.json?${at}`)).text();
  });
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.endsWith(' data')) ?? '';
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).search);
    });
  await expect.poll(kept).toEqual(Array.from({ length: 8 }, (_, at) => `?${at + 12}`));
});

test('it can be installed: a manifest with icons that are there', async ({ page, request }) => {
  await page.goto('./');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(`./${address}`)).json();
  expect(manifest).toMatchObject({ name: 'Relata', display: 'standalone', start_url: './' });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(`./${src}`);
    expect(icon.headers()['content-type']).toBe(type);
  }
  expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(
    expect.arrayContaining(['any', '192x192', '512x512']),
  );
});
