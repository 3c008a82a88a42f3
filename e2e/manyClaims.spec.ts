import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { count, evidence, openBoard, panel } from './board';
import { expect, test } from './fixtures';
import { manyClaims } from './manyClaims';
import { fileText } from './shippedData';

/** Opens the board with made-up data in the place of those that are shipped. */
async function openMany(page: Page, claims: number, people = 3, query = ''): Promise<void> {
  await page.route('**/data/*.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: manyClaims(claims, people) }),
  );
  await openBoard(page, query);
}

const meetings = (page: Page) => panel(page, 'Contacts by leader');
const canvas = (page: Page) => meetings(page).getByRole('img', { name: /drawn as density/ });
const lane = (page: Page, name: string) =>
  meetings(page).getByRole('slider', { name: new RegExp(`^${name}, `) });
const list = (page: Page) => page.getByRole('dialog', { name: /claims?/ });

async function pointAtShare(page: Page, target: Locator, share: number): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('the lane is not on screen');
  const at = { x: box.x + share * box.width, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  return at;
}

test('thousands of claims are drawn as density that says how many there are', async ({ page }) => {
  await openMany(page, 5000);
  await expect(count(page)).toHaveText('5000 of 5000 claims');
  await expect(canvas(page)).toHaveAccessibleName('Contacts by leader: 5000 claims drawn as density');
  await expect(lane(page, 'Khaled Mashaal')).toHaveAccessibleName(
    'Khaled Mashaal, 1667 claims as density, 1990 to 2019',
  );
  await expect(page.locator('[data-claim]')).toHaveCount(0);
  await expect(meetings(page).getByText(/3750 claims, drawn as density; zoom in for marks/)).toBeVisible();
});

test('pointing tells how many stand there, and a click lists them for Evidence', async ({ page }) => {
  await openMany(page, 5000);
  const { x, y } = await pointAtShare(page, lane(page, 'Ismail Haniyeh'), 0.3);
  const tip = page.locator('.tooltip');
  await expect(tip).toContainText(/^\d+ claims, .*(199|200)\d/);
  await expect(tip).toContainText('Meeting number');
  await page.mouse.click(x, y);
  const shown = /(\d+) claims/.exec((await list(page).textContent()) ?? '')?.[1];
  await expect(list(page).getByRole('button')).toHaveCount(Math.min(50, Number(shown)));
  const first = list(page).getByRole('button').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  await expect(evidence(page).getByRole('heading', { name: title })).toBeVisible();
  await expect(list(page)).toBeHidden();
});

test('in a low window what is said and listed of a lane stays in it', async ({ page }) => {
  await openMany(page, 5000);
  const target = lane(page, 'Khaled Mashaal');
  const { y = 0, height = 0 } = (await target.boundingBox()) ?? {};
  await page.setViewportSize({ width: 1440, height: Math.ceil(y + height + 20) });
  const { x, y: at } = await pointAtShare(page, target, 0.3);
  await expect(page.locator('.tooltip')).toBeInViewport({ ratio: 1 });
  await page.mouse.click(x, at);
  await expect(list(page)).toBeInViewport({ ratio: 1 });
});

test('the keyboard goes from column to column, lists what is there, and comes back', async ({ page }) => {
  await openMany(page, 5000);
  const first = lane(page, 'Khaled Mashaal');
  await first.focus();
  const at = async () => Number(await first.getAttribute('aria-valuenow'));
  const start = await at();
  await first.press('ArrowRight');
  expect(await at()).toBeGreaterThan(start);
  await expect(first).toHaveAttribute('aria-valuetext', /^\d+ claims?, .*\d{4}/);
  await first.press('End');
  await expect(first).toHaveAttribute('aria-valuetext', /claims without a date$/);
  await first.press('Home');
  expect(await at()).toBe(start);
  await first.press('Enter');
  const button = list(page).getByRole('button').first();
  await expect(button).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(first).toBeFocused();
  await first.press('ArrowDown');
  await expect(lane(page, 'Ismail Haniyeh')).toBeFocused();
  await page.keyboard.press('Enter');
  const title = (await button.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { name: title })).toBeVisible();
});

test('zooming in gives the marks back', async ({ page }) => {
  await openMany(page, 5000, 3, '?period=2003..2003&others=hidden');
  await expect(canvas(page)).toHaveCount(0);
  const marks = meetings(page).locator('[data-claim]');
  await expect(marks.nth(20)).toBeVisible();
  await marks.first().click();
  await expect(evidence(page).getByRole('heading', { level: 3 })).toHaveText(/Meeting number/);
});

