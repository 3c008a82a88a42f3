import { expect, test } from './fixtures';
import { allClaims, file } from './shippedData';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a document with all claims and sources, and says what is missing', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(file.title);
    await expect(page.getByText('Loading')).toBeHidden();
    // Not by its text, which is not looked for within `noscript`.
    await expect(page.locator('.plain-note')).toBeVisible();
    const [claims, sources] = [page.getByRole('table').first(), page.getByRole('table').last()];
    await expect(claims.getByRole('row')).toHaveCount(allClaims.length + 1);
    await expect(sources.getByRole('row')).toHaveCount(file.sources.length + 1);
    await claims.getByRole('link').first().click();
    await expect(page).toHaveURL(/#source-/);
  });
});

test('a shared link has a title, a description and a picture, and search engines find the claims', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const contentOf = (property: string) =>
    page.locator(`meta[property="og:${property}"]`).getAttribute('content');
  expect(await contentOf('title')).toBe(file.title);
  expect(await contentOf('description')).not.toBe('');
  const picture = await request.get((await contentOf('image')) ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).readUInt32BE(16)).toBe(1200);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const { '@graph': graph } = JSON.parse(data ?? '');
  expect(graph[0]).toMatchObject({ '@type': 'Dataset', name: file.title });
  expect(graph[0].hasPart).toHaveLength(allClaims.length);
});
