import type { Page } from '@playwright/test';
import { evidence, openBoard, readCount } from './board';
import { closeClipboard, openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { claimOf, fileText } from './shippedData';

/** Opens what cites the open claim. */
const openCite = (page: Page): Promise<void> =>
  evidence(page).getByRole('button', { name: 'Cite', exact: true }).click();

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('citation and link are copied, and the link opens the very same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const claim = claimOf('meeting-mashaal-2008');
  await openBoard(page, `?leaders=mashaal&dates=others&claim=${claim.id}`);
  const copy = async (name: string, done: string) => {
    await evidence(page).getByRole('button', { name, exact: true }).click();
    await expect(evidence(page).getByText(done, { exact: true })).toBeVisible();
    return clipboard(page);
  };
  const link = await copy('Copy link to this claim', 'Link copied');
  expect(new URL(link).search).toMatch(
    /^\?leaders=mashaal&dates=others&claim=meeting-mashaal-2008&v=[\da-f]{8}~([\w-]{8})+$/,
  );
  await openCite(page);
  const text = await copy('Copy citation', 'Citation copied');
  expect(text).toContain(`“${claim.title}”, 27 May 2008 (other sources, high confidence)`);
  expect(text).toContain('IranWire');
  expect(text).toMatch(/data version [\da-f]{8}\. http/);
  const [cited = ''] = /http\S+(?= \(accessed)/.exec(text) ?? [];
  expect(new URL(cited).search).toMatch(
    /^\?leaders=mashaal&dates=others&claim=meeting-mashaal-2008&v=[\da-f]{8}\.[\da-f]{8}$/,
  );
  expect(await copy('Copy citation as BibTeX', 'BibTeX copied')).toMatch(/^@misc\{iranwire-/);
  const items = JSON.parse(await copy('Copy citation as CSL-JSON', 'CSL-JSON copied'));
  expect(items).toHaveLength(5);
  expect(items[4]).toMatchObject({ type: 'dataset', URL: cited });

  await page.goto(link);
  await expect(openTitle(page, claim.id)).toBeVisible();
  await expect(page.getByText('The data have changed')).toHaveCount(0);
});

/** Serves the shipped data with some claims' summaries written anew and others left out. */
async function changeData(page: Page, changed: readonly string[], gone: readonly string[]): Promise<void> {
  const data = JSON.parse(fileText);
  for (const part of ['events', 'sums', 'periods'])
    data[part] = data[part]
      .filter(({ id }: { id: string }) => !gone.includes(id))
      .map((claim: { id: string; related?: { id: string }[] }) => ({
        ...claim,
        ...(claim.related && { related: claim.related.filter(({ id }) => !gone.includes(id)) }),
        ...(changed.includes(claim.id) && { summary: 'Said anew.' }),
      }));
  await page.route('**/data/khamenei-hamas.json', (route) => route.fulfill({ json: data }));
}

const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'The data have changed since this link was made' });

for (const [what, change, words] of [
  ['another claim', 'aid-360m', /“Meeting with Khaled Mashaal.*”, has not changed/],
  ['its claim', 'meeting-mashaal-2008', /has changed or been removed/],
] as const)
  test(`a citation’s link says that the data have changed since: ${what}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openBoard(page, '?claim=meeting-mashaal-2008');
    await openCite(page);
    await evidence(page).getByRole('button', { name: 'Copy citation', exact: true }).click();
    await expect(evidence(page).getByText('Citation copied')).toBeVisible();
    const [link = ''] = /http\S+(?= \(accessed)/.exec(await clipboard(page)) ?? [];
    await changeData(page, [change], []);
    await page.goto(link);
    await expect(notice(page)).toContainText(words);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice(page)).toHaveCount(0);
  });

test('a link to a view tells which of its claims have changed since, and opens them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBoard(page, '?leaders=mashaal&claim=meeting-mashaal-2008');
  await evidence(page).getByRole('button', { name: 'Copy link to this claim' }).click();
  await expect(evidence(page).getByText('Link copied')).toBeVisible();
  const link = await clipboard(page);
  const shown = (await readCount(page)).inside;

  await changeData(page, ['aid-360m'], []);
  await page.goto(link);
  await expect(openTitle(page, 'meeting-mashaal-2008')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  await changeData(page, ['meeting-mashaal-2005'], ['meeting-mashaal-2009-02']);
  await page.goto(link);
  const { title } = claimOf('meeting-mashaal-2005');
  await expect(notice(page)).toContainText(
    `It showed ${shown} claims. Since then, 1 has changed: “${title}”; 1 has been removed.`,
  );
  await notice(page).getByRole('button', { name: title }).click();
  await expect(openTitle(page, 'meeting-mashaal-2005')).toBeVisible();
});

test('where the clipboard is closed, the text is shown to be copied', async ({ page }) => {
  await closeClipboard(page);
  await openBoard(page, '?claim=aid-360m');
  await openCite(page);
  await evidence(page).getByRole('button', { name: 'Copy citation', exact: true }).click();
  const field = evidence(page).getByRole('textbox', { name: 'Copy citation' });
  await expect(field).toHaveValue(/^“Reported rise to \$360 million a year”/);
  await expect(field).not.toBeEditable();
  await field.focus();
  const chosen = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await expect.poll(chosen).toContain('Reported rise to');
});
