import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { mark, openBoard } from './board';
import { button, editor, openCopy } from './editing';
import { expect, test } from './fixtures';
import { fileText } from './shippedData';

/** The few words that stand at the end of the filter row once all is kept. */
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

/** Chooses a claim and changes its title. */
async function rename(page: Page, id: string, title: string): Promise<void> {
  await mark(page, id).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What happened').fill(title);
  await page.getByLabel('What happened').press('Enter');
  await expect(mark(page, id)).toHaveAccessibleName(new RegExp(`^${title}`));
}

test('a copy of the shipped data is edited, undone and redone, and all of it is there after a reload', async ({
  page,
}) => {
  await openCopy(page);
  await rename(page, 'aid-360m', 'A new title');
  await page.getByLabel('When', { exact: true }).fill('2018-05');
  await page.keyboard.press('Tab');
  await expect(mark(page, 'aid-360m')).toHaveAccessibleName(/^A new title, .*May 2018/);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(mark(page, 'aid-360m')).toHaveAccessibleName(/^A new title, .*May 2018/);
  await button(page, 'Undo').click();
  await expect(mark(page, 'aid-360m')).toHaveAccessibleName(/^A new title, (?!.*May 2018)/);
  await button(page, 'Undo').click();
  await expect(mark(page, 'aid-360m')).not.toHaveAccessibleName(/^A new title/);
  await page.reload();
  await button(page, 'Redo').click();
  await expect(mark(page, 'aid-360m')).toHaveAccessibleName(/^A new title/);
  await button(page, 'Data').click();
  await button(page, 'Log of changes').click();
  await expect(page.getByRole('dialog', { name: 'Log of changes' }).getByRole('listitem')).toHaveText([
    /^Made again: Changed the title/,
    /^Undid: Changed the title/,
    /^Undid: Moved “A new title” to May 2018/,
    /^Moved “A new title” to May 2018/,
    /^Changed the title/,
  ]);
});

test('a date that is changed keeps the words of its source, which have a field of their own', async ({
  page,
}) => {
  await openCopy(page);
  const id = 'meeting-mashaal-2005';
  await mark(page, id).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('When', { exact: true }).fill('February 2006');
  await page.keyboard.press('Tab');
  await expect(mark(page, id)).toHaveAccessibleName(/February 2006/);
  await expect(page.getByLabel('The date in the source’s words')).toHaveValue('In 2005');
});

test('a reason given after the changes is kept with them, and the claim says what was changed here and why', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await openCopy(page);
  await mark(page, 'meeting-mashaal-2005').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('When', { exact: true }).fill('2003');
  await page.getByLabel('When', { exact: true }).press('Enter');
  await expect(mark(page, 'meeting-mashaal-2005')).toHaveAccessibleName(/2003/);
  await page.getByLabel('Why these changes').fill('A diary says so');
  await button(page, 'Done').click();
  await button(page, 'Data').click();
  await button(page, 'Log of changes').click();
  const log = page.getByRole('dialog', { name: 'Log of changes' });
  await expect(log.getByRole('listitem')).toContainText('A diary says so');
  await log.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await mark(page, 'meeting-mashaal-2005').press('Enter');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toContainText('has “In 2005”');
  await expect(evidence).toContainText(/Changed by hand on .*Date.*2005.*2003.*Why: A diary says so/);
  await button(page, 'Copy link to this claim').click();
  await expect(page.getByText('Link copied. It opens only in this browser.')).toBeVisible();
  await button(page, 'Edit this claim').click();
  await expect(page.getByLabel('What happened')).toBeFocused();
});

test('the shipped data themselves are never changed', async ({ page }) => {
  await openCopy(page);
  await rename(page, 'aid-360m', 'A new title');
  await openBoard(page);
  await expect(mark(page, 'aid-360m')).not.toHaveAccessibleName(/^A new title/);
});

