import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { expect, test } from './fixtures';
import { pdfPages } from './pdfPages';
import { allClaims, fileText } from './shippedData';
import { lineOf, scenes } from './stage';

const LABEL = 'Not for attribution';

/** Most scenes take a page; one with all claims, and the sources of all that differ, takes several. */
const LONGEST = 6;

const handout = (page: Page): Locator => page.getByRole('dialog', { name: /^Handout/ });
const sheets = (page: Page): Locator => handout(page).locator('section.handout-sheet');

async function openHandout(page: Page, label?: string): Promise<void> {
  const content = JSON.parse(fileText);
  if (label) content.briefings[0].label = label;
  await page.route('**/data/khamenei-hamas.json', (route) => route.fulfill({ json: content }));
  await page.goto('./?tab=compose');
  const button = page.getByRole('button', { name: 'Print handout' });
  if ((page.viewportSize()?.width ?? 0) < 700) await page.getByText('Export', { exact: true }).click();
  await button.click();
  await expect(sheets(page)).toHaveCount(scenes.length);
  await page.evaluate(() => document.fonts.ready);
}

/** Without spaces, and with one sign for letters that share a glyph in the font. */
const bare = (text: string) => text.replace(/\s/g, '').replace(/ʼ/g, '’');

test('on A4 and on Letter each scene has its page, under the label, with all its claims', async ({
  page,
}) => {
  await openHandout(page, LABEL);
  for (const format of ['A4', 'Letter'] as const) {
    const pages = pdfPages(await page.pdf({ format }));
    const texts = pages.map(({ text }) => bare(text));
    const starts = scenes.map((scene) =>
      texts.findIndex((text) => text.includes(bare(scene.title + lineOf(scene)))),
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts[0]).toBe(0);
    for (const [at, scene] of scenes.entries()) {
      const own = texts.slice(starts[at], starts[at + 1] ?? texts.length);
      expect(own.length, scene.id).toBeGreaterThan(0);
      expect(own.length, scene.id).toBeLessThanOrEqual(LONGEST);
      for (const text of own) expect(text).toContain(bare(LABEL));
      expect(own.join('')).not.toContain(bare(scene.notes).slice(0, 60));
    }
  }
});

test('every claim of a scene stands in its table, cited by a source that is named whole', async ({
  page,
}) => {
  await openHandout(page);
  for (const [at, scene] of scenes.entries()) {
    const sheet = sheets(page).nth(at);
    const [, inside, possibly] =
      /(\d+) of \d+ claims(?:, (\d+) possibly)?/.exec(await sheet.locator('.handout-shows').innerText()) ??
      [];
    const rows = sheet.getByRole('row').filter({ has: page.getByRole('cell') });
    await expect(rows).toHaveCount(Number(inside) + Number(possibly ?? 0));
    const sources = await sheet.getByRole('listitem').allInnerTexts();
    for (const cells of await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')),
    )) {
      const [, when, what, , how, cited = ''] = cells;
      expect(allClaims.some(({ title }) => what?.startsWith(title))).toBe(true);
      expect([when, how]).not.toContain('');
      expect(cited, scene.id).toMatch(sources.length > 1 ? /^\[\d+\]/ : /^¶ \d/);
      for (const [number] of cited.matchAll(/\[\d+\]/g))
        expect(sources.some((source) => source.startsWith(number))).toBe(true);
    }
  }
});

test('it is read on screen, printed on demand, and closed by key or button', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await openHandout(page);
  await expect(handout(page).getByRole('heading', { name: 'Handout' })).toBeFocused();
  await expect(page).toHaveTitle(/^Handout: /);
  await page.keyboard.press('Tab');
  await expect(handout(page).getByRole('checkbox', { name: 'with speaker notes' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed');
  await page.keyboard.press('Escape');
  await expect(handout(page)).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Print handout' });
  await expect(button).toBeFocused();
  await expect(page).toHaveTitle(/^Compose: /);
  await button.press('Enter');
  await handout(page).getByRole('button', { name: 'Close' }).click();
  await expect(button).toBeFocused();
});

test('speaker notes are on paper only when they are asked for', async ({ page }) => {
  await openHandout(page);
  await expect(handout(page).getByRole('note')).toHaveCount(0);
  await handout(page).getByRole('checkbox', { name: 'with speaker notes' }).check();
  await expect(handout(page).getByRole('note')).toHaveText(scenes.map(({ notes }) => notes));
});

test('in the dark theme the very same is printed', async ({ page }) => {
  await openHandout(page);
  const light = pdfPages(await page.pdf({ format: 'A4', printBackground: true }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  const dark = pdfPages(await page.pdf({ format: 'A4', printBackground: true }));
  expect(dark.map(({ drawing }) => drawing)).toEqual(light.map(({ drawing }) => drawing));
});

for (const width of [1440, 390])
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('axe finds nothing', async ({ page }) => {
      await openHandout(page, LABEL);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
