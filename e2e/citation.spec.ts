import type { Page } from '@playwright/test';
import { evidence, openBoard } from './board';
import { closeClipboard, openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { claimOf, fileText } from './shippedData';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('citation and link are copied, and the link opens the very same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const claim = claimOf('meeting-mashaal-2008');
  await openBoard(page, `?leaders=mashaal&dates=record&claim=${claim.id}`);
  const copy = async (name: string, done: string) => {
    await evidence(page).getByRole('button', { name, exact: true }).click();
    await expect(evidence(page).getByText(done, { exact: true })).toBeVisible();
    return clipboard(page);
  };
  const link = await copy('Copy a link to this view', 'Link copied');
  expect(new URL(link).search).toMatch(
    /^\?leaders=mashaal&dates=record&claim=meeting-mashaal-2008&v=[\da-f]{8}\.[\da-f]{8}$/,
  );
  const text = await copy('Copy citation', 'Citation copied');
  expect(text).toContain(`“${claim.title}”, 27 May 2008 (public record, high confidence)`);
  expect(text).toContain('IranWire');
  expect(text).toMatch(/data version [\da-f]{8}\. http/);
  expect(text).toContain(link);
  expect(await copy('Copy citation as BibTeX', 'BibTeX copied')).toMatch(/^@misc\{iranwire-/);
  const items = JSON.parse(await copy('Copy citation as CSL-JSON', 'CSL-JSON copied'));
  expect(items).toHaveLength(6);
  expect(items[5]).toMatchObject({ type: 'dataset', URL: link });

  await page.goto(link);
  await expect(openTitle(page, claim.id)).toBeVisible();
  await expect(page.getByText('The data have changed')).toHaveCount(0);
});

for (const [what, change, words] of [
  ['another record', 'aid-360m', /“Meeting with Khaled Mashaal.*”, is as it was/],
  ['its record', 'meeting-mashaal-2008', /has changed or is gone/],
] as const)
  test(`a frozen link says that the data have changed since: ${what}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openBoard(page, '?claim=meeting-mashaal-2008');
    await evidence(page).getByRole('button', { name: 'Copy a link to this view' }).click();
    await expect(evidence(page).getByText('Link copied')).toBeVisible();
    const link = await clipboard(page);
    const { summary } = claimOf(change);
    await page.route('**/data/khamenei-hamas.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: fileText.replace(summary, 'Said anew.') }),
    );
    await page.goto(link);
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'The data have changed since this link was made' });
    await expect(notice).toContainText(words);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
  });

test('where the clipboard is closed, the text is shown to be copied', async ({ page }) => {
  await closeClipboard(page);
  await openBoard(page, '?claim=aid-360m');
  await evidence(page).getByRole('button', { name: 'Copy citation', exact: true }).click();
  const field = evidence(page).getByRole('textbox', { name: 'Copy citation' });
  await expect(field).toHaveValue(/^“Reported rise to \$360 million a year”/);
  await expect(field).not.toBeEditable();
  await field.focus();
  const chosen = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await expect.poll(chosen).toContain('Reported rise to');
});
