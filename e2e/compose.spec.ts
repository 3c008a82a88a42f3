import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { scenes } from './stage';

test('the page Compose lists the briefings: to present, and to keep as a file', async ({ page }) => {
  await page.goto('./?tab=compose');
  const card = page.getByRole('region', { name: /Hamas/ });
  await expect(card).toContainText(`${scenes.length} scenes`);

  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Briefing file' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(file.format).toBe('relata-briefing/1');
  expect(file.briefing.scenes.map(({ id }: { id: string }) => id)).toEqual(scenes.map(({ id }) => id));
  await expect(card.getByRole('status', { name: 'Take away' })).toContainText('Saved');

  await card.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[0]?.title ?? '');
});
