import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { evidence, mark, openBoard, paramOf } from './board';
import { expect, test } from './fixtures';
import { fileText, firstOf } from './shippedData';

interface Claim {
  readonly id: string;
  readonly layer: string;
  readonly title: string;
  readonly quote?: object;
  readonly citations: readonly { readonly source: string; readonly paragraph?: number }[];
  readonly others?: { readonly finding: string; readonly note: string; readonly sameAs?: string };
}

interface File {
  readonly sources: readonly { readonly id: string; readonly stance: string; readonly paragraphs?: number }[];
  readonly events: readonly Claim[];
  readonly sums: readonly Claim[];
  readonly periods: readonly Claim[];
  readonly paragraphNotes: readonly { readonly paragraph: number; readonly reason: string }[];
  readonly method: readonly string[];
}

const file: File = JSON.parse(fileText);
const claims = [...file.events, ...file.sums, ...file.periods];
const disagreeing = claims.filter(
  ({ layer, others }) =>
    layer === 'primary' && others && !['agrees', 'not-compared'].includes(others.finding),
);
const article = firstOf(
  file.sources.filter(({ paragraphs }) => paragraphs),
  'source with paragraphs',
);
const resting = (paragraph: number) =>
  claims.filter(({ citations }) =>
    citations.some((cited) => cited.source === article.id && cited.paragraph === paragraph),
  );

const cell = (page: Page, paragraph: number) =>
  page.getByRole('button', { name: new RegExp(`^Paragraph ${paragraph}: `) });
const part = (page: Page, name: RegExp) => page.getByRole('main').getByRole('region', { name });
const disagreements = (page: Page) => part(page, /^The article beside other sources/);
const differences = (page: Page) => part(page, /^The \d+ differences/);
const sources = (page: Page) => part(page, /^All sources/);

async function openSources(page: Page, query = ''): Promise<void> {
  await page.goto(`./?tab=sources${query}`);
  await expect(cell(page, 1)).toBeVisible();
}

test('each paragraph has a cell that names the claims resting on it, or says why there are none', async ({
  page,
}) => {
  await openSources(page);
  const names = await page
    .getByRole('toolbar', { name: 'Paragraphs' })
    .getByRole('button')
    .evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names).toHaveLength(article.paragraphs ?? 0);
  for (const [at, name] of names.entries()) {
    const found = resting(at + 1);
    const reason = file.paragraphNotes.find(({ paragraph }) => paragraph === at + 1)?.reason ?? 'no reason';
    if (found.length === 0) expect(name).toBe(`Paragraph ${at + 1}: supports none: ${reason}`);
    else {
      const count = `${found.length} ${found.length === 1 ? 'claim' : 'claims'}`;
      expect(name).toContain(`Paragraph ${at + 1}: supports ${count}: `);
      for (const { title } of found) expect(name).toContain(title);
    }
  }
});

