import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { count } from './board';
import { test as base, expect } from './fixtures';
import { manyShipped } from './manyClaims';
import { Site } from './site';

interface Held {
  /** Lets the second half of the file come. */
  readonly letGo: () => void;
}

/** A site whose dataset comes by half. */
const test = base.extend<{ readonly site: Site; readonly held: Held }>({
  site: async ({ browserName: _any }, use) => {
    const site = new Site();
    site.files.set('/data/many.json', Buffer.from(manyShipped(20_000)));
    await site.open();
    await use(site);
    await site.close();
  },
  held: async ({ site }, use) => use({ letGo: site.holdBack('/data/many.json') }),
  baseURL: async ({ site }, use) => use(site.address),
});

const soFar = (page: Page) =>
  page.getByRole('img', { name: /^Read so far: [\d,]+ claims, drawn as density$/ });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const axis = (page: Page) => page.locator('.board-axis');

/** Where the title stands, and from where to where the axis reaches. */
async function placesOf(page: Page): Promise<readonly (number | undefined)[]> {
  const [head, time] = [await title(page).boundingBox(), await axis(page).boundingBox()];
  return [head?.x, head?.y, time?.x, time?.width];
}

test('what has come of many claims is drawn before the last byte, and stays where it stood', async ({
  page,
  held,
}) => {
  await page.goto('./?data=data/many.json', { waitUntil: 'commit' });
  await expect(soFar(page)).toBeVisible();
  const figure = /[\d,]+/.exec((await soFar(page).getAttribute('aria-label')) ?? '')?.[0] ?? '';
  expect(Number(figure.replace(',', ''))).toBeLessThan(11_000);
  await expect(page.getByRole('status')).toHaveText('Loading the claims…');
  await expect(page.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    /^[\d,]+ claims read so far$/,
  );
  const controls = page.getByRole('main').locator('button, select, input, [tabindex]');
  await expect(controls, 'nothing that does not work yet').toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  const before = await placesOf(page);
  held.letGo();
  await expect(count(page)).toHaveText('20,000 of 20,000 claims', { timeout: 60_000 });
  await expect(soFar(page)).toHaveCount(0);
  expect(await placesOf(page)).toEqual(before);
});

test('a page that begins with something else shows the progress alone', async ({ page, held }) => {
  await page.goto('./?data=data/many.json&period=2003..2003', { waitUntil: 'commit' });
  const words = page.getByText(/^[\d,]+ claims read so far$/);
  await expect(words).toBeVisible();
  await expect(soFar(page)).toHaveCount(0);
  held.letGo();
  await expect(count(page)).toHaveText(/ of 20,000 claims/, { timeout: 60_000 });
});
