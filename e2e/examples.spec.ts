import { openBoard } from './board';
import { expect, test } from './fixtures';

test('an example opens by keyboard without the filters of the other dataset, and leads back', async ({
  page,
}) => {
  await openBoard(page, '?leaders=haniyeh&period=2006..2010');
  const title = page.getByRole('heading', { level: 1 });
  const menu = page.getByRole('button', { name: 'Open an example' });
  await menu.press('Enter');
  await expect(page.getByRole('link', { name: /^Khamenei and Hamas/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('link', { name: /^Kennedy and Khrushchev/ }).press('Enter');
  await expect(title).toHaveText(/^Kennedy and Khrushchev/);
  expect(new URL(page.url()).search).toBe('?data=data/kennedy-khrushchev.json');
  await menu.press('Enter');
  await page.getByRole('link', { name: /^Khamenei and Hamas/ }).press('Enter');
  await expect(title).toHaveText(/^Khamenei and Hamas/);
  expect(new URL(page.url()).search).toBe('');
});