test('by keyboard from a paragraph to the evidence', async ({ page }) => {
  await openSources(page);
  await cell(page, 1).focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(cell(page, 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 3)).toHaveAttribute('aria-pressed', 'true');
  const claim = firstOf(resting(3), 'claim of paragraph 3');
  const detail = page
    .getByRole('group')
    .filter({ has: cell(page, 3) })
    .locator('.paragraph-detail');
  await expect(detail.getByRole('heading', { name: /^Paragraph 3/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(detail.getByRole('button', { name: claim.title })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { name: claim.title })).toBeVisible();
  expect(await paramOf(page, 'claim')).toBe(claim.id);
  expect(await paramOf(page, 'tab')).toBe('sources');
});

test('a paragraph without claims says why', async ({ page }) => {
  await openSources(page);
  await cell(page, 2).click();
  const { reason } = firstOf(
    file.paragraphNotes.filter(({ paragraph }) => paragraph === 2),
    'note on paragraph 2',
  );
  await expect(page.getByText(`No claim is based on it. ${reason}`)).toBeVisible();
});

test('what was found is told in a sentence, and each difference has a small chart and leads to its evidence', async ({
  page,
}) => {
  await openSources(page);
  await expect(page.locator('.sources-headline')).toHaveText(
    /^Other sources agree outright with .*, and differ on .*/,
  );
  const differing = disagreeing.filter(({ others }) => others?.finding === 'differs');
  const items = differences(page).locator('.differences > li');
  await expect(items).toHaveCount(differing.length);
  for (const { title } of differing) {
    const item = items.filter({ has: page.getByRole('button', { name: title, exact: true }) }).first();
    await expect(item).toContainText(/In the article: .+\. In other sources: .+\./);
    await expect(item.locator('svg')).toBeVisible();
  }
  const first = firstOf(differing, 'difference');
  await items.getByRole('button', { name: first.title, exact: true }).first().click();
  await expect(evidence(page).getByRole('heading', { name: first.title })).toBeVisible();
});

test('every disagreement is listed once, with its note, and leads to its evidence', async ({ page }) => {
  test.slow();
  await openSources(page);
  const items = disagreements(page).locator('[data-finding]');
  const texts = await items.allInnerTexts();
  expect(texts).toHaveLength(disagreeing.length);
  expect(disagreeing.length).toBeGreaterThan(10);
  for (const { title, others } of disagreeing) {
    const note = others?.note ?? '';
    const at = texts.findIndex((text) => text.startsWith(title) && text.includes(note));
    const twin = claims.find(({ id }) => id === others?.sameAs);
    expect(texts[at], title).toContain(twin ? `Same event as ${twin.title}` : note);
    await items.nth(at).getByRole('button').first().click();
    await expect(evidence(page)).toContainText(note);
  }
});

test('every disagreement is reached from its mark', async ({ page }) => {
  await openBoard(page);
  for (const { id, others } of disagreeing) {
    await mark(page, id).press('Enter');
    await expect(evidence(page)).toContainText(others?.note ?? '');
  }
});

test('filter, reading and layers leave the page as it is', async ({ page }) => {
  await openSources(page);
  const whole = await page.getByRole('main').locator('.sources-page').innerText();
  await openSources(page, '&leaders=yassin&period=2015..2016&dates=others&layers=primary~others');
  expect(await page.getByRole('main').locator('.sources-page').innerText()).toBe(whole);
});

test('all sources are there, and a stance shows its own alone', async ({ page }) => {
  await openSources(page);
  await expect(sources(page).locator('li')).toHaveCount(file.sources.length);
  const rels = await sources(page)
    .locator('li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('rel')));
  expect(new Set(rels)).toEqual(new Set(['noreferrer']));
  await sources(page)
    .getByRole('checkbox', { name: /^Book or study/ })
    .check();
  const scholarly = file.sources.filter(({ stance }) => stance === 'scholarly');
  await expect(sources(page).locator('li')).toHaveCount(scholarly.length);
  await expect(sources(page).locator('li').first()).toBeVisible();
  await sources(page)
    .getByRole('checkbox', { name: /^Book or study/ })
    .uncheck();
  await expect(sources(page).locator('li')).toHaveCount(file.sources.length);
});

test('coverage, method and the files are told', async ({ page, request, baseURL }) => {
  await openSources(page);
  const own = claims.filter(({ layer }) => layer === 'primary');
  const quoted = own.filter(({ quote }) => quote).length;
  await expect(part(page, /^What is covered/)).toContainText(
    `${quoted} of ${own.length} claims of the article (`,
  );
  const made = part(page, /^How the data were made/);
  for (const line of file.method) await expect(made).toContainText(line);
  for (const link of await made.getByRole('link').all()) {
    const href = await link.getAttribute('href');
    expect((await request.get(new URL(href ?? '', baseURL).href)).ok()).toBe(true);
  }
  await expect(part(page, /^Left out of the loaded file/)).toContainText('every claim in the file is shown');
});

test('a claim that was left out is named with its place and the reason', async ({ page }) => {
  const broken = fileText.replace('"edtf": "1992"', '"edtf": "19x2"');
  expect(broken).not.toBe(fileText);
  await page.route('**/data/khamenei-hamas.json', (route) =>
    route.fulfill({ body: broken, contentType: 'application/json' }),
  );
  await openSources(page);
  const list = part(page, /^Left out of the loaded file/);
  await expect(list.locator('li')).not.toHaveCount(0);
  await expect(list).toContainText('date.edtf');
  await expect(list).toContainText('19x2');
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('axe finds nothing with a paragraph, sources and evidence open', async ({ page }) => {
      test.slow();
      await openSources(page);
      await cell(page, 27).click();
      await sources(page).locator('summary', { hasText: 'Has a stake' }).click();
      await disagreements(page).getByRole('button').first().click();
      await expect(evidence(page).getByRole('button', { name: 'Close' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('nothing scrolls sideways', async ({ page }) => {
      await openSources(page);
      await sources(page)
        .locator('details')
        .evaluateAll((all) => {
          for (const one of all as HTMLDetailsElement[]) one.open = true;
        });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    });
  });

test('in forced colours what differs has a form of its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openSources(page);
  const formsOf = (finding: string) =>
    page
      .locator(`:is(.tally-boxes > span, .tally-swatch, .strip-tile > span)[data-finding="${finding}"]`)
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundImage))]);
  expect(await formsOf('agrees')).toEqual(['none']);
  expect(await formsOf('differs')).toEqual([expect.stringContaining('gradient')]);
});