test('an empty board becomes a chronology by keyboard alone', async ({ page }) => {
  await page.goto('./?tab=open');
  await button(page, 'An empty board').press('Enter');
  await page.waitForURL(/data=own/);
  await button(page, '+ Add claim').first().press('Enter');
  await expect(page.getByLabel('What happened')).toBeFocused();
  await page.keyboard.type('The first meeting');
  await page.keyboard.press('Tab');
  await page.keyboard.type('199X');
  await expect(page.getByText('some time in the 1990s')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: 'People' }).press('J');
  await page.getByRole('combobox', { name: 'People' }).fill('Jane Doe');
  await page.keyboard.press('Enter');
  await expect(mark(page, 'new-claim')).toHaveAccessibleName(/^The first meeting, .*1990/);
  await expect(page.getByText('Jane Doe').first()).toBeVisible();
});

test('a field says what is wrong, keeps what was typed, and takes nothing in', async ({ page }) => {
  await openCopy(page);
  await mark(page, 'aid-360m').focus();
  await page.keyboard.press('Enter');
  const when = page.getByLabel('When', { exact: true });
  await when.fill('the day after');
  await when.press('Enter');
  await expect(editor(page).getByRole('alert')).toContainText('not understood as a date');
  await expect(when).toHaveValue('the day after');
  await page.reload();
  await button(page, 'Edit').click();
  await expect(when).toHaveValue('the day after');
  const title = page.getByLabel('What happened');
  await title.fill('');
  await title.press('Enter');
  await expect(editor(page).getByRole('alert')).toHaveCount(1);
  await expect(mark(page, 'aid-360m')).not.toHaveAccessibleName('');
});

test('what is changed in one window shows in the other', async ({ page, context }) => {
  await openCopy(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(mark(other, 'aid-360m')).toBeVisible();
  await rename(page, 'aid-360m', 'From the first window');
  await expect(mark(other, 'aid-360m')).toHaveAccessibleName(/^From the first window/);
  await button(other, 'Edit').click();
  await rename(other, 'aid-100m', 'From the second window');
  await expect(mark(page, 'aid-100m')).toHaveAccessibleName(/^From the second window/);
});

test('a file is chosen, opened and kept; a fault in it is named with its place', async ({ page }) => {
  await page.goto('./?tab=open');
  const file = JSON.parse(fileText) as Record<string, unknown>;
  const choose = page.getByLabel('Choose a file…');
  await choose.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, title: 7 })),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'broken.json' })).toContainText('title');
  await choose.setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, title: 'My own title' })),
  });
  await page.waitForURL(/data=own/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My own title');
  await page.goto('./?tab=mine');
  await expect(page.getByRole('link', { name: 'My own title' })).toBeVisible();
  await expect(page.getByText('from mine.json')).toBeVisible();
});

const table = [
  'Event,Date,Who,Reported by',
  'The first visit,18/04/2001,Ilse Adan,Daily A',
  'The second visit,01/05/2001,Ilse Adan,Daily A; Daily B',
  'A letter,c. 1998,Per Bruun,Daily B',
  '"=HYPERLINK(""https://example.org"")",some summer,Per Bruun,<b>Daily C</b>',
].join('\n');

const openTable = async (page: Page, text: string) => {
  await page.goto('./?tab=open');
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'visits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole('heading', { name: 'visits.csv' })).toBeFocused();
};

