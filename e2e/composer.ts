import { expect, type Locator, type Page } from '@playwright/test';
import { count, openShare } from './board';

/** The rows of the open briefing's scenes. */
export const rows = (page: Page): Locator => page.getByRole('listitem', { name: /^Scene \d/ });
/** The row of a scene by its number, from 1. */
export const row = (page: Page, number: number): Locator => rows(page).nth(number - 1);
/** A field of the scene of this number. */
export const field = (
  page: Page,
  number: number,
  name: 'Title' | 'Standfirst' | 'Caption' | 'Notes',
): Locator => row(page, number).getByRole('textbox', { name });
export const saving = (page: Page): Locator => page.getByRole('status', { name: 'Saving' });
/** The buttons on the sheet of the open briefing. */
export const act = (page: Page, name: string): Locator =>
  page.locator('.sheet-acts').getByRole('button', { name, exact: true });

/** Whether the scenes have these titles in this order. */
export async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  await expect(rows(page)).toHaveCount(titles.length);
  for (const [index, title] of titles.entries())
    await expect(field(page, index + 1, 'Title')).toHaveValue(title);
}

/** What is said of a view that was added. */
export const addedNote = (page: Page): Locator => page.locator('.added-note:popover-open');

/** Opens what can be taken along: a menu of the filter row, or a part of a phone's own menu. */
async function openWaysOut(page: Page): Promise<Locator> {
  if ((page.viewportSize()?.width ?? Number.POSITIVE_INFINITY) >= 640) return openShare(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  return page.locator('.share-list');
}

/** Opens a view in Explore or Table and adds it to the briefing that is being composed; what is said of it. */
export async function addView(page: Page, query: string): Promise<Locator> {
  await page.goto(`./${query}`);
  await expect(count(page)).toBeVisible();
  await (await openWaysOut(page)).getByRole('button', { name: 'Add to briefing' }).click();
  const note = addedNote(page);
  await expect(note).toContainText('Added as scene');
  return note;
}

/** Makes a briefing of three scenes, One to Three, and leaves it open in Compose. */
export async function composeThree(page: Page): Promise<void> {
  for (const query of ['', '?leaders=haniyeh', '?period=2006..2010']) await addView(page, query);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  for (const [index, title] of ['One', 'Two', 'Three'].entries())
    await field(page, index + 1, 'Title').fill(title);
  await expectTitles(page, ['One', 'Two', 'Three']);
}
