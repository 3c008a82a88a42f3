import type { Page, Route } from '@playwright/test';
import { chip, count, evidence, expectChosen, mark, openBoard, panel, wholeCount } from './board';
import { expect, test } from './fixtures';
import { allClaims, articleClaims, fileText } from './shippedData';

const DATA = '**/data/khamenei-hamas.json';
const asJson = { contentType: 'application/json' };

/** A copy of the shipped file to spoil. */
const copyOfFile = () => JSON.parse(fileText) as Record<string, Record<string, unknown>[]>;

const serve = (page: Page, body: string) => page.route(DATA, (route) => route.fulfill({ ...asJson, body }));

const failure = (page: Page) => page.getByRole('alert');

test.describe('the dataset does not come', () => {
  test.use({ allowedErrors: [/Failed to load resource/] });

  test('missing: says so, and Retry brings it once it is there', async ({ page }) => {
    let there = false;
    await page.route(DATA, (route) =>
      there ? route.continue() : route.fulfill({ status: 404, body: 'not here' }),
    );
    await page.goto('./?leaders=haniyeh');
    await expect(failure(page)).toContainText('The data could not be shown');
    await expect(failure(page)).toContainText('no dataset at this address (status 404)');
    there = true;
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(count(page)).toContainText(`of ${articleClaims.length} claims`);
    await expectChosen(chip(page, 'Haniyeh'));
    await expect(failure(page)).toHaveCount(0);
  });

  test('offline: says so, and Retry brings it when the network is back', async ({ page }) => {
    let offline = true;
    let asked = 0;
    await page.route(DATA, (route) => {
      asked += 1;
      return offline ? route.abort('internetdisconnected') : route.continue();
    });
    await page.goto('./');
    await expect(failure(page)).toContainText('could not be reached');
    const before = asked;
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => asked, 'Retry asks, and once more by itself').toBe(before + 2);
    await expect(failure(page), 'a retry that fails says so again').toContainText('could not be reached');
    offline = false;
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(count(page)).toHaveText(wholeCount);
  });

  test('a server in trouble is asked once more by itself', async ({ page }) => {
    let asked = 0;
    await page.route(DATA, (route) => {
      asked += 1;
      return asked < 2 ? route.fulfill({ status: 503, body: '' }) : route.continue();
    });
    await page.goto('./');
    await expect(count(page)).toHaveText(wholeCount);
  });
});

