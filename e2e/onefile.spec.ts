import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import {
  chip,
  clickMark,
  count,
  expectChosen,
  goBack,
  openBoard,
  openShare,
  panel,
  paramOf,
  readCount,
  wholeCount,
} from './board';
import { openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { articleClaims, file, fileText } from './shippedData';

const FILE = new URL('../dist-onefile/relata.html', import.meta.url).href;

/** Opens the file with the network off. */
async function openFile(page: Page, query = ''): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(`${FILE}${query}`);
  await expect(count(page)).toBeVisible();
}

async function save(page: Page, button: string): Promise<Download> {
  await (await openShare(page)).getByRole('button', { name: 'Export', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await saved;
  await page.keyboard.press('Escape');
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test('the file is all that is ever asked for, on every page of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await openFile(page);
  await expect(count(page)).toHaveText(wholeCount);
  for (const name of [
    'Relationship status',
    'Contacts by leader',
    'Aid Iran is said to have promised or paid',
    'Overview',
  ])
    await expect(panel(page, name)).toBeVisible();
  await expect(page.getByRole('slider', { name: 'End of period' })).toBeVisible();

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Paragraph 1: / })).toBeVisible();
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => !/^(https?:|#|\?)/.test(href ?? ''))).toEqual([]);
  expect(asked).toEqual([FILE]);
});

test('filtering, evidence and the way back work, and the address says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page);
  await chip(page, 'Yassin').click();
  await expect(count(page)).not.toHaveText(wholeCount);
  const { inside } = await readCount(page);
  expect(inside).toBeGreaterThan(0);
  expect(inside).toBeLessThan(articleClaims.length);
  await clickMark(page, 'meeting-yassin-1998');
  await expect(openTitle(page, 'meeting-yassin-1998')).toBeVisible();
  expect(await paramOf(page, 'leaders')).toBe('yassin');

  await (await openShare(page)).getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${FILE}?leaders=yassin&claim=meeting-yassin-1998`)).toBe(true);
  await page.goto(link);
  await expect(openTitle(page, 'meeting-yassin-1998')).toBeVisible();
  await expectChosen(chip(page, 'Yassin'));
  await chip(page, 'Yassin').click();
  await goBack(page);
  await expectChosen(chip(page, 'Yassin'));
});

test('its files are those of the served edition, down to the pixels and the version of the data', async ({
  page,
}) => {
  const wishes = ['Board as PNG', 'Board as SVG', 'Claims as a table as CSV', 'Claims as a dataset as JSON'];
  const saveAll = async () => {
    const files: { name: string; content: Buffer }[] = [];
    for (const wish of wishes) {
      const download = await save(page, wish);
      files.push({ name: download.suggestedFilename(), content: await bytesOf(download) });
    }
    return files;
  };
  await openBoard(page, '?period=2006..2020');
  const served = await saveAll();
  await openFile(page, '?period=2006..2020');
  const own = await saveAll();
  expect(own.map(({ name }) => name)).toEqual(served.map(({ name }) => name));
  // Clips and masks of a drawing are numbered through all of a page, which in the served edition has more parts.
  const contentOf = (name: string, content: Buffer = Buffer.of()) =>
    name.endsWith('.svg') ? Buffer.from(content.toString().replaceAll(/board-r_\w+?_/g, 'board-')) : content;
  for (const [at, { name, content }] of own.entries())
    expect(contentOf(name, content).equals(contentOf(name, served[at]?.content)), name).toBe(true);
  expect(csvParse(own[2]?.content.toString() ?? '').length).toBeGreaterThan(0);
});

test('it carries the dataset to the letter, and opens no other', async ({ page }) => {
  await openFile(page, '?data=https://example.org/data.json');
  await expect(page.getByText('This file opens no other data than its own, which is shown.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(file.title);
  expect(await page.locator('script#dataset').textContent()).toBe(fileText);
});

test('the theme is kept', async ({ page }) => {
  await openFile(page);
  const button = page.getByRole('button', { name: /^Theme: / });
  await button.click();
  await button.click();
  await page.reload();
  await expect(button).toHaveText('Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('its policy lets nothing in and nothing out', async ({ page }) => {
  await openFile(page);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveCount(1);
  const words = (await policy.getAttribute('content')) ?? '';
  expect(words).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+';/);
  expect(words).toContain("connect-src 'none'");
  expect(words).toContain("require-trusted-types-for 'script'");
  expect(words).not.toMatch(/unsafe|https?:|'self'|\*/);
});
