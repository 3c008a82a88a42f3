import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { button, openTable } from './editing';
import { expect, test } from './fixtures';

const TABLE = [
  'Event,Date,Who',
  'The first visit,18 April 2001,Ilse Adan',
  'The second visit,1 May 2001,Ilse Adan',
  'A letter,c. 1998,Per Bruun',
].join('\n');

/** Opens a small table as it is guessed. */
async function openVisits(page: Page): Promise<void> {
  await openTable(page, TABLE, 3);
  await expect(page.getByText('3 claims from visits.csv, opened today.')).toBeVisible();
}

test('what a table is about is said under its title, by keyboard alone, and undone', async ({ page }) => {
  await openVisits(page);
  const sentence = page.getByText('Who visited whom.');
  await button(page, 'Say in a sentence what this is about').press('Enter');
  const field = page.getByLabel('What this is about, in a sentence');
  await expect(field).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await field.press('Escape');
  await expect(field).toHaveCount(0);
  await button(page, 'Say in a sentence what this is about').press('Enter');
  await field.fill('Who visited whom.');
  await field.press('Enter');
  await expect(sentence).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(sentence).toBeVisible();
  await expect(button(page, 'Undo')).toHaveAccessibleDescription('Said what the chronology is about');
  await button(page, 'Undo').click();
  await expect(button(page, 'Say in a sentence what this is about')).toBeVisible();
  await expect(sentence).toHaveCount(0);
});

const next = (page: Page) => page.getByRole('region', { name: 'When you like' });
const undone = (page: Page, words: string) =>
  expect(button(page, 'Undo'))
    .toHaveAccessibleDescription(words)
    .then(() => button(page, 'Undo').click());

test('the heading of the lanes is renamed, by keyboard alone, and undone', async ({ page }) => {
  await openVisits(page);
  const link = button(page, 'Rename “Events by person”');
  await link.press('Enter');
  await expect(page.getByLabel('Heading above the lanes')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await link.press('Enter');
  await page.getByLabel('Heading above the lanes').fill('Who met whom');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Who met whom' })).toBeVisible();
  await expect(button(page, 'Rename “Who met whom”')).toBeFocused();
  await undone(page, 'Renamed “Events by person” to “Who met whom”');
  await expect(page.getByRole('region', { name: 'Events by person' })).toBeVisible();
});

test('a period is marked above the lanes, and undone', async ({ page }) => {
  await openVisits(page);
  await button(page, 'Mark periods above the lanes').click();
  await page.getByLabel('Name of the period').fill('The quiet years');
  await page.getByLabel(/^From for example/).fill('c. 1998');
  await button(page, 'Mark it').click();
  await expect(next(page).getByRole('alert')).toHaveText('It needs a date at both ends.');
  await next(page).getByLabel('To', { exact: true }).fill('March 2000');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Mark it').click();
  const period = page.locator('.board [data-claim="the-quiet-years"]');
  await expect(period).toHaveAccessibleName(/^The quiet years, .*1998.*March 2000/);
  await expect(page.getByRole('region', { name: 'Periods' }).getByText('The quiet years')).toBeVisible();
  await undone(page, 'Marked the period “The quiet years”');
  await expect(period).toHaveCount(0);
});

test('what another source says is added to a claim, and undone', async ({ page }) => {
  await openVisits(page);
  await button(page, 'Add what another source says').click();
  await page.getByLabel('Of which claim').selectOption({ label: 'A letter, c. 1998' });
  await page.getByLabel('The other source').fill('The Annals');
  await page.getByLabel('What it says').fill('A year later.');
  await page.getByLabel(/^Its date/).fill('1999');
  await page.getByLabel('Compared with the claim it').selectOption('differs');
  await page.getByLabel('How sure that is').selectOption('high');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Add it').click();
  await expect(page.getByText('What other sources say differs from the table on 1 claim.')).toBeVisible();
  await undone(page, 'Added what “The Annals” says');
  await expect(page.getByText('What other sources say differs')).toHaveCount(0);
});

test('a place to begin is written, shown first and undone', async ({ page }) => {
  await openVisits(page);
  await button(page, 'Write where a reader should begin').click();
  await page.getByLabel('With which claim').selectOption({ label: 'A letter, c. 1998' });
  await page.getByLabel('In a few words').fill('The first sign');
  await button(page, 'Add it').click();
  await expect(next(page).getByRole('alert')).toHaveText('It needs a few words and a sentence.');
  await page.getByLabel('Why there, in a sentence').fill('All began with a letter.');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Add it').click();
  const place = page.getByRole('button', { name: /The first sign.*All began with a letter\./ });
  await place.click();
  await expect(page.getByRole('heading', { name: 'A letter' })).toBeFocused();
  await page.keyboard.press('Escape');
  await undone(page, 'Added “The first sign” to where to begin');
  await expect(button(page, 'Redo')).toHaveAccessibleDescription(/The first sign/);
  await expect(place).toHaveCount(0);
});