test('arrows bring up marks of lanes beyond the visible part of the panel', async ({ page }) => {
  await openMany(page, 900);
  await expect(canvas(page)).toHaveCount(0);
  const marks = meetings(page).locator('[data-claim]');
  await marks.first().focus();
  const focused = page.locator('[data-claim]:focus');
  for (const person of [1, 2]) {
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveCount(1);
    await expect
      .poll(async () => Number((await focused.getAttribute('data-claim'))?.replace('claim-', '')) % 3)
      .toBe(person);
    await expect(focused).toBeInViewport();
  }
});

test('of many people one is found, and pinned to the top', async ({ page }) => {
  await openMany(page, 5000, 60);
  const lanes = meetings(page).getByRole('slider');
  await expect(lanes.first()).toHaveAccessibleName(/^Khaled Mashaal, /);
  await expect(meetings(page).getByRole('button', { name: 'Show all 60 lanes' })).toBeVisible();
  await meetings(page).getByRole('combobox', { name: 'Find a lane' }).pressSequentially('Person 57');
  await page.keyboard.press('Enter');
  await expect(lanes.first()).toHaveAccessibleName(/^Person 57, /);
  await meetings(page).getByRole('button', { name: 'Unpin Person 57' }).click();
  await expect(lanes.first()).toHaveAccessibleName(/^Khaled Mashaal, /);
  await meetings(page).getByRole('combobox', { name: 'Order of lanes' }).selectOption('by name');
  await expect(lanes.first()).toHaveAccessibleName(/^Ismail Haniyeh, /);
});

test('on a phone all lanes can be asked for beside what finds one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMany(page, 5000, 60);
  const all = meetings(page).getByRole('button', { name: 'Show all 60 lanes' });
  await all.scrollIntoViewIfNeeded();
  const box = await all.boundingBox();
  expect(box && box.x + box.width).toBeLessThanOrEqual(390 - 16);
});

test('of many leaders one is found to filter by', async ({ page }) => {
  await openMany(page, 5000, 60);
  const button = panel(page, 'Filters').getByRole('button', { name: /^Leaders: / });
  await expect(button).toHaveAccessibleName('Leaders: all');
  await button.click();
  await page.getByRole('searchbox', { name: 'Find leaders to filter by' }).fill('haniyeh');
  await page.getByRole('checkbox', { name: /^Ismail Haniyeh/ }).check();
  await expect(page).toHaveURL(/leaders=haniyeh/);
  await expect(button).toHaveAccessibleName(/^Leaders: .*Haniyeh/);
  await expect(count(page)).toHaveText('84 of 5000 claims');
});

test('on a phone the signs of the buttons stay beside the count of few claims', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  const bar = page.getByRole('region', { name: 'Filters' });
  for (const words of [/^\d+ of \d+ *claims/, /^\d+ of \d+ *Clear/]) {
    for (const name of [/^Filters/, /^Differs/])
      await expect(bar.getByRole('button', { name }).locator('svg').first()).toBeVisible();
    const box = await bar.getByRole('paragraph').filter({ hasText: words }).boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(390 - 16);
    await bar.getByRole('button', { name: /^Differs/ }).click();
  }
});

test('on a phone the count of very many claims stands whole beside what differs', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const file = JSON.parse(fileText) as { events: { id: string; others?: object }[] };
  const copies = (copy: number) =>
    file.events.map(({ id, others, ...rest }) => ({
      ...rest,
      id: `${id}-${copy}`,
      related: [],
      ...(others && { others: { ...others, sameAs: undefined } }),
    }));
  const events = Array.from({ length: 300 }, (_, copy) => copies(copy)).flat();
  const body = JSON.stringify({ ...file, events, highlights: [], briefings: [], revisions: [] });
  await page.route('**/data/*.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('./');
  const bar = page.getByRole('region', { name: 'Filters' });
  await expect(bar.getByRole('button', { name: /^Differs \(\d+\)/ })).toBeVisible();
  for (const words of [/^\d\d,\d{3} of \d\d,\d{3} *claims/, /^\d+ of \d\d,\d{3} *Clear/]) {
    const shown = bar.getByRole('paragraph').filter({ hasText: words });
    const box = await shown.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(390 - 16);
    expect(await shown.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await bar.getByRole('button', { name: /^Differs/ }).click();
  }
});

test('density is accessible', async ({ page }) => {
  await openMany(page, 5000, 60);
  await expect(canvas(page)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
