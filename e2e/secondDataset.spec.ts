/** The page with the second dataset: no word of the first, and whatever a reader can do there. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openShare } from './board';
import { expect, test } from './fixtures';

const file = JSON.parse(readFileSync('public/data/kennedy-khrushchev.json', 'utf8')) as {
  readonly briefings: readonly [
    { readonly scenes: readonly { id: string; title: string; steps?: readonly string[] }[] },
  ];
};
const DATA = 'data=data/kennedy-khrushchev.json';

/** Words of the first dataset for its subject, and the names in it. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:aid|articles?|leaders?|hamas|khamenei|iran\p{L}*|tehran|gaza|palestin\p{L}*|israel\p{L}*|haniyeh|mashaal|yassin|marzou\p{L}*|arouri|soleimani)(?![\p{L}\p{N}])/giu;

const foreignIn = (said: string): readonly string[] => [
  ...new Set([...said.replace(/https?:\S+/g, '').matchAll(WORDS)].map(([word]) => word)),
];

/** What the page says anywhere: texts, names, descriptions and titles, but not the list of examples, which has both. */
const saidOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const node of copy.querySelectorAll('script, style, noscript, .example-list, a[href="./"]'))
      node.remove();
    const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext'];
    const named = [...copy.querySelectorAll('*')].flatMap((node) =>
      attributes.map((name) => node.getAttribute(name) ?? ''),
    );
    return [copy.textContent ?? '', ...named].join('\n');
  });

/** The words of the first dataset among them, once the page's own part has come. */
const wordsOf = async (page: Page): Promise<readonly string[]> => {
  await expect.poll(async () => (await saidOn(page)).length).toBeGreaterThan(1500);
  return foreignIn(await saidOn(page));
};

const opened = async (page: Page, rest = ''): Promise<void> => {
  await page.goto(`?${DATA}${rest}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kennedy and Khrushchev/);
};

for (const view of ['', '&layers=primary~others&dates=others', '&tab=table', '&tab=sources', '&tab=compose'])
  test(`no word of the first dataset stands at ${view || 'the first view'}`, async ({ page }) => {
    await opened(page, view);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await wordsOf(page)).toEqual([]);
  });

test('each claim has its evidence, in words of its own dataset', async ({ page }) => {
  test.slow();
  await opened(page, '&tab=table&layers=primary~others');
  const titles = page.locator('.claim-title');
  await expect(titles.first()).toBeVisible();
  const count = await titles.count();
  expect(count).toBeGreaterThan(24);
  for (let at = 0; at < count; at += 1) {
    await titles.nth(at).click();
    await expect(page.locator('.evidence h3').first()).toHaveText((await titles.nth(at).textContent()) ?? '');
    expect(await wordsOf(page)).toEqual([]);
  }
});

test('every filter that can be chosen is said in the words of its own dataset', async ({ page }) => {
  test.slow();
  await opened(page);
  await page.getByRole('button', { name: /^More filters/ }).press('Enter');
  const boxes = page.locator('[popover]:popover-open input[type=checkbox]');
  await expect(boxes.first()).toBeVisible();
  const count = await boxes.count();
  expect(count).toBeGreaterThan(8);
  for (let at = 0; at < count; at += 1) {
    await boxes.nth(at).click();
    await expect(page.getByRole('status').filter({ hasText: /of [\d,]+ claims/ })).toBeVisible();
    expect(await wordsOf(page)).toEqual([]);
    await boxes.nth(at).click();
  }
});

test('every file that can be saved is saved, and has its own words', async ({ page }) => {
  test.slow();
  await opened(page, '&layers=primary~others');
  const menu = await openShare(page);
  await menu.getByRole('button', { name: 'Export', exact: true }).click();
  const buttons = menu.getByRole('button', { name: / as / });
  await expect(buttons.first()).toBeVisible();
  const names = await buttons.evaluateAll((list) => list.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) {
    const saved = page.waitForEvent('download');
    await menu.getByRole('button', { name, exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^kennedy-khrushchev/);
    if (/\.(csv|svg|json)$/.test(download.suggestedFilename()))
      expect(foreignIn(await readFile(await download.path(), 'utf8')), name).toEqual([]);
  }
});

test('every scene of its briefing goes over the stage', async ({ page }) => {
  test.slow();
  await page.goto(`?${DATA}&scene=${file.briefings[0].scenes[0]?.id}`);
  const stage = page.getByRole('region', { name: 'Briefing', exact: true });
  const title = stage.getByRole('heading', { level: 1 });
  const [briefing] = file.briefings;
  for (const scene of briefing.scenes) {
    await expect(title).toHaveText(scene.title);
    for (const _step of scene.steps ?? ['']) {
      expect(foreignIn((await stage.textContent()) ?? '')).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
  }
});
