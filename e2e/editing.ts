import { expect, type Page } from '@playwright/test';
import { openBoard } from './board';

export const editor = (page: Page) => page.getByRole('complementary', { name: 'Edit', exact: true });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses a table on the page that opens data. */
export const chooseTable = (page: Page, table: string, name = 'visits.csv'): Promise<void> =>
  page.getByLabel('Choose a file…').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(table) });

/** Opens a table of so many claims as it is guessed. */
export async function openTable(page: Page, table: string, claims: number): Promise<void> {
  await page.goto('./?tab=open');
  await chooseTable(page, table);
  await button(page, `Open ${claims} claims`).click();
  await page.waitForURL(/data=own/);
}

/** Opens a copy of the shipped data for editing. */
export async function openCopy(page: Page): Promise<void> {
  await openBoard(page);
  await button(page, 'Data').click();
  await button(page, 'Edit a copy of this one').click();
  await page.waitForURL(/data=own/);
  await expect(editor(page)).toContainText('Choose a mark');
}
