import { axeFindings } from './axe';
import { act, rows } from './composer';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('the open briefing comes first; the list unfolds, and choosing one leads to its scenes', async ({
  page,
}) => {
  await page.goto('./?tab=compose');
  await act(page, 'Make a copy').click();
  const fold = page.getByRole('button', { name: 'Choose, start or import' });
  const choice = page.getByRole('navigation', { name: 'Briefings' }).getByRole('button', { name: /scenes/ });
  await expect(choice).toHaveCount(0);
  await expect(rows(page).first()).toBeInViewport();

  await fold.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(choice).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(choice.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
  const shipped = page.getByRole('region', { name: /known$/ });
  await expect(shipped).toBeFocused();
  await expect(rows(page).first().getByRole('img', { name: 'The board' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(act(page, 'Present')).toBeFocused();

  await fold.tap();
  await choice.last().tap();
  await expect(page.getByRole('region', { name: /copy\)$/ })).toBeFocused();
  await fold.tap();
  await page.getByRole('button', { name: 'New briefing' }).tap();
  await expect(page.getByRole('region', { name: 'My briefing' })).toBeFocused();
  await expect(page.getByText(/No scenes yet/)).toBeInViewport();
});

test('the ways to take a briefing away are folded above its scenes', async ({ page }) => {
  await page.goto('./?tab=compose');
  const way = page.getByRole('button', { name: 'One HTML file' });
  await expect(rows(page).first().getByRole('img', { name: 'The board' })).toBeInViewport({ ratio: 1 });
  await expect(way).toBeHidden();
  await page.getByText('Export', { exact: true }).tap();
  await expect(way).toBeInViewport();
});

test('axe finds nothing in the unfolded lists', async ({ page }) => {
  await page.goto('./?tab=compose');
  await page.getByRole('button', { name: 'Choose, start or import' }).tap();
  await page.getByText('Export', { exact: true }).tap();
  await expect(page.getByRole('button', { name: 'One HTML file' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
