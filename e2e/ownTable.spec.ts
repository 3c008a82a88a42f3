import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { chooseTable } from './editing';
import { expect, test } from './fixtures';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const preview = (page: Page) => page.getByRole('region', { name: 'Your board, as it stands' });
const account = (page: Page) => page.getByRole('region', { name: 'What became of the table' });

const TABLE = [
  'Event,Date,Who,Weather',
  'The first visit,18/04/2001,Ilse Adan,rain',
  'The second visit,01/05/2001,Ilse Adan,sun',
  'A letter,c. 1998,Per Bruun,',
  'A dinner,some summer,Per Bruun,',
].join('\n');

async function choose(page: Page, text: string, name = 'visits.csv'): Promise<void> {
  await page.goto('./?tab=open');
  await chooseTable(page, text, name);
  await expect(page.getByRole('heading', { name })).toBeFocused();
}

/** Opens a table with one cell mended. */
async function openVisits(page: Page): Promise<void> {
  await choose(page, TABLE);
  const unread = page.getByRole('region', { name: 'Cells that are not read' });
  await unread.getByLabel('Write row 5, Date, another way').fill('summer 1999');
  await unread.getByLabel('Write row 5, Date, another way').press('Enter');
  await expect(preview(page).getByRole('status')).toHaveText(
    '4 claims; 1 undated. 1 cell could not be read; it is listed under the columns.',
  );
  await expect(preview(page)).toContainText('“some summer” written as “summer 1999”');
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
}

test('a board says what became of its table, and its columns are read another way in one step that undo names', async ({
  page,
}) => {
  await openVisits(page);
  await expect(account(page)).toContainText('4 rows are 4 claims.');
  await expect(account(page)).toContainText('1 claim is undated.');
  await expect(account(page)).toContainText(
    '2 cells did not fit a field; they are kept beside their claims.',
  );
  await account(page).getByText('1 cell could not be read').click();
  await expect(account(page).getByRole('listitem')).toContainText('Row 3, Date: 01/05/2001');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Change how columns were read').click();
  await expect(page.getByText('This is the table of Visits, with all that you have answered.')).toBeVisible();
  await expect(preview(page).getByRole('status')).toHaveText(
    '4 claims; 1 undated. 1 cell could not be read; it is listed under the columns.',
  );
  await page.getByRole('radio', { name: /day first/ }).click();
  await expect(preview(page)).toContainText('day first in Date');
  await expect(preview(page).getByRole('status')).toHaveText('4 claims; 0 undated. Every cell is read.');
  await button(page, 'Open 4 claims').click();
  await expect(button(page, /^The second visit, 1 May 2001/)).toBeVisible();
  await expect(account(page)).not.toContainText('undated');
  await expect(button(page, 'Undo')).toHaveAccessibleDescription('Read visits.csv another way');
  await button(page, 'Undo').click();
  await expect(account(page)).toContainText('1 claim is undated.');
  await expect(button(page, /^The second visit, 1 May 2001/)).toHaveCount(0);
});

test('which year names a winter is asked, and Open does not wait for it; Evidence and the log say what was answered', async ({
  page,
}) => {
  await choose(
    page,
    'Event,Date\nA strike,winter 2004\nA talk,03/04/2001\nA visit,spring 2003',
    'strikes.csv',
  );
  const asked = page.getByRole('group', { name: /^Does winter 2004 mean winter 2004–05 or winter 2003–04/ });
  await expect(asked).toContainText('Until it is answered, the first year is taken.');
  await page.getByRole('radio', { name: /day first/ }).click();
  await expect(preview(page).getByRole('status')).toHaveText('3 claims; 0 undated. Every cell is read.');
  await expect(button(page, 'Open 3 claims')).toBeEnabled();
  await page.getByRole('radio', { name: 'winter 2003–04, by its last year' }).click();
  await expect(preview(page)).toContainText('winter by its last year in Date');
  await button(page, 'Open 3 claims').click();
  await page.waitForURL(/data=own/);
  const evidence = page.getByRole('complementary', { name: 'Evidence', exact: true });
  await button(page, /^A strike, winter 2003–04/).click();
  await expect(evidence).toContainText('“winter 2004”, read by its last year');
  await button(page, /^A talk, 3 April 2001/).click();
  await expect(evidence).toContainText('“03/04/2001”, read day first');
  await button(page, 'Data').click();
  await button(page, 'Log of changes').click();
  await expect(page.getByRole('dialog', { name: 'Log of changes' })).toContainText(
    'Day first in DateWinter by its last year in Date',
  );
});

