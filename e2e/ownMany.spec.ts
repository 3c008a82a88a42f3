import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { count } from './board';
import { chooseTable, openTable } from './editing';
import { expect, test } from './fixtures';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a large table is drawn in part, counted and kept whole, and each edit of it is kept', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `Meeting ${at},${1 + (at % 28)} May ${1900 + (at % 99)},Ilse Adan`,
  );
  await page.goto('./?tab=open');
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Event,Date,Who\n${rows.join('\n')}`),
  });
  const board = page.getByRole('region', { name: 'Your board, as it stands' });
  await expect(board).toContainText('250 of 20,000 rows are drawn here');
  await expect(board.getByRole('status')).toHaveText('20,000 claims; 0 undated. Every cell is read.');
  await page.getByLabel('When', { exact: true }).selectOption({ label: 'none' });
  await expect(board.getByRole('status')).toHaveText('20,000 claims; 20,000 undated. Every cell is read.');
  await button(page, 'Undo').click();
  await expect(board.getByRole('status')).toHaveText('20,000 claims; 0 undated. Every cell is read.');
  await button(page, 'Open 20,000 claims').click();
  await page.waitForURL(/data=own/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Many');
  await expect(page.getByText('20,000 rows are 20,000 claims.')).toBeVisible();
  // N adds a claim before *Edit* is pressed: what that needs is read first.
  await page.keyboard.press('n');
  await expect(page.getByLabel('What happened')).toBeFocused();
  await expect(count(page)).toHaveText('20,001 of 20,001 claims');
  await page.keyboard.type('A late visit');
  await page.keyboard.press('Tab');
  const last = page.locator('.edit-step');
  await expect(last).toHaveText('Changed the title of “New claim”');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await expect(count(page)).toHaveText('20,000 of 20,000 claims');
  await button(page, 'Redo').click();
  await button(page, 'Redo').click();
  // What was done last is named once it is kept: a page that is loaded anew before knows nothing of it.
  await expect(last).toHaveText('Changed the title of “New claim”');
  await page.reload();
  await expect(count(page)).toHaveText('20,001 of 20,001 claims');
  await expect(last).toHaveText('Changed the title of “New claim”');
});

test('a relata file that is open is known when it is opened again, and its changes are proposed', async ({
  page,
}) => {
  const shipped = readFileSync(new URL('../public/data/kennedy-khrushchev.json', import.meta.url), 'utf8');
  const file = JSON.parse(shipped) as { readonly events: readonly object[] };
  const later = {
    ...file,
    events: file.events.map((one, at) => (at === 0 ? { ...one, title: 'Other' } : one)),
  };
  const choose = async (content: unknown) => {
    await page.goto('./?tab=open');
    await page.getByLabel('Choose a file…').setInputFiles({
      name: 'letters.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  };
  await choose(file);
  await page.waitForURL(/data=own/);
  await choose(later);
  const question = page.getByRole('status').filter({ hasText: 'You have this' });
  await expect(question).toContainText('You have this: 1 claim changed, 39 the same. It is open as');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Propose as changes').click();
  await expect(page).toHaveURL(/tab=review/);
});

test('of very many claims those are drawn in which another file proposes something, each as a mark', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 1200 },
    (_, at) => `Meeting ${at},${1 + (at % 28)} May ${1900 + (at % 99)},Ilse Adan`,
  );
  await openTable(page, `Event,Date,Who\n${rows.join('\n')}`, 1200);
  rows[7] = 'Meeting 7,8 June 1907,Ilse Adan';
  await page.goto('./?tab=open');
  await chooseTable(page, `Event,Date,Who\n${rows.join('\n')}`);
  await button(page, 'Propose as changes').click();
  await expect(page.getByRole('heading', { name: 'Review changes: 1 proposed' })).toBeVisible();
  const board = page.getByRole('group', { name: 'The board, with what is proposed in blue' });
  await expect(board.locator('[data-claim]')).toHaveCount(2);
  await expect(
    page.getByText('Of all claims only those are drawn in which something is proposed.'),
  ).toBeVisible();
});
