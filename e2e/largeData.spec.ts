import type { Page } from '@playwright/test';
import { count } from './board';
import { expect, test } from './fixtures';
import { manyShipped } from './manyClaims';
import { fileText } from './shippedData';

const asJson = { contentType: 'application/json' };

type Json = Record<string, unknown>;

/** Just large enough to be read in the worker. */
const text = manyShipped(3000);

const serve = (page: Page, body: string) =>
  page.route('**/data/many.json', (route) => route.fulfill({ ...asJson, body }));

/** Opens the served dataset; gives the address of the worker that it is read in. */
async function openMany(page: Page): Promise<string> {
  const worker = page.waitForEvent('worker');
  await page.goto('./?data=data/many.json', { waitUntil: 'domcontentloaded' });
  return (await worker).url();
}

const failure = (page: Page) => page.getByRole('alert');

/** Runs in the page: notes what the progress bar says, one after the other. */
function keepProgress(): void {
  const progress: string[] = [];
  Object.assign(globalThis, { progress });
  new MutationObserver(() => {
    const words = document.querySelector('progress')?.getAttribute('aria-valuetext');
    if (words && progress.at(-1) !== words) progress.push(words);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

// How far the page gets with half of a file is seen in `readSoFar`.
test('many claims are read beside the page, which never says that it has read fewer than before', async ({
  page,
}) => {
  await serve(page, manyShipped(20_000));
  await page.addInitScript(keepProgress);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/.*\//, '')));
  expect(await openMany(page)).toContain('/assets/parseWorker-');
  await expect(count(page)).toContainText('20,000 claims', { timeout: 60_000 });
  const words = await page.evaluate(
    () => (globalThis as unknown as { readonly progress: string[] }).progress,
  );
  // Any number of each, even none: a quick worker needs less time than there is between two.
  const received = words.filter((line) => /^Received \d+ (of \d+ )?MB$/.test(line));
  const read = words.flatMap((line) => /^([\d,]+) claims read so far$/.exec(line)?.[1] ?? []);
  expect(words).toEqual([...received, ...read.map((figure) => `${figure} claims read so far`)]);
  const counts = read.map((figure) => Number(figure.replaceAll(',', '')));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(page.workers(), 'the worker has gone').toEqual([]);
  const at = (script: RegExp) => asked.findIndex((name) => script.test(name));
  expect(at(/^parseWorker-/), 'it started before the app came').toBeLessThan(at(/^BoardSoFar-/));
  expect(at(/^parse-/), 'what reads small files').toBe(-1);
});

/** Runs in the page: notes what of it has come, in the order of the tasks that drew it. */
function keepDrawingLog(): void {
  const parts = { filters: '.filters', marks: '.density-lane', list: '.evidence li' };
  const drawn: string[] = [];
  Object.assign(globalThis, { drawingLog: drawn });
  new MutationObserver(() => {
    const now = Object.entries(parts).flatMap(([name, selector]) =>
      document.querySelector(`.app:not(.first) :is(${selector})`) ? [name] : [],
    );
    if (drawn.at(-1) !== now.join()) drawn.push(now.join());
  }).observe(document, { subtree: true, childList: true });
}

test('many claims are drawn at once, and the lists about them follow', async ({ page }) => {
  await serve(page, manyShipped(20_000));
  await page.addInitScript(keepDrawingLog);
  await openMany(page);
  await expect(page.locator('.evidence li').first()).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => (globalThis as unknown as { drawingLog: string[] }).drawingLog)).toEqual([
    '',
    'filters,marks',
    'filters,marks,list',
  ]);
});

test('a fault in a large file is told as in a small one', async ({ page }) => {
  const place = text.lastIndexOf('"layer"');
  await serve(page, `${text.slice(0, place)}oops ${text.slice(place)}`);
  await openMany(page);
  await expect(failure(page)).toContainText(`this is not JSON (line 1, column ${place + 1})`);
  await page.unrouteAll();
  await serve(page, text.slice(0, text.lastIndexOf('Khamenei')));
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(failure(page)).toContainText('the file breaks off (line 1, column');
  await page.unrouteAll();
  await serve(
    page,
    text.replace('"relata/2"', '"relata/9"').replaceAll('"layer":"primary"', '"layer":"rumour"'),
  );
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(failure(page).getByRole('listitem')).toHaveCount(20, { timeout: 30_000 });
  await expect(failure(page)).toContainText('format: must be "relata/2", but is "relata/9"');
  await expect(failure(page)).toContainText(
    'events[3].layer: must be ("primary" | "others"), but is "rumour"',
  );
  await page.unrouteAll();
  await serve(page, text);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(count(page)).toContainText('3000 claims', { timeout: 20_000 });
});

test('more claims than a page can hold are refused, with both numbers', async ({ page }) => {
  const file = JSON.parse(fileText) as Json;
  await serve(page, JSON.stringify({ ...file, events: new Array(1_000_000).fill(0) }));
  await openMany(page);
  await expect(failure(page)).toContainText(
    /there are 1,000,\d{3} claims, where at most 200,000 can be shown/,
  );
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test.describe('without its worker', () => {
  test.use({ allowedErrors: [/Failed to load resource/] });

  test('a large dataset is not shown, and Retry brings it', async ({ page }) => {
    await serve(page, text);
    await page.route('**/parseWorker-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./?data=data/many.json');
    await expect(failure(page)).toContainText('A part of Relata itself could not be loaded.', {
      timeout: 15_000,
    });
    await page.unroute('**/parseWorker-*.js');
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(count(page)).toContainText('3000 claims', { timeout: 20_000 });
  });
});