test('what was changed since is kept: another reading of the table is proposed', async ({ page }) => {
  await openVisits(page);
  await button(page, 'Edit').click();
  await button(page, /^The first visit/).click();
  await page.getByLabel('What happened').fill('A visit of my own');
  await page.getByLabel('What happened').press('Enter');
  await expect(button(page, 'Undo')).toHaveAccessibleDescription('Changed the title of “The first visit”');
  await button(page, 'Done').click();
  await button(page, 'Editing').click();
  await button(page, 'Change how columns were read').click();
  await expect(page.getByText(/You have made 1 change since\. What you have changed stays/)).toBeVisible();
  await page.getByRole('radio', { name: /day first/ }).click();
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/tab=review/);
  await expect(page.getByRole('heading', { name: /^Review changes: 1 proposed/ })).toBeVisible();
  await button(page, 'Accept all 1').click();
  await page.getByRole('link', { name: 'Explore' }).or(button(page, 'Explore')).first().click();
  await expect(button(page, /^The second visit, 1 May 2001/)).toBeVisible();
  await expect(button(page, /^A visit of my own, /)).toBeVisible();
});

test('the same table again is told from what is new, and proposed as changes', async ({ page }) => {
  await openVisits(page);
  await choose(page, `${TABLE.replace('18/04', '19/04')}\nA farewell,2003,Per Bruun,`, 'visits-2.csv');
  await expect(page.getByText('You have this: 1 row changed, 1 new, 3 the same.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Propose as changes').click();
  await page.waitForURL(/tab=review/);
  await expect(page.getByText('From visits-2.csv.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('A farewell');
  await choose(page, TABLE);
  await expect(page.getByText('You have this: 4 rows the same.')).toBeVisible();
  await button(page, 'Open beside').click();
  await page.waitForURL(/data=own/);
  await page.goto('./?tab=mine');
  await expect(page.getByRole('main').getByRole('link', { name: 'Visits' })).toHaveCount(2);
});

test('a mark and its row light each other, and a field is filled from a column that is dragged onto it', async ({
  page,
}) => {
  await choose(page, TABLE);
  const drawing = preview(page).getByRole('img', { name: 'Your board, as it stands' });
  const lit = drawing.locator('.map-lit');
  await page.getByRole('row', { name: /18\/04\/2001/ }).hover();
  await expect(lit).toHaveCount(1);
  await page.getByRole('heading', { name: 'visits.csv' }).hover();
  await expect(lit).toHaveCount(0);
  await page.getByRole('button', { name: 'Not right? c. 1998' }).focus();
  await expect(lit).toHaveCount(1);
  const box = await lit.boundingBox();
  if (!box) throw new Error('the mark is lit');
  await page.getByRole('button', { name: 'Not right? c. 1998' }).blur();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('row', { name: /c\. 1998/ })).toHaveAttribute('data-lit', 'true');
  await expect(page.getByRole('row', { name: /18\/04\/2001/ })).toHaveAttribute('data-lit', 'false');
  await page
    .getByText('Weather', { exact: true })
    .last()
    .dragTo(page.getByText('Person', { exact: true }));
  await expect(page.getByLabel('Person', { exact: true })).toHaveValue('3');
  await expect(preview(page)).toContainText('Person from Weather');
});

test('a table in which something was answered is left by Esc, by the menu or by Back, and is found as it was', async ({
  page,
}) => {
  await choose(page, TABLE);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Open data' })).toBeVisible();
  await expect(button(page, /^Go on with/)).toHaveCount(0);
  await chooseTable(page, TABLE);
  await page.getByRole('radio', { name: /day first/ }).click();
  await page.getByLabel('Called').fill('Visits to the port');
  await page.getByLabel('Write row 5, Date, another way').fill('summer 1999');
  await page.getByRole('heading', { name: 'visits.csv' }).press('Escape');
  await expect(page.getByText('visits.csv is not opened yet.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Go on with visits.csv').click();
  const isAsItWas = async () => {
    await expect(preview(page).getByRole('status')).toHaveText('4 claims; 0 undated. Every cell is read.');
    await expect(page.getByLabel('Called')).toHaveValue('Visits to the port');
    await expect(preview(page)).toContainText('“some summer” written as “summer 1999”');
  };
  await isAsItWas();
  await button(page, 'Explore').click();
  await button(page, 'Data').click();
  await button(page, 'Open data…').click();
  await isAsItWas();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'visits.csv' })).toHaveCount(0);
  await page.goForward();
  await isAsItWas();
  await button(page, 'Cancel').click();
  await button(page, 'Discard visits.csv').click();
  await expect(page.getByText('is not opened yet')).toHaveCount(0);
});