test('slow: progress is shown until the data come', async ({ page }) => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(DATA, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('Loading the claims')).toBeVisible();
  answer();
  await expect(count(page)).toHaveText(wholeCount);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('a web page instead of data is called one', async ({ page }) => {
  await page.route(DATA, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  );
  await page.goto('./');
  await expect(failure(page)).toContainText('answered with a web page instead of a dataset');
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test('not JSON: the line is named', async ({ page }) => {
  const lines = fileText.split('\n');
  lines[11] = '  "oops" oops';
  await serve(page, lines.join('\n'));
  await page.goto('./');
  await expect(failure(page)).toContainText(/line 12, column \d+/i);
});

test('a file that breaks off is told from one that is wrong', async ({ page }) => {
  await serve(page, fileText.slice(0, fileText.lastIndexOf('\n', 5000)));
  await page.goto('./');
  await expect(failure(page)).toContainText(/breaks off/);
});

test('wrong shape: 25 faults at once, 20 shown with their paths and all as text', async ({ page }) => {
  const file = copyOfFile();
  for (const event of (file['events'] ?? []).slice(0, 24)) delete event['title'];
  await serve(page, JSON.stringify({ ...file, format: 'relata/9' }));
  await page.goto('./');
  const items = failure(page).getByRole('listitem');
  await expect(items).toHaveCount(20);
  await expect(items.filter({ hasText: /^format: must be/ })).toHaveCount(1);
  await expect(items.filter({ hasText: 'events[0].title: is missing' })).toHaveCount(1);
  await failure(page).getByText('All 25, as text to copy').click();
  const all = await failure(page).getByRole('textbox', { name: 'All faults' }).inputValue();
  expect(all.split('\n')).toHaveLength(25);
});

test('one bad record is left out, counted and named; the others show', async ({ page }) => {
  const file = copyOfFile();
  const pointedAt = new Set(
    allClaims.flatMap(({ related = [], others }) => [...related.map(({ id }) => id), others?.sameAs]),
  );
  const bad = articleClaims.find(({ id, kind }) => kind === 'statement' && !pointedAt.has(id));
  for (const event of file['events'] ?? [])
    if (event['id'] === bad?.id) event['date'] = { edtf: 'yesterday', basis: 'stated', wording: null };
  await serve(page, JSON.stringify(file));
  await openBoard(page);
  const left = articleClaims.length - 1;
  await expect(count(page)).toHaveText(`${left} of ${left} claims`);
  await expect(page.locator('[data-claim]')).toHaveCount(left);
  const notice = page.getByRole('status').filter({ hasText: '1 faulty item was left out of the data' });
  await notice.getByText('1 faulty item').click();
  await expect(notice).toContainText(`date.edtf (${bad?.id}): “yesterday”`);
});

test('a dataset without any record is an empty board, not a broken page', async ({ page }) => {
  await serve(page, JSON.stringify({ ...copyOfFile(), events: [], sums: [], periods: [] }));
  await openBoard(page);
  await expect(count(page)).toHaveText('0 of 0 claims');
  // Panels that have nothing to draw are left out.
  await expect(panel(page, 'Contacts by leader')).toBeVisible();
  await expect(evidence(page).getByText('These data hold no claims yet.')).toBeVisible();
  await expect(failure(page)).toHaveCount(0);
});

test('unknown ids in the address are ignored with a note', async ({ page }) => {
  await openBoard(page, '?leaders=nobody~yassin&themes=no-theme&claim=no-such');
  const note = page.getByRole('status').filter({ hasText: 'nobody' });
  await expect(note).toContainText('no-theme');
  await expect(note).toContainText('no-such');
  const yassin = articleClaims.filter(({ people }) => people.includes('yassin'));
  await expect(count(page)).toHaveText(`${yassin.length} of ${articleClaims.length} claims`);
});

for (const elsewhere of [
  'https://example.org/data.json',
  '//example.org/x',
  'javascript:alert(1)',
  'data:,x',
])
  test(`data from another site are not opened: ${elsewhere}`, async ({ page }) => {
    await openBoard(page, `?data=${encodeURIComponent(elsewhere)}`);
    await expect(count(page)).toHaveText(wholeCount);
    const note = page.getByText('asks for data from another site');
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(note).toHaveCount(0);
  });

test('another dataset of the same site is opened', async ({ page }) => {
  const other = { ...copyOfFile(), title: 'Another file', sums: [] };
  await page.route('**/data/other.json', (route) =>
    route.fulfill({ ...asJson, body: JSON.stringify(other) }),
  );
  await openBoard(page, '?data=data/other.json');
  await expect(page.getByRole('heading', { level: 1, name: 'Another file' })).toBeVisible();
  await chip(page, 'Yassin').click();
  await expect(page).toHaveURL(/data=data\/other\.json/);
});

test.describe('a view throws', () => {
  test.use({ allowedErrors: [/planted fault/] });

  /** Serves the app with a literal of the aid view's code replaced by something that throws. */
  async function plant(page: Page, literal: RegExp): Promise<() => number> {
    let planted = 0;
    await page.route('**/assets/*.js', async (route: Route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(literal, () => {
        planted += 1;
        return '(()=>{throw new Error("planted fault")})()';
      });
      await route.fulfill({ response, body });
    });
    return () => planted;
  }

  for (const [where, literal] of [
    ['layout', /(["'`])undated sums\1/],
    ['drawing', /(["'`])3\.4 2\1/],
  ] as const)
    test(`in its ${where}: its panel says so, the others go on`, async ({ page }) => {
      const planted = await plant(page, literal);
      await openBoard(page);
      expect(planted()).toBe(1);
      const aid = panel(page, 'Aid Iran is said to have promised or paid');
      await expect(aid.getByRole('alert')).toContainText(
        'Aid Iran is said to have promised or paid could not be drawn: planted fault',
      );
      await expect(aid.locator('[data-claim]')).toHaveCount(0);
      await expect(panel(page, 'Relationship status').locator('[data-claim]')).not.toHaveCount(0);
      await mark(page, 'meeting-yassin-1998').press('Enter');
      await expect(page.getByRole('heading', { name: 'Meeting with Ahmad Yassin' })).toBeVisible();
      await chip(page, 'Yassin').click();
      await expect(count(page)).not.toHaveText(wholeCount);
      await expect(panel(page, 'Overview').getByRole('slider')).toHaveCount(3);
    });
});