test('a table is drawn while its columns are matched, corrected, and opened as a chronology', async ({
  page,
}) => {
  await openTable(page, table);
  const board = page.getByRole('region', { name: 'Your board, as it stands' });
  await expect(board.getByRole('status')).toHaveText(
    '4 claims; 2 undated. 2 cells could not be read; they are listed under the columns.',
  );
  await expect(page.getByText('4 rows, 4 columns, comma-separated, UTF-8')).toBeVisible();
  await page.getByRole('radio', { name: /day first/ }).click();
  await expect(board.getByRole('status')).toHaveText(
    '4 claims; 1 undated. 1 cell could not be read; it is listed under the columns.',
  );
  const unread = page.getByRole('region', { name: 'Cells that are not read' });
  await expect(unread).toContainText('some summer');
  await unread.getByRole('textbox').fill('summer 1999');
  await unread.getByRole('textbox').press('Enter');
  await expect(board.getByRole('status')).toHaveText('4 claims; 0 undated. Every cell is read.');
  await expect(board.getByText('Ilse Adan').first()).toBeVisible();
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'none' });
  await expect(board.getByText('Ilse Adan')).toHaveCount(0);
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Who' });
  await page.getByLabel('Called').fill('Visits to the port');
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Visits to the port');
  await expect(page.getByRole('button', { name: /^The second visit, 1 May 2001/ })).toBeVisible();
  await expect(mark(page, 'hyperlink-https-example-org')).toHaveAccessibleName(/^=HYPERLINK/);
  await page.getByRole('button', { name: /^The second visit, 1 May 2001/ }).click();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText('Daily B');
  await openTable(page, table);
  await expect(page.getByRole('region', { name: 'Your board, as it stands' }).getByRole('status')).toHaveText(
    '4 claims; 1 undated. 1 cell could not be read; it is listed under the columns.',
  );
});

test('the reading of a file is stopped, and another is opened', async ({ page }) => {
  await page.goto('./?tab=open');
  const choose = page.getByLabel('Choose a file…');
  // A worker that never answers: the file stays as it is being read.
  await page.route('**/importWorker*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'postMessage({ type: "progress", progress: { doing: "reading", done: 0, total: 0 } })',
    }),
  );
  await choose.setInputFiles({ name: 'slow.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByRole('status').filter({ hasText: 'Reading the file' })).toBeVisible();
  await button(page, 'Stop').click();
  await expect(page.getByText('Reading the file')).toHaveCount(0);
  await page.unroute('**/importWorker*');
  await choose.setInputFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByRole('heading', { name: 'visits.csv' })).toBeFocused();
});

test('a way of writing is said to mean something else, and the headings are chosen by hand', async ({
  page,
}) => {
  await openTable(page, `Noted in 2002,,\n${table}`);
  const board = page.getByRole('region', { name: 'Your board, as it stands' });
  await expect(board.getByRole('status')).toHaveText(/^4 claims; [0-9] undated/);
  await page.getByRole('button', { name: 'Not right? 18/04/2001' }).click();
  await page.getByRole('button', { name: /^Only the year: / }).click();
  await expect(page.getByRole('row', { name: /18\/04\/2001/ })).toContainText('2001');
  await page.getByRole('button', { name: 'Not right? 18/04/2001' }).click();
  await page.getByRole('button', { name: 'As it was read' }).click();
  await expect(page.getByRole('row', { name: /18\/04\/2001/ })).toContainText('18 April 2001');
  await button(page, 'Show the table').click();
  await page.getByRole('radio', { name: 'Headings in row 3' }).click();
  await expect(board.getByRole('status')).toHaveText(/^3 claims/);
});

test('of two pairs of dates one is drawn, or both', async ({ page }) => {
  await openTable(page, 'Label,Start,End,Birth,Death\nA,1843,1858,1810,1858\nB,1858,1862,1812,1862');
  const status = page.getByRole('region', { name: 'Your board, as it stands' }).getByRole('status');
  const question = page.getByRole('group', { name: /two pairs of dates/ });
  await expect(question.getByRole('radio', { name: /^Start to End/ })).toBeChecked();
  await question.getByRole('radio', { name: /^Birth to Death/ }).click();
  await expect(page.getByLabel('Began')).toHaveValue('3');
  await question.getByRole('radio', { name: /^Both/ }).click();
  await expect(status).toHaveText(/^4 claims/);
});

