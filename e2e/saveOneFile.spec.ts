import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page, TestInfo } from '@playwright/test';
import { axeFindings } from './axe';
import { count, goBack, goForward, mark, openShare, paramOf, wholeCount } from './board';
import { act, composeThree, field, saving } from './composer';
import { expect, test } from './fixtures';
import { file, fileText, firstOf } from './shippedData';
import { goOn, heading } from './stage';

/** The file that the build makes. */
const BUILT = new URL('../dist-onefile/relata.html', import.meta.url);

const MARKUP = '</script><script>document.title = "run"</script><!-- <b>&amp;';

/** A briefing with texts that a careless writer would let out of their element. */
const briefing = {
  id: 'own',
  title: `Own ${MARKUP}`,
  label: 'Not for attribution',
  scenes: [
    { id: 'own-one', title: `One ${MARKUP}`, caption: 'First', notes: 'Say one', view: 'leaders=haniyeh' },
    { id: 'own-two', title: 'Two', caption: MARKUP, notes: 'Say two', view: '' },
  ],
};

const withOwn = JSON.stringify({ ...file, briefings: [briefing] });

/** Saves a briefing from the page Compose as one file, and returns its address on disk. */
async function saveFile(page: Page, testInfo: TestInfo, title: string, as: string): Promise<string> {
  const saved = page.waitForEvent('download');
  const card = page.getByRole('region', { name: title, exact: true });
  await card.getByRole('button', { name: 'One HTML file', exact: true }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^khamenei-hamas-.*\.html$/);
  await expect(card.getByRole('status', { name: 'Export' })).toContainText('Saved');
  const path = testInfo.outputPath(as);
  await download.saveAs(path);
  return pathToFileURL(path).href;
}

/** Whether Present in a file shows scenes of these titles. */
async function presents(page: Page, address: string, titles: readonly string[]): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  for (const title of titles) {
    await expect(heading(page)).toHaveText(title);
    await goOn(page);
  }
}

/** What a page asks for from now on, but for what it holds itself. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

/** The version of the data, in the status line. */
const version = (page: Page) => page.getByText(/^data [0-9a-f]{8}$/);

test('a briefing is saved as one file, which presents it with the network off and saves itself again', async ({
  page,
}, testInfo) => {
  await page.route('**/data/khamenei-hamas.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: withOwn }),
  );
  await page.goto('./?tab=compose');
  await expect(page.getByRole('region', { name: briefing.title, exact: true })).toBeVisible();
  const servedVersion = await version(page).textContent();
  const saved = await saveFile(page, testInfo, briefing.title, 'saved.html');

  await page.context().setOffline(true);
  const asked = watchRequests(page);
  await page.goto(saved);
  await expect(count(page)).toHaveText(wholeCount);
  await expect(page).toHaveTitle(`${file.title} – Relata`);
  await expect(version(page)).toHaveText(servedVersion ?? '');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toHaveText(briefing.scenes[0]?.title ?? '');
  await expect(page.getByText('Not for attribution')).toBeVisible();
  expect(await paramOf(page, 'leaders')).toBe('haniyeh');
  await goOn(page);
  await expect(heading(page)).toHaveText('Two');
  await expect(page.getByText(MARKUP, { exact: true })).toBeVisible();

  await page.goto(`${saved}?tab=compose`);
  const again = await saveFile(page, testInfo, briefing.title, 'again.html');
  expect(await readFile(new URL(again), 'utf8')).toBe(await readFile(new URL(saved), 'utf8'));
  expect(asked.filter((url) => !url.startsWith(saved))).toEqual([]);
});

test('a file says which briefing it holds and presents it; the address says where it opens, and Back leads there', async ({
  page,
}, testInfo) => {
  await page.goto(BUILT.href);
  await expect(count(page)).toHaveText(wholeCount);
  const said = page.getByText(/This file holds a briefing/);
  await expect(said, 'in a file that was saved with none').toHaveCount(0);

  await composeThree(page);
  await page.getByRole('textbox', { name: 'Title of the briefing' }).fill('The tour');
  const saved = await saveFile(page, testInfo, 'The tour', 'tour.html');
  const present = page.getByRole('button', { name: 'Present this briefing' });
  for (const query of ['', '?leaders=haniyeh']) {
    await page.goto(`${saved}${query}`);
    await expect(said).toHaveText('This file holds a briefing: “The tour”, 3 scenes.');
    await present.click();
    await expect(heading(page)).toHaveText('One');
    await expect(said).toHaveCount(0);
    await goBack(page);
    await expect(count(page)).toBeVisible();
    expect(page.url()).toBe(`${saved}${query}`);
    await goForward(page);
    await expect(heading(page)).toHaveText('One');
    await page.keyboard.press('Escape');
    await expect(count(page)).toBeVisible();
    expect(page.url()).toBe(`${saved}${query}`);
  }
  await page.goto(saved);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
  }
  await present.click();
  await expect(heading(page)).toHaveText('One');
  await goOn(page);
  await expect(heading(page)).toHaveText('Two');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(heading(page)).toHaveText('Two');
});