test('what was answered in a table survives the page, and is found when its file is chosen again', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('visits.csv');
  await writeFile(file, TABLE);
  const chooseFile = () => page.getByLabel('Choose a file…').setInputFiles(file);
  await page.goto('./?tab=open');
  await chooseFile();
  await expect(page.getByLabel('Called')).toHaveValue('Visits');
  await page.getByLabel('Called').fill('Visits to the port');
  await page.getByRole('heading', { name: 'visits.csv' }).press('Escape');
  const left = page.getByText('visits.csv is not opened yet.');
  await expect(left).toHaveText('visits.csv is not opened yet. What you answered is kept in this browser.');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(left).toHaveText(/kept in this browser\. Choose the file again to go on\.$/);
  await expect(button(page, 'Go on with visits.csv')).toHaveCount(0);
  await chooseFile();
  await expect(page.getByLabel('Called')).toHaveValue('Visits to the port');
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
  await page.goto('./?tab=open');
  await expect(page.getByRole('heading', { name: 'Open data' })).toBeVisible();
  await expect(page.getByText('is not opened yet')).toHaveCount(0);
});

test('cells without headings keep their first row, which can be said to be the headings', async ({
  page,
}) => {
  await choose(page, 'The first visit,18 April 2001,Ilse Adan\nA letter,c. 1998,Per Bruun');
  await expect(page.getByText(/^No row is read as headings, as a date stands in the first/)).toBeVisible();
  await expect(page.getByLabel('When')).toHaveValue('1');
  await expect(preview(page).getByRole('status')).toHaveText('2 claims; 0 undated. Every cell is read.');
  await button(page, 'Show the table').click();
  await page.getByRole('radio', { name: 'Headings in row 1' }).click();
  await expect(preview(page).getByRole('status')).toHaveText('1 claim; 0 undated. Every cell is read.');
  await page.getByRole('radio', { name: /^There are no headings/ }).click();
  await expect(preview(page).getByRole('status')).toHaveText('2 claims; 0 undated. Every cell is read.');
  await button(page, 'Open 2 claims').click();
  await page.waitForURL(/data=own/);
  await expect(button(page, /^The first visit, 18 April 2001/)).toBeVisible();
  await expect(account(page)).toContainText('2 rows are 2 claims.');
});

test('a cell that is mended with unreadable words is listed as it stands in the file', async ({ page }) => {
  await choose(page, TABLE);
  const unread = page.getByRole('region', { name: 'Cells that are not read' });
  await unread.getByLabel('Write row 5, Date, another way').fill('blah');
  await unread.getByLabel('Write row 5, Date, another way').press('Enter');
  const words = /some summer.*, which you wrote as “blah”\. This is not understood as a date\./;
  await expect(unread).toContainText(words);
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
  await account(page).getByText('2 cells could not be read').click();
  await expect(account(page).getByRole('listitem').filter({ hasText: 'Row 5' })).toContainText(words);
});

test('of two files that are dropped together one is chosen, on the page of a table too', async ({ page }) => {
  const drop = async () => {
    const dataTransfer = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      for (const name of ['visits.csv', 'letters.csv']) files.items.add(new File([text], name));
      return files;
    }, TABLE);
    await page.dispatchEvent('body', 'drop', { dataTransfer });
  };
  await page.goto('./?tab=open');
  await expect(page.getByRole('heading', { name: 'Open data' })).toBeVisible();
  await drop();
  await expect(page.getByText('One file is opened at a time. Which of the 2?')).toBeVisible();
  await button(page, 'letters.csv').click();
  await expect(page.getByRole('heading', { name: 'letters.csv' })).toBeFocused();
  await drop();
  await button(page, 'visits.csv').click();
  await expect(page.getByRole('heading', { name: 'visits.csv' })).toBeFocused();
  await expect(page.getByText('One file is opened at a time')).toHaveCount(0);
});

test('Open takes a date that was typed without Enter', async ({ page }) => {
  await choose(page, TABLE);
  await page.getByRole('button', { name: 'Not right? c. 1998' }).click();
  await page.getByLabel('Or write what “c. 1998” means').fill('March 1997');
  await page.getByLabel('Write row 5, Date, another way').fill('summer 1999');
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
  await expect(button(page, /^A letter, some time in March 1997/)).toBeVisible();
  await expect(button(page, /^A dinner, summer 1999/)).toBeVisible();
});

test('of two columns that disagree about a date, one is chosen', async ({ page }) => {
  await choose(
    page,
    'What,datetime,timestamp\nA,2001-05-01,2001-05-01\nB,2001-05-02,2001-05-01\nC,2001-05-03,2001-05-03\nD,2001-05-04,2001-05-04',
  );
  const question = page.getByRole('group', { name: /^datetime and timestamp disagree in 1 row\. Which\?/ });
  await expect(question).toContainText('Row 3.');
  await expect(question.getByRole('radio', { name: 'datetime' })).toBeChecked();
  await question.getByRole('radio', { name: 'timestamp' }).check();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue('2');
});