test('a template is saved, and opens with nothing to correct; a dataset is downloaded for Excel', async ({
  page,
}) => {
  await page.goto('./?tab=open');
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'People and their terms, Excel').click(),
  ]);
  expect(template.suggestedFilename()).toBe('people-and-terms.xlsx');
  await page.getByLabel('Choose a file…').setInputFiles(await template.path());
  const board = page.getByRole('region', { name: 'Your board, as it stands' });
  await expect(board.getByRole('status')).toHaveText('2 claims; 0 undated. Every cell is read.');
  await page.goto('./');
  await button(page, 'Data').click();
  const [dataset] = await Promise.all([page.waitForEvent('download'), button(page, 'Excel').click()]);
  expect(dataset.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('cells that are pasted are a table; a picture is refused in words', async ({ page }) => {
  await page.goto('./?tab=open');
  await expect(page.getByRole('heading', { name: 'Open data' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'What\tWhen\nA meeting\t1999\nA letter\t2000');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: 'Pasted cells' })).toBeVisible();
  await button(page, 'Cancel').click();
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'picture' })).toContainText('Copy its cells');
});

test('a press on an empty place of a lane adds a claim there, as wide as the place allows; so does N at a mark', async ({
  page,
}) => {
  await openCopy(page);
  const panel = page.getByRole('region', { name: 'Contacts by leader' });
  const drawing = panel.locator('svg').first();
  const lane = await drawing.getByText('Saleh al-Arouri', { exact: true }).boundingBox();
  const all = await drawing.boundingBox();
  if (!lane || !all) throw new Error('the lane is drawn');
  await page.mouse.click(all.x + all.width * 0.4, lane.y + lane.height / 2);
  await expect(page.getByLabel('What happened')).toBeFocused();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue(/^\d{3}[\dX]$/);
  await expect(page.getByRole('button', { name: 'Remove Saleh al-Arouri' })).toBeVisible();
  await button(page, 'Done').click();
  const letter = panel.locator('[data-claim="letter-haniyeh-2018"]');
  const marks = (await letter.count()) > 0 ? letter : panel.locator('[data-claim]').first();
  await marks.focus();
  await page.keyboard.press('n');
  await expect(page.getByLabel('What happened')).toBeFocused();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue(/^\d{3}[\dX]$/);
});

for (const scheme of ['light', 'dark'] as const)
  test(`people, sources and the parties are changed in one place, with what uses them counted, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openBoard(page);
    await button(page, 'Menu').click();
    await button(page, 'Edit a copy of this one').click();
    await page.waitForURL(/data=own/);
    await expect(editor(page)).toContainText('Choose a mark');
    await button(page, 'Menu').click();
    await button(page, 'People, sources, themes…').click();
    const dialog = page.getByRole('dialog', { name: 'What it holds' });
    await dialog.getByLabel('Title').fill('Another title');
    await dialog.getByLabel('Title').press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
    await dialog.getByRole('radio', { name: 'People' }).check();
    await button(page, 'Saleh al-Arouri').click();
    await expect(dialog).toContainText(/Named in \d+ claims?\./);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Sources' }).check();
    await dialog
      .getByRole('button', { name: 'Article on the relationship between Khamenei and Hamas' })
      .click();
    await expect(dialog).toContainText(/rest on it alone: give them another source first/);
    await expect(button(page, 'Remove')).toHaveAttribute('aria-disabled', 'true');
  });

test('a chronology is copied, removed and taken back', async ({ page }) => {
  await openCopy(page);
  await page.goto('./?tab=mine');
  const links = page.getByRole('main').getByRole('link');
  await page.getByRole('button', { name: /^Copy / }).click();
  await expect(links).toHaveCount(2);
  await page.getByRole('button', { name: /^Remove .*, copy$/ }).click();
  await expect(links).toHaveCount(1);
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(links).toHaveCount(2);
});

test('its address says in another browser that it is kept elsewhere', async ({ page, browser }) => {
  await openCopy(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByRole('alert')).toContainText('kept in another browser');
  await elsewhere.context().close();
});

for (const width of [1440, 390])
  test(`axe finds nothing where data are opened, listed and edited, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./?tab=open');
    await expect(page.getByText('Nothing yet.')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await openTable(page, table);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('./?tab=open');
    await button(page, 'An empty board').click();
    await page.waitForURL(/data=own/);
    await button(page, '+ Add claim').first().click();
    await expect(page.getByLabel('What happened')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('./?tab=mine');
    await expect(page.getByRole('link', { name: 'My chronology' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
