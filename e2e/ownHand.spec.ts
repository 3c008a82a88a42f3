import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { mark, openShare } from './board';
import { button, editor, openTable } from './editing';
import { expect, test } from './fixtures';

const TABLE = 'Event,Date,Who\nThe first visit,18 April 2001,Ilse Adan\nA letter,c. 1998,Per Bruun';

const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });

/** Opens a table, says what it is about, marks a period, corrects a date and adds a claim. */
async function edited(page: Page): Promise<void> {
  await openTable(page, TABLE, 2);
  await button(page, 'Mark periods above the lanes').click();
  await page.getByLabel('Name of the period').fill('The quiet years');
  await page.getByLabel(/^From for example/).fill('1998');
  await page.getByRole('region', { name: 'When you like' }).getByLabel('To', { exact: true }).fill('2000');
  await button(page, 'Mark it').click();
  await expect(page.getByText('2 claims from visits.csv, opened today, and 1 added by hand.')).toBeVisible();
  await button(page, 'Say in a sentence what this is about').click();
  await page.getByLabel('What this is about, in a sentence').fill('Who visited whom.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await mark(page, 'the-first-visit').press('Enter');
  await button(page, 'Edit this claim').click();
  await page.getByLabel('When', { exact: true }).fill('2003');
  await page.getByLabel('When', { exact: true }).press('Enter');
  await page.getByLabel('Why these changes').fill('A diary says so.');
  await page.keyboard.press('Tab');
  await editor(page).getByRole('button', { name: 'Close' }).click();
  await editor(page).getByRole('button', { name: '+ Add claim' }).click();
  await page.getByLabel('What happened').fill('A talk');
  await page.getByLabel('When', { exact: true }).fill('spring 1999');
  await page.getByLabel('When', { exact: true }).press('Enter');
  await expect(mark(page, 'new-claim')).toHaveAccessibleName('A talk, spring 1999, set by hand');
  await expect(page.getByLabel('The date in the source’s words')).toHaveValue('');
  await button(page, 'Done').click();
  await button(page, 'Editing').click();
}

/** What is said of the three claims that are one's own. */
async function expectOwn(page: Page): Promise<void> {
  await mark(page, 'the-first-visit').press('Enter');
  await expect(evidence(page)).toContainText('The table has “18 April 2001”');
  await expect(evidence(page)).toContainText(
    /Changed by hand on .*Date.*18 April 2001.*2003, set by hand.*Why: A diary says so\./,
  );
  for (const id of ['new-claim', 'the-quiet-years']) {
    await mark(page, id).press('Enter');
    await expect(evidence(page).getByRole('term').first()).toHaveText('Added by hand');
    await expect(evidence(page)).toContainText(/set by hand.*Added by hand on /);
    await expect(evidence(page)).not.toContainText('The table');
  }
}

async function saved(page: Page, testInfo: TestInfo, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  const path = testInfo.outputPath((await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

test('what one adds or corrects is said to be one’s own, here and in what is taken along', async ({
  page,
}, testInfo) => {
  await edited(page);
  await expectOwn(page);
  await page.reload();
  await expectOwn(page);
  await button(page, 'Data').click();
  const file = await saved(page, testInfo, () => button(page, 'Relata').click());
  const share = await openShare(page);
  const whole = await saved(page, testInfo, () => button(page, 'One HTML file').click());
  await share.getByRole('button', { name: /^Export/ }).click();
  const table = await saved(page, testInfo, () => button(page, 'Claims as a table as CSV').click());
  expect(await readFile(table, 'utf8')).toMatch(/2003,.*Changed by hand on .*Why: A diary says so\./);
  const picture = await saved(page, testInfo, () => button(page, 'Board as SVG').click());
  const drawn = await readFile(picture, 'utf8');
  expect(drawn).toContain('Who visited whom.');
  expect(drawn).not.toContain('dates as in the table');
  expect(drawn).toContain('2 claims added by hand; 1 claim changed by hand.');

  await page.goto('./?tab=open');
  await page.getByLabel('Choose a file…').setInputFiles(file);
  await button(page, 'Open beside').click();
  await expect(page.getByText('Who visited whom.')).toBeVisible();
  await expectOwn(page);

  await page.context().setOffline(true);
  await page.goto(pathToFileURL(whole).href);
  await expectOwn(page);
});

test('what came of comparing waits for how sure it is, and what the claim says follows from both', async ({
  page,
}) => {
  await openTable(page, TABLE, 2);
  await mark(page, 'the-first-visit').press('Enter');
  await button(page, 'Edit this claim').click();
  await button(page, '+ What other sources say').click();
  await page.getByRole('combobox', { name: 'They', exact: true }).selectOption('differ');
  await expect(
    page.getByText('Choose how sure that is. Until then the claim stays “not compared”.'),
  ).toBeVisible();
  await button(page, 'Done').click();
  await button(page, 'Editing').click();
  await mark(page, 'the-first-visit').press('Enter');
  const others = evidence(page).getByRole('region', { name: 'What other sources say' });
  await expect(others).toHaveText('What other sources sayNot compared yet.');
  await button(page, 'Edit this claim').click();
  await expect(page.getByRole('combobox', { name: 'They', exact: true })).toHaveValue('differs');
  await page.getByRole('combobox', { name: 'How sure that is' }).selectOption('high');
  await expect(page.getByLabel('What they say')).toHaveValue('They differ.');
  await button(page, 'Done').click();
  await button(page, 'Editing').click();
  await mark(page, 'the-first-visit').press('Enter');
  await expect(others).toHaveText('What other sources sayThey differ.high confidence');
});

test('by keys alone, what other sources say is typed where it belongs, and the tally stands at once', async ({
  page,
}) => {
  await openTable(page, TABLE, 2);
  await mark(page, 'the-first-visit').press('Enter');
  await button(page, 'Edit this claim').press('Enter');
  await button(page, '+ What other sources say').press('Enter');
  const they = page.getByRole('combobox', { name: 'They', exact: true });
  await expect(they).toBeFocused();
  await page.keyboard.type('differ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20 April 2001');
  await page.keyboard.press('Tab');
  await page.keyboard.type('medium');
  await expect(button(page, 'Differ, 1 claim')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'How sure that is' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'How sure that is' })).toHaveValue('medium');
  await expect(page.getByLabel('Their date')).toHaveValue('2001-04-20');
  await expect(page.getByLabel('What happened')).toHaveValue('The first visit');
  await button(page, 'Remove what other sources say').press('Enter');
  await expect(button(page, '+ What other sources say')).toBeFocused();
});

test('Ctrl Z in a field takes back the last act, and the fields show what is kept then', async ({ page }) => {
  await openTable(page, TABLE, 2);
  await mark(page, 'the-first-visit').press('Enter');
  await button(page, 'Edit this claim').press('Enter');
  const when = page.getByLabel('When', { exact: true });
  await when.press('ControlOrMeta+a');
  await page.keyboard.type('spring 2001');
  await page.keyboard.press('Tab');
  await expect(mark(page, 'the-first-visit')).toHaveAccessibleName(/spring 2001/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(when).toHaveValue('18 April 2001');
  await expect(mark(page, 'the-first-visit')).toHaveAccessibleName(/18 April 2001/);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(when).toHaveValue('spring 2001');
  await when.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(when).toHaveValue('spring 2001');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(when).toHaveValue('18 April 2001');
  await page.keyboard.press('Tab');
  await expect(mark(page, 'the-first-visit')).toHaveAccessibleName(/18 April 2001/);
});

for (const width of [1440, 900])
  test(`a claim is edited beside the table, which stays in sight, in a window ${width} wide`, async ({
    page,
  }) => {
    await openTable(page, TABLE, 2);
    await button(page, 'Table').click();
    await page.setViewportSize({ width, height: 900 });
    await button(page, 'The first visit').click();
    await button(page, 'Edit this claim').click();
    await expect(page.getByLabel('What happened')).toBeFocused();
    const table = await page.getByRole('region', { name: 'Table of claims' }).boundingBox();
    const form = await editor(page).boundingBox();
    const isBeside = (form?.x ?? 0) >= (table?.x ?? 0) + (table?.width ?? 0);
    const isBelow = (form?.y ?? 0) >= (table?.y ?? 0) + 2 * 44;
    expect(isBeside || isBelow, 'the form lies over the table').toBe(true);
    expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual(900);
    await expect(button(page, 'A letter')).toBeInViewport();
  });