test('a briefing of one’s own goes with its scenes, and a copy of it from the file into another file', async ({
  page,
}, testInfo) => {
  await composeThree(page);
  await page.getByRole('textbox', { name: 'Title of the briefing' }).fill('The tour');
  const saved = await saveFile(page, testInfo, 'The tour', 'tour.html');
  await page.context().setOffline(true);
  await presents(page, saved, ['One', 'Two', 'Three']);

  await page.goto(`${saved}?tab=compose`);
  await act(page, 'Make a copy').click();
  await page.getByRole('textbox', { name: 'Title of the briefing' }).fill('The tour, longer');
  await field(page, 1, 'Title').fill('One, longer');
  const copy = await saveFile(page, testInfo, 'The tour, longer', 'copy.html');
  await field(page, 1, 'Title').fill('One, changed since');
  await expect(saving(page)).toHaveText('Saved in this browser');
  await presents(page, copy, ['One, longer', 'Two', 'Three']);

  await page.goto(`${copy}?tab=compose`);
  const list = page.getByRole('navigation', { name: 'Briefings' });
  const copies = list.getByRole('button', { name: /^The tour, longer/ });
  await expect(copies, 'the one in the file, and the one that this browser keeps').toHaveCount(2);
  await copies.last().click();
  await expect(copies.last()).toHaveAttribute('aria-current', 'true');
  await expect(copies.first()).not.toHaveAttribute('aria-current', 'true');
});

test('a chronology of one’s own is shared as one file, with its changes and all its briefings', async ({
  page,
}, testInfo) => {
  await composeThree(page);
  await page.getByRole('textbox', { name: 'Title of the briefing' }).fill('The tour');
  await expect(saving(page)).toHaveText('Saved in this browser');
  await page.goto('./');
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Edit a copy of this one' }).click();
  await page.waitForURL(/data=own/);
  await mark(page, 'aid-360m').press('Enter');
  await page.getByLabel('What happened').fill('A new title');
  await page.getByLabel('What happened').press('Enter');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  const share = await openShare(page);
  const download = page.waitForEvent('download');
  await share.getByRole('button', { name: 'One HTML file', exact: true }).click();
  const path = testInfo.outputPath('chronology.html');
  await (await download).saveAs(path);

  await page.context().setOffline(true);
  await page.goto(`${pathToFileURL(path).href}?tab=compose`);
  const list = page.getByRole('navigation', { name: 'Briefings' });
  for (const title of ['The tour', firstOf(file.briefings, 'briefing').title])
    await expect(list.getByRole('button', { name: new RegExp(`^${title}`) })).toBeVisible();
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await expect(mark(page, 'aid-360m')).toHaveAccessibleName(/^A new title/);
});

test('from the file itself a file is saved that is as it was, whatever the page looks like', async ({
  page,
}, testInfo) => {
  await page.context().setOffline(true);
  await page.goto(`${BUILT.href}?tab=compose`);
  await page.getByRole('button', { name: /^Theme: / }).click();
  const shipped = firstOf(file.briefings, 'briefing');
  const saved = await saveFile(page, testInfo, shipped.title, 'shipped.html');
  await page.goto(saved);
  await expect(count(page)).toHaveText(wholeCount);
  expect(await page.locator('script#dataset').textContent()).toBe(fileText);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toHaveText(shipped.scenes[0]?.title ?? '');
});

test('the presenter’s window keeps in step with the stage of a file', async ({ page }) => {
  await page.goto(`${BUILT.href}?scene=opening`);
  await expect(heading(page)).toBeVisible();
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Presenter window' }).click();
  const presenter = await popup;
  await expect(presenter.getByRole('status').first()).toHaveText(/In step/);
  await presenter.keyboard.press('End');
  await expect(page).toHaveURL(/scene=(?!opening)/);
});

/** The built file with something in it replaced. */
async function changedFile(testInfo: TestInfo, what: RegExp, by: string): Promise<string> {
  const path = testInfo.outputPath('changed.html');
  const text = await readFile(BUILT, 'utf8');
  expect(text).toMatch(what);
  await writeFile(
    path,
    text.replace(what, () => by),
  );
  return pathToFileURL(path).href;
}

test.describe('a file that was tampered with', () => {
  test.use({ allowedErrors: [/Content Security Policy|^console: policy: script-src/] });

  test('does not run another script in place of the app', async ({ page }, testInfo) => {
    const other = gzipSync('document.title = "run"').toString('base64');
    const refused = page.waitForEvent('console', (message) =>
      message.text().startsWith('policy: script-src'),
    );
    await page.goto(await changedFile(testInfo, /(?<=id="app">)[^<]*/, other));
    await refused;
    await expect(page).toHaveTitle(/^Relata: /);
    await expect(page.getByRole('status')).toHaveText('Loading…');
  });
});

test('a file that came broken says so', async ({ page }, testInfo) => {
  await page.goto(await changedFile(testInfo, /(?<=id="app">).{1000}/, ''));
  await expect(page.getByRole('status')).toContainText('This file could not be started');
});

test('a browser that cannot unpack it is told which can', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto(BUILT.href);
  await expect(page.getByRole('status')).toContainText('this browser is too old. It needs Chrome');
});
