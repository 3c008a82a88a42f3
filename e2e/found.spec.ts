import { mark, openBoard, pointAt } from './board';
import { expect, test } from './fixtures';

const REASON = /^Found by leader: Khaled Mashaal \(.*Meshaal/;

test('a mark’s tooltip says why the search found it, by mouse and keyboard', async ({ page }) => {
  await openBoard(page, '?q=meshaal');
  const tooltip = page.locator('.tooltip');
  await pointAt(page, 'meeting-mashaal-2008');
  await expect(tooltip.getByText(REASON)).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tooltip).toHaveCount(0);
  await mark(page, 'meeting-mashaal-2005').focus();
  await expect(tooltip.getByText(REASON)).toBeVisible();
  await mark(page, 'meeting-yassin-1998').focus();
  await expect(tooltip).toContainText('left out by the filter');
  await expect(tooltip).not.toContainText('Found by');
});

test('each row of the table says why the search found it', async ({ page }) => {
  await page.goto('./?tab=table&q=meshaal');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toBeVisible();
  await expect(page.getByRole('table').getByText(REASON)).toHaveCount(await rows.count());
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('Found by')).toHaveCount(0);
});
