import { chip, clickMark, count, evidence, markIds, openBoard, openMenu, resetAll } from './board';
import { expect, test } from './fixtures';
import { articleClaims, fileText } from './shippedData';

const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

/** Texts that are read by a machine: they keep their value. */
const CODED = new Set([
  'format',
  'id',
  'language',
  'layer',
  'edtf',
  'published',
  'claimed',
  'url',
  'stance',
  'kind',
  'status',
  'basis',
  'type',
  'scope',
  'qualifier',
  'finding',
  'confidence',
  'sameAs',
  'as',
  'source',
  'from',
  'to',
  'view',
  'people',
  'themes',
  'sources',
  'begin',
  'end',
  'currency',
  'silhouette',
  'tone',
  'line',
  'by',
  'party',
  'seen',
  'paragraphUrl',
  // The name of the panel, by which it is found.
  'lanes',
  'figureConfidence',
  'short',
]);

/** The shipped data with every text for readers replaced by markup. */
const hostileFile = JSON.stringify(
  JSON.parse(fileText, function revive(this: unknown, key: string, value: unknown) {
    if (typeof value !== 'string' || CODED.has(key)) return value;
    return Array.isArray(this) && /^[a-z0-9-]+$/.test(value) ? value : MARKUP;
  }),
);

test('a dataset whose every text is markup shows it as text and runs nothing', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    return dialog.dismiss();
  });
  await page.route('**/data/khamenei-hamas.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: hostileFile }),
  );
  await openBoard(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MARKUP);
  await expect(count(page)).toContainText(`${articleClaims.length} of ${articleClaims.length}`);
  const scripts = await page.locator('script').count();
  for (const id of await markIds(page)) {
    const one = page.locator(`[data-claim="${id}"]`);
    await one.focus();
    await one.press('Enter');
    await expect(evidence(page).getByRole('heading', { name: MARKUP, level: 3 })).toBeVisible();
  }
  await openMenu(page);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search' }).fill(MARKUP);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.locator('script').count()).toBe(scripts);
  expect(dialogs).toBe(0);
  await expect(page).toHaveTitle(`Matching “${MARKUP}” – ${MARKUP} – Relata`);
});

test('a source whose link is a script is not a link', async ({ page }) => {
  const file = JSON.parse(fileText) as { sources: { primary: boolean; url: string | null }[] };
  for (const source of file.sources) if (!source.primary) source.url = 'javascript:alert(1)';
  await page.route('**/data/khamenei-hamas.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(file) }),
  );
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/left out|could not be shown/).first()).toBeVisible();
  await expect(page.locator('[href^="javascript"]')).toHaveCount(0);
});

test('the served page has a strict policy', async ({ page }) => {
  await openBoard(page);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveCount(1);
  const words = (await policy.getAttribute('content')) ?? '';
  expect(words).toContain("default-src 'none'");
  expect(words).toMatch(/script-src 'self'(;|$)/);
  expect(words).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  expect(words).toContain("require-trusted-types-for 'script'");
});

test('every answer has the headers that keep it from being misread or framed', async ({ request }) => {
  for (const address of ['./', './data/khamenei-hamas.json', './sw.js', './no-such-file']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'self'$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('a search that is pasted in is cut, so that its address can be loaded again', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('a'.repeat(20_000));
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('a'.repeat(300));
  await expect(page).toHaveURL(/\?q=a{300}$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('what the policy forbids', () => {
  test.use({ allowedErrors: [/Trusted|Content Security Policy|^policy:|console: policy:/i] });

  test('markup from a string and inline handlers are refused', async ({ page }) => {
    await openBoard(page);
    const outcomes = await page.evaluate(() => {
      const outcomeOf = (act: () => unknown) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      return [
        outcomeOf(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        outcomeOf(() => document.createElement('img').setAttribute('onerror', 'alert(1)')),
      ];
    });
    expect(outcomes).not.toContain('done');
  });
});

test('a long journey asks no other host, sets no cookie and stores nothing', async ({ page, context }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await openBoard(page);
  await chip(page, 'Haniyeh').click();
  await clickMark(page, 'letter-haniyeh-2018');
  await evidence(page).getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('slider', { name: 'Start of period' }).press('PageUp');
  const list = await openMenu(page);
  await list.getByRole('combobox', { name: 'Named period' }).selectOption({ index: 2 });
  await list.getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search' }).fill('مشعل');
  await resetAll(page);
  await page.reload();
  await expect(count(page)).toBeVisible();
  const home = new URL(page.url()).host;
  expect([...hosts]).toEqual([home]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
