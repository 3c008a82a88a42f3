import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { count, evidence, goBack, goTo, mark, paramOf, readCount } from './board';
import { expect, test } from './fixtures';
import { articleClaims, claimOf, file } from './shippedData';

const table = (page: Page): Locator => page.getByRole('table');
const rows = (page: Page): Locator => table(page).locator('tbody tr');
const header = (page: Page, name: string): Locator =>
  table(page).getByRole('columnheader', { name, exact: true });
const title = (page: Page, id: string): Locator =>
  table(page).getByRole('rowheader').locator(`[data-claim="${id}"]`);

/** Opens an address on the table and waits until it stands. */
async function openTable(page: Page, query = ''): Promise<void> {
  await page.goto(`./?tab=table${query}`);
  await expect(count(page)).toBeVisible();
  await expect(table(page)).toBeVisible();
}

/** Shows or hides columns by the menu, which is closed then. */
async function switchColumns(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** The ids of the rows, from top to bottom. */
const idsOf = (page: Page): Promise<string[]> =>
  rows(page)
    .locator('[data-claim]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-claim') ?? ''));

const cells = (page: Page, column: string): Promise<string[]> =>
  rows(page).locator(`[data-column="${column}"]`).allTextContents();

test('as many rows as the count says, whatever the address asks for', async ({ page }) => {
  await openTable(page);
  for (const query of [
    '',
    '&period=2006..2010',
    '&leaders=haniyeh~mashaal&period=2008..2012',
    '&layers=primary~others',
    '&layers=primary~others&dates=others',
    '&layers=others&kinds=sum',
    '&others=hidden&kinds=letter',
    '&q=gaza',
    '&leaders=yassin&period=2015..2016',
  ])
    await test.step(query || 'nothing', async () => {
      await goTo(page, `?tab=table${query}`);
      const { inside, total, possibly, text } = await readCount(page);
      await expect(rows(page)).toHaveCount(inside + possibly);
      await expect(table(page).locator('caption')).toContainText(text);
      await expect(page.locator('.table-head').getByRole('heading')).toHaveText(
        inside === total ? `${total} claims, as a table` : `${text}, as a table`,
      );
      expect((await cells(page, 'match')).filter((words) => words === 'possibly')).toHaveLength(possibly);
    });
});

test('rows stand as in the views, by date with what is undated last, either way round', async ({ page }) => {
  await openTable(page);
  const undated = articleClaims.filter(({ date }) => date.edtf === null).length;
  expect(undated).toBeGreaterThan(0);
  const date = header(page, 'Date');
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  const forwards = await idsOf(page);
  expect(forwards[0]).toBe('meeting-marzouq-1992');
  expect((await cells(page, 'date')).slice(-undated)).toEqual(Array(undated).fill('undated'));

  await date.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  expect((await cells(page, 'date')).slice(-undated)).toEqual(Array(undated).fill('undated'));
  expect((await idsOf(page)).slice(-undated)).toEqual(forwards.slice(-undated));
  expect((await idsOf(page))[0]).toBe('killing-soleimani-2020');
});

test('another column sorts by the keyboard alone, and only one column sorts', async ({ page }) => {
  await openTable(page);
  await header(page, 'Title').getByRole('button').focus();
  for (const name of ['Date', 'Date in other sources', 'Offset', 'Kind']) {
    await page.keyboard.press('Tab');
    await expect(header(page, name).getByRole('button')).toBeFocused();
  }
  for (const _ of ['Offset', 'Date in other sources', 'Date', 'Title'])
    await page.keyboard.press('Shift+Tab');
  await expect(header(page, 'Title').getByRole('button')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header(page, 'Date')).toHaveAttribute('aria-sort', 'none');
  const titles = await rows(page).locator('[data-claim]').allTextContents();
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en', { numeric: true }).compare));
});

