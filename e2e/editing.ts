import { expect, type Page } from '@playwright/test';
import { openBoard } from './board';

export const editor = (page: Page) => page.getByRole('complementary', { name: 'Edit', exact: true });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a copy of the shipped data for editing. */
export async function openCopy(page: Page): Promise<void> {
  await openBoard(page);
  await button(page, 'Data').click();
  await button(page, 'Edit a copy of this one').click();
  await page.waitForURL(/data=own/);
  await expect(editor(page)).toContainText('Choose a mark');
}
