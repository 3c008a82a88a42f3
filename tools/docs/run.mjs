/** Takes the pictures of docs/own-data.md from what is built, with the browser of the journeys: `npm run pictures`. */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const root = path.join(import.meta.dirname, '../..');

const TABLE = [
  'Event,Date,Who,Reported by',
  'The first visit,18/04/2001,Ilse Adan,Daily A',
  'The second visit,01/05/2001,Ilse Adan,Daily A',
  'A letter,c. 1998,Per Bruun,Daily B',
  'A dinner,some summer,Per Bruun,Daily B',
  'A talk,between 1999 and 2001,Ilse Adan,Daily A',
  'The last letter,Mar 2003,Per Bruun,Daily B',
];
/** The same table as a colleague sends it back: a date, a title, a row more and a row less. */
const SENT_BACK = [
  ...TABLE.slice(0, 3),
  'A letter,Feb 1999,Per Bruun,Daily B',
  'A long talk,between 1999 and 2001,Ilse Adan,Daily A',
  'The last letter,Mar 2003,Per Bruun,Daily B',
  'A farewell,2004,Ilse Adan,Daily A',
];

/** Windows, px: of the pages that stand alone, and of those with a panel beside the board. */
const ALONE = { width: 1100, height: 560 };
const BESIDE = { width: 1440, height: 760 };

/** Chooses a table on the page for data, and waits until its board is drawn. */
async function choose(page, rows, name = 'visits.csv') {
  await page.goto('./?tab=open');
  const buffer = Buffer.from(rows.join('\n'));
  await page.getByLabel('Choose a file…').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByText(/^Open \d+ claims$/).waitFor();
}

async function take(page, name) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(root, `docs/own-data-${name}.png`), animations: 'disabled' });
}

/** The pictures in the order in which they are met. */
async function takeAll(page) {
  await page.goto('./?tab=open');
  await page.getByText('Nothing yet. What you open stays here.').waitFor();
  await take(page, 'open');
  await choose(page, TABLE);
  await take(page, 'map');
  await page.getByRole('radio', { name: /day first/ }).click();
  await page
    .getByText('6 claims; 1 undated. 1 cell could not be read; it is listed under the columns.')
    .waitFor();
  await page.setViewportSize(BESIDE);
  await page.getByText(/^Open \d+ claims$/).click();
  await page.getByRole('region', { name: 'What became of the table' }).waitFor();
  await take(page, 'opened');
  await choose(page, SENT_BACK, 'visits-sent-back.csv');
  await page.getByRole('button', { name: 'Propose as changes' }).click();
  await page.getByRole('heading', { name: /^Review changes: \d+ proposed$/ }).waitFor();
  await page.locator('li[data-key]').filter({ hasText: 'A letter' }).locator('[data-does="open"]').click();
  await page.evaluate(() => scrollTo(0, 0));
  await take(page, 'review');
}

const server = await preview({ root, preview: { port: 4173 } });
const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const baseURL = server.resolvedUrls?.local[0];
  await takeAll(await browser.newPage({ baseURL, viewport: ALONE, serviceWorkers: 'block' }));
} finally {
  await browser.close();
  await server.close();
}