test('a link to the table opens with its sort, also by a column that is hidden at first', async ({
  page,
}) => {
  await openTable(page);
  const sort = header(page, 'Title').getByRole('button');
  await sort.click();
  await sort.click();
  await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'descending');
  expect(await paramOf(page, 'sort')).toBe('-title');
  const sorted = await idsOf(page);
  await page.goto(page.url());
  await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'descending');
  expect(await idsOf(page)).toEqual(sorted);
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^All sources/ })).toBeVisible();
  expect(await paramOf(page, 'sort')).toBeNull();
  await goBack(page);
  await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'descending');
  await header(page, 'Date').getByRole('button').click();
  await expect(header(page, 'Date')).toHaveAttribute('aria-sort', 'ascending');
  expect(await paramOf(page, 'sort')).toBeNull();

  await openTable(page, '&sort=-certainty');
  await expect(header(page, 'How known')).toHaveAttribute('aria-sort', 'descending');
});

test('sums sort by size, and rows without one come last', async ({ page }) => {
  await openTable(page);
  await expect(header(page, 'Amount')).toHaveCount(0);
  await switchColumns(page, 'Amount');
  const amount = header(page, 'Amount').getByRole('button');
  await amount.click();
  await amount.click();
  expect((await cells(page, 'amount')).slice(0, 4)).toEqual([
    'estimated at $360M a year',
    'estimated at $100M a year',
    'pledged $50M',
    '',
  ]);
});

test('columns are chosen from a menu, by the keyboard; the title stays', async ({ page }) => {
  await openTable(page);
  await expect(header(page, 'Themes')).toHaveCount(0);
  const menu = page.getByRole('button', { name: 'Columns' });
  await menu.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: 'Themes' });
  await expect(box).not.toBeChecked();
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Leaders' }).uncheck();
  await expect(page.getByRole('checkbox', { name: 'Title' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(menu).toBeFocused();
  await expect(header(page, 'Themes')).toBeVisible();
  await expect(header(page, 'Leaders')).toHaveCount(0);
  await expect(header(page, 'Title')).toBeVisible();
});

test('each date has that of the other reading beside it, and how far it lies', async ({ page }) => {
  await openTable(page);
  const moved = rows(page).filter({ has: page.locator('[data-claim="visit-haniyeh-2010"]') });
  await expect(header(page, 'Date in other sources')).toBeVisible();
  await expect(moved.locator('[data-column="otherDate"]')).toHaveText('10 to 12 February 2012');
  await expect(moved.locator('[data-column="offset"]')).toHaveText('13+ months later');

  await page.getByRole('radio', { name: 'other sources' }).check();
  await expect(header(page, 'Date in the article')).toBeVisible();
  await expect(moved.locator('[data-column="date"]')).toHaveText('10 to 12 February 2012');
  await expect(moved.locator('[data-column="otherDate"]')).toHaveText('some time in 2010');
});

test('a row opens Evidence and closes it again', async ({ page }) => {
  await openTable(page);
  const button = title(page, 'letter-haniyeh-2018');
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(evidence(page).getByRole('heading', { name: /Letter to Ismail Haniyeh/ })).toBeVisible();
  expect(await paramOf(page, 'claim')).toBe('letter-haniyeh-2018');
  expect(await paramOf(page, 'tab')).toBe('table');
  await page.keyboard.press('Escape');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(button).toBeFocused();
  await expect(evidence(page).getByRole('heading', { name: /Letter to Ismail Haniyeh/ })).toHaveCount(0);
});

test('a row leads to its mark, and Back to the row', async ({ page }) => {
  await openTable(page, '&leaders=haniyeh');
  const { title: words } = claimOf('letter-haniyeh-2018');
  await page.getByRole('button', { name: `Show on timeline: ${words}` }).press('Enter');
  await expect(mark(page, 'letter-haniyeh-2018')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', { name: 'Contacts by leader' })).toBeVisible();
  expect(await paramOf(page, 'tab')).toBe(null);
  expect(await paramOf(page, 'leaders')).toBe('haniyeh');
  await goBack(page);
  await expect(title(page, 'letter-haniyeh-2018')).toHaveAttribute('aria-pressed', 'true');
});

test('claims that the record shows to be one event are one row, which names both', async ({ page }) => {
  const twins = rows(page).filter({
    has: page.locator('[data-claim="visit-arouri-2019"], [data-claim="meeting-delegation-2019"]'),
  });
  await openTable(page);
  await expect(twins).toHaveCount(2);
  await openTable(page, '&dates=others');
  await expect(twins).toHaveCount(1);
  await expect(twins).toContainText(claimOf('meeting-delegation-2019').title);
});

test('of a large dataset only the rows in sight are in the page, each with its number', async ({ page }) => {
  const sample = { ...claimOf('meeting-yassin-1998'), related: [] };
  const more = Array.from({ length: 2000 }, (_, i) => ({ ...sample, id: `more-${i}`, title: `Report ${i}` }));
  await page.route('**/data/khamenei-hamas.json', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ ...file, events: [...file.events, ...more] }),
    }),
  );
  await openTable(page);
  const all = articleClaims.length + more.length + 1;
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(all));
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2');
  expect(await rows(page).count()).toBeLessThan(100);
  const region = page.getByRole('region', { name: 'Table of claims' });
  await expect(async () => {
    await region.press('End');
    await expect(table(page).locator(`tr[aria-rowindex="${all}"]`)).toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect(rows(page).first()).toHaveAttribute('aria-hidden', 'true');
  expect(await rows(page).count()).toBeLessThan(100);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test('axe finds nothing', async ({ page }) => {
      await openTable(page);
      for (const query of [
        '&kinds=meeting',
        '&layers=primary~others&dates=others&period=2008..2009',
        '&kinds=sum&claim=aid-360m',
        '&q=nowhere',
      ]) {
        await goTo(page, `?tab=table${query}`);
        expect.soft(await axeFindings(page), query).toEqual([]);
      }
    });

    test('the page does not scroll sideways', async ({ page }) => {
      await openTable(page, '&layers=primary~others&period=2006..2010');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    });
  });