test('an example is tried, and a claim is added by keyboard in a lane at a date', async ({ page }) => {
  await page.goto('./?tab=open');
  await button(page, 'Early events in Britain').press('Enter');
  await expect(preview(page).getByRole('status')).toHaveText('12 claims; 0 undated. Every cell is read.');
  await button(page, 'Open 12 claims').press('Enter');
  await page.waitForURL(/data=own/);
  await expect(page.getByText(/^Source: the table early-britain\.csv \(12 rows\)/)).toBeVisible();
  await button(page, 'Edit').press('Enter');
  const form = page.getByRole('form', { name: 'Add a claim at a place' });
  await form.getByLabel('In the lane of').selectOption('John');
  await form.getByLabel(/^At/).fill('27 May 1199');
  await form.getByLabel(/^At/).press('Enter');
  await expect(page.getByLabel('What happened')).toBeFocused();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue('1199-05-27');
  await expect(button(page, 'Remove John')).toBeVisible();
});

test('two people are made one in one act, which undo takes back', async ({ page }) => {
  await page.goto('./?tab=open');
  await button(page, 'Early events in Britain').click();
  await button(page, 'Open 12 claims').click();
  await page.waitForURL(/data=own/);
  const dialog = page.getByRole('dialog', { name: 'What it holds' });
  const openPeople = async () => {
    await button(page, 'Data').click();
    await button(page, 'People, sources, themes…').click();
    await dialog.getByRole('radio', { name: 'People' }).check();
  };
  await openPeople();
  await dialog.getByRole('button', { name: 'Harold II' }).click();
  await dialog.getByLabel(/^The same person as/).selectOption('William I');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByRole('button', { name: 'Harold II' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'William I' }).click();
  await expect(dialog).toContainText('Named in 2 claims.');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Undo')).toHaveAccessibleDescription('Merged “Harold II” into “William I”');
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await openPeople();
  await expect(dialog.getByRole('button', { name: 'Harold II' })).toBeVisible();
});

test('a few cells of each way of writing say what they are read as, and what one means can be written', async ({
  page,
}) => {
  await choose(page, `${TABLE}\nA feast,c. 1999,Per Bruun,`);
  // The page is about the file, and about nothing that is open behind it.
  await expect(page).toHaveTitle('Open data: visits.csv – Relata');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('visits.csv');
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^c\. 1999/ })).toContainText('about 1999');
  await button(page, 'Not right? c. 1998').click();
  await page.getByLabel('Or write what “c. 1998” means').fill('between 1997 and 1998');
  await page.getByLabel('Or write what “c. 1998” means').press('Enter');
  await expect(page.getByRole('row', { name: /^c\. 1998/ })).toContainText(
    'between 1997 and 1998, as you wrote',
  );
  await expect(page.getByRole('row', { name: /^c\. 1999/ })).toContainText('about 1999');
  await button(page, /^Cancel/).click();
  await expect(page).not.toHaveTitle(/visits/);
});

test('on a phone the questions come first, the board last, and a form stands over it where a part of a name finds someone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, TABLE);
  const parts = [
    page.getByRole('group', { name: /^Does 01/ }),
    page.getByRole('combobox', { name: 'When', exact: true }),
    page.getByRole('region', { name: 'Cells that are not read' }),
    preview(page),
  ];
  const tops = await Promise.all(parts.map((part) => part.evaluate((it) => it.getBoundingClientRect().top)));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await expect(button(page, 'Open 4 claims')).toBeInViewport();
  await button(page, 'Open 4 claims').click();
  await page.waitForURL(/data=own/);
  await expect(page.getByRole('region', { name: 'Editing' })).toBeAttached();
  await expect(button(page, 'Edit')).toHaveCount(0);
  await button(page, 'Menu').click();
  await button(page, 'Edit').click();
  await button(page, /^The first visit/).click();
  await expect(page.getByLabel('What happened')).toBeInViewport();
  const people = page.getByRole('combobox', { name: 'People' });
  await people.fill('bruu');
  await expect(page.getByRole('option', { name: 'Per Bruun', exact: true })).toBeVisible();
  await people.press('Enter');
  await expect(button(page, /^The first visit, .*Ilse Adan and Per Bruun/)).toBeVisible();
});

test('where the lanes are chosen it is said in which one a claim about several people stands', async ({
  page,
}) => {
  await choose(page, 'Event,Date,Who\nA visit,1999,Ilse Adan; Per Bruun\nA letter,2000,Per Bruun');
  const lanes = preview(page).getByLabel('Lanes by');
  await expect(lanes).toHaveAccessibleDescription(
    'A claim about several people stands in the lane of the first.',
  );
  await lanes.selectOption('kind');
  await expect(lanes).toHaveAccessibleDescription('');
});