test.describe('1024 × 768', () => {
  test.use({ viewport: { width: 1024, height: 768 } });
  test('all columns that there are at first fit', async ({ page }) => {
    await openTable(page);
    const region = page.getByRole('region', { name: 'Table of claims' });
    expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await expect(page.getByText('Scroll sideways for more columns.')).toBeHidden();
  });
});

test.describe('720 × 450', () => {
  test.use({ viewport: { width: 720, height: 450 } });
  test('that there are more columns is said, an edge fades, and the arrow keys lead there', async ({
    page,
  }) => {
    await openTable(page);
    await expect(page.getByText('Scroll sideways for more columns.')).toBeVisible();
    const region = page.getByRole('region', { name: 'Table of claims' });
    const fade = () => region.evaluate((one) => getComputedStyle(one).maskImage);
    expect(await fade()).toContain('gradient');
    await region.focus();
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      expect(await fade()).toBe('none');
    }).toPass();
    await expect(header(page, 'What other sources say')).toBeInViewport({ ratio: 1 });
    await expect(header(page, 'Title')).toBeInViewport({ ratio: 1 });
  });
});

test('no chosen column is left without room', async ({ page }) => {
  await openTable(page, '&layers=primary~others');
  await switchColumns(page, 'How known', 'Themes', 'Origins', 'Status', 'Amount', 'Meant for', 'Said by');
  for (const one of await table(page).getByRole('columnheader').all())
    expect((await one.boundingBox())?.width).toBeGreaterThan(60);
});

test('in forced colours a row that differs has a mark of its own form, and the arrow of the sort points', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openTable(page);
  const formOf = (finding: string) =>
    table(page)
      .locator(`tr[data-finding="${finding}"] th`)
      .first()
      .evaluate((one) => getComputedStyle(one, '::before').backgroundImage);
  expect(await formOf('differs')).not.toBe(await formOf('agrees'));
  const arrow = header(page, 'Date').locator('.sort-arrow');
  expect(await arrow.evaluate((one) => getComputedStyle(one).borderLeftColor)).toBe('rgba(0, 0, 0, 0)');
});

test('on paper the whole table stands, without its controls', async ({ page }) => {
  await openTable(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Columns' })).toBeHidden();
  const region = page.getByRole('region', { name: 'Table of claims' });
  expect(await region.evaluate((one) => getComputedStyle(one).overflowY)).toBe('visible');
  await expect(rows(page)).toHaveCount(articleClaims.length);
});

test('by keyboard: the skip link leads to the first row, the arrows from row to row', async ({ page }) => {
  await page.goto('./?tab=table');
  const titles = page
    .getByRole('region', { name: 'Table of claims' })
    .getByRole('rowheader')
    .getByRole('button');
  await expect(titles.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(titles.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(titles.first(), 'there is none above').toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(titles.nth(1)).toBeFocused();
});
