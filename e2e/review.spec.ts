import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { mark, openBoard } from './board';
import { expect, test } from './fixtures';
import { type FileClaim, fileText } from './shippedData';

interface File {
  title: string;
  events: FileClaim[];
  highlights: { claims: string[] }[];
  briefings: unknown;
  revisions?: unknown[];
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.getByRole('main').getByRole('list').getByRole('listitem');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const status = (page: Page) => page.getByRole('main').getByRole('status');

/** The shipped file as a colleague might send it back. */
function changedFile(change: (file: File) => void): string {
  const file = JSON.parse(fileText) as File;
  file.title = `${file.title}, my copy`;
  change(file);
  return JSON.stringify(file);
}

const asFile = (text: string, name = 'proposed.json', mimeType = 'application/json') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

async function openData(page: Page, entry: string): Promise<void> {
  await button(page, 'Data').or(button(page, 'Menu')).click();
  await button(page, entry).click();
}

/** Opens a copy of the shipped data and a file that proposes changes to it. */
async function review(page: Page, text: string): Promise<void> {
  await openBoard(page);
  await openData(page, 'Edit a copy of this one');
  await page.waitForURL(/data=own/);
  await expect(page.getByRole('complementary', { name: 'Edit', exact: true })).toBeVisible();
  await openData(page, 'Review changes…');
  await page.getByLabel('Choose a file…').setInputFiles(asFile(text));
  await expect(page.getByRole('heading', { name: /^Review changes: \d+ proposed$/ })).toBeVisible();
}

const original = JSON.parse(fileText) as File;
const named = new Set([
  ...original.highlights.flatMap(({ claims }) => claims),
  ...original.events.flatMap(({ related = [] }) => related.map(({ id }) => id)),
  ...original.events.map(({ others }) => others?.sameAs),
]);
const scenes = JSON.stringify(original.briefings);
/** Meetings that nothing else in the file refers to, so that each change is one. */
const [retitled, moved, ...meetings] = original.events.filter(
  ({ id, layer, kind }) => layer === 'primary' && kind === 'meeting' && !named.has(id),
);
const removed = meetings.find(({ id }) => !scenes.includes(`"${id}"`));
const quoted = original.events.find(({ quote }) => quote) as FileClaim & {
  quote: { text: string; speaker: string };
};
/** A text in which all that the file quotes of its article stands in its paragraph. */
const TEXT = Array.from({ length: 58 }, (_, at) =>
  original.events
    .flatMap(({ quote, citations }) =>
      citations
        .filter(({ paragraph }) => paragraph === at + 1)
        .flatMap(({ passage }) => [quote?.text, passage?.exact]),
    )
    .concat(`Paragraph ${at + 1}.`)
    .join(' ; '),
).join('\n\n');

/** One retitled, one moved, one removed, one with a letter of its quotation altered. */
const proposal = changedFile((file) => {
  file.events = file.events
    .map((one) =>
      one.id === retitled?.id ? { ...one, title: 'A proposed title', summary: 'In other words.' } : one,
    )
    .map((one) =>
      one.id === moved?.id ? { ...one, date: { ...one.date, edtf: '2007-03', wording: null } } : one,
    )
    .map((one) =>
      one.id === quoted.id ? { ...one, quote: { ...quoted.quote, text: `${quoted.quote.text}s` } } : one,
    )
    .filter(({ id }) => id !== removed?.id);
  const on = { claim: retitled?.id, on: '2026-11-29', what: 'changed', from: 'one', to: 'other' };
  file.revisions = [
    { ...on, field: 'title', why: 'The minutes say so.' },
    { ...on, field: 'summary', why: 'A clearer sentence.' },
  ];
});

test('what another file changes is listed field by field and drawn with ties; a group or a field is accepted', async ({
  page,
}) => {
  await review(page, proposal);
  await expect(rows(page)).toHaveCount(4);
  await expect(row(page, 'Withdrawn')).toContainText(removed?.title ?? '');
  const board = page.getByRole('group', { name: 'The board, with what is proposed in blue' });
  await expect(board.locator('[data-claim^="proposed-change-"]')).toHaveCount(1);
  await button(page, '1 moved').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('→ some time in March 2007');
  await button(page, 'Accept all 1').click();
  await expect(status(page)).toContainText('1 accepted, 0 refused, 3 to decide');
  await expect(button(page, 'Accept all')).toBeDisabled();
  await expect(page.getByText(/Nothing is proposed in .+\.$/)).toBeVisible();
  await expect(board.locator('[data-claim^="proposed-change-"]')).toHaveCount(0);
  await button(page, 'All 4').click();
  const changed = row(page, 'A proposed title');
  await changed.getByRole('button', { name: /^A proposed title/ }).click();
  await expect(changed).toContainText(
    'Why, in the words of the proposed file: “The minutes say so.”, “A clearer sentence.”',
  );
  await button(page, 'Refuse More about it').click();
  await button(page, 'Accept What happened').click();
  await expect(status(page)).toContainText('2 accepted, 0 refused, 2 to decide');
  await openData(page, 'Log of changes');
  const log = page.getByRole('dialog', { name: 'Log of changes' });
  await expect(log.getByRole('listitem').first()).toContainText('The minutes say so.');
  await expect(log).not.toContainText('A clearer sentence.');
  await page.keyboard.press('Escape');
  await row(page, 'A proposed title').getByRole('button', { name: 'take back' }).click();
  await expect(status(page)).toContainText('1 accepted, 0 refused, 3 to decide');
});

test('decisions are kept: after a reload they stand, and can be undone', async ({ page }) => {
  await review(page, proposal);
  await row(page, 'Withdrawn').getByRole('button', { name: 'Refuse' }).click();
  await expect(row(page, 'Withdrawn')).toContainText('✕ refused');
  await page.reload();
  await expect(status(page)).toContainText('0 accepted, 1 refused, 3 to decide');
  await button(page, 'Undo').click();
  await expect(status(page)).toContainText('0 accepted, 0 refused, 4 to decide');
  await row(page, '→ some time in March 2007').getByRole('button', { name: 'Accept' }).click();
  await button(page, 'Refuse all 3').click();
  await expect(status(page)).toHaveText('All 4 decided: 1 accepted, 3 refused.');
  await button(page, 'Close').click();
  await expect(mark(page, moved?.id ?? '')).toHaveAccessibleName(/March 2007/);
  await expect(mark(page, retitled?.id ?? '')).not.toHaveAccessibleName(/^A proposed title/);
});

test('a quotation with one letter altered is found out, and is not accepted before it was seen', async ({
  page,
}) => {
  await review(page, proposal);
  await expect(button(page, 'Accept all 4')).toBeVisible();
  await page.getByLabel('Choose a text…').setInputFiles(asFile(TEXT, 'article.txt', 'text/plain'));
  await expect(page.getByText('Quotations checked against article.txt, 58 paragraphs')).toBeVisible();
  const altered = row(page, quoted.title);
  await expect(altered).toContainText('quotation not in the text');
  await button(page, 'Needs a look (1)').click();
  await expect(rows(page)).toHaveCount(1);
  await button(page, 'All 4').click();
  await button(page, 'Accept the 3 that need no check').click();
  await expect(status(page)).toContainText('Accepted 3 changes. 1 change was left out: check first.');
  await altered.getByRole('button', { name: 'Look first' }).click();
  await expect(altered).toContainText('Not in the text: one letter differs.');
  const accept = altered.getByRole('button', { name: 'Accept', exact: true });
  await expect(accept).toHaveAttribute('aria-disabled', 'true');
  await altered.getByLabel('I have seen it').check();
  await expect(accept).toHaveAttribute('aria-disabled', 'false');
  // By keyboard it is held in the same way, and what was ticked stays so while another filter is looked at.
  await altered.getByRole('button').first().press('t');
  await expect(altered.getByLabel('I have seen it')).toHaveCount(0);
  await button(page, '1 moved').click();
  await button(page, 'All 4').click();
  await altered.getByRole('button').first().press('a');
  const seen = altered.getByLabel('I have seen it');
  await expect(seen).toBeChecked();
  await seen.uncheck();
  await seen.press('a');
  await expect(altered).not.toContainText('✓ accepted');
  await altered.getByRole('button', { name: 'Take the text’s spelling' }).click();
  await expect(status(page)).toHaveText('All 3 decided: 3 accepted, 0 refused.');
});

test('by keyboard: from row to row, open, accept, refuse', async ({ page }) => {
  await review(page, proposal);
  await rows(page).first().getByRole('button').first().focus();
  await page.keyboard.press('j');
  await expect(rows(page).nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('t');
  await expect(rows(page).first().getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('a');
  await expect(rows(page).first()).toContainText('✓ accepted');
  await expect(rows(page).nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('r');
  await expect(rows(page).nth(1)).toContainText('✕ refused');
  await page.keyboard.press('Control+z');
  await expect(rows(page).nth(1)).not.toContainText('✕ refused');
});

test('what both have changed since is shown with both values; what only this side has changed stays', async ({
  page,
}) => {
  await openBoard(page);
  await openData(page, 'Edit a copy of this one');
  await page.waitForURL(/data=own/);
  for (const [claim, title] of [
    [retitled, 'Our own title'],
    [removed, 'Only we changed this'],
  ] as const) {
    await mark(page, claim?.id ?? '').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What happened').fill(title);
    await page.getByLabel('What happened').press('Enter');
    await expect(mark(page, claim?.id ?? '')).toHaveAccessibleName(new RegExp(`^${title}`));
  }
  await openData(page, 'Review changes…');
  const theirs = changedFile((file) => {
    file.events = file.events.map((one) =>
      one.id === retitled?.id ? { ...one, title: 'Their own title' } : one,
    );
  });
  await page.getByLabel('Choose a file…').setInputFiles(asFile(theirs));
  await expect(rows(page)).toHaveCount(1);
  await expect(
    page.getByText('1 change was made only here since the file was taken, and stays.'),
  ).toBeVisible();
  await rows(page).getByRole('button', { name: 'Look first' }).click();
  await expect(rows(page)).toContainText(`Both changed it. It was: ${retitled?.title}`);
  await expect(rows(page).getByRole('cell')).toContainText(['Our own title', 'Their own title']);
  await button(page, 'Show them too').click();
  await expect(rows(page)).toHaveCount(2);
});

test('a table whose rows are claims is reviewed: only what was edited in it is proposed', async ({
  page,
}) => {
  const table = ['What,When,Who', 'A first visit,12 Apr 2001,Ilse Adan', 'A letter,1998,Per Bruun'].join(
    '\n',
  );
  await page.goto('./?tab=open');
  await page.getByLabel('Choose a file…').setInputFiles(asFile(table, 'visits.csv', 'text/csv'));
  await button(page, 'Open 2 claims').click();
  await page.waitForURL(/data=own/);
  await openData(page, 'Review changes…');
  await page.getByLabel('Choose a file…').setInputFiles(asFile(table, 'visits.csv', 'text/csv'));
  await expect(status(page)).toHaveText('The two files say the same.');
  await button(page, 'Open another file').click();
  const edited = `${table.replace('1998', '1999')}\nA talk,2003,Per Bruun`;
  await page.getByLabel('Choose a file…').setInputFiles(asFile(edited, 'visits.csv', 'text/csv'));
  await expect(
    page.getByText('2 claims were found again in its 3 rows, by date, title and people. 1 is new.'),
  ).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(row(page, 'A letter')).toContainText(/some time in 1998.* → some time in 1999/);
  await expect(row(page, 'Added')).toContainText('A talk');
});

test('on a phone each change is a page of its own, decided at its foot, with the way to the next and back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await review(page, proposal);
  // The arrow of a choice has room beside its title, which has less than it needs.
  const title = page.getByRole('region', { name: 'Text of a source' }).getByRole('combobox');
  await expect(title).toHaveCSS('text-overflow', 'ellipsis');
  await expect(title).toHaveCSS('padding-inline-end', '26px');
  const all = rows(page).locator('[data-does="open"]');
  await expect(all).toHaveCount(4);
  await row(page, 'A proposed title').locator('[data-does="open"]').click();
  const alone = page.getByRole('region', { name: /^A proposed title, \d of 4$/ });
  await expect(alone).toBeFocused();
  await expect(all).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);
  const accept = alone.getByRole('button', { name: 'Accept', exact: true });
  await expect(accept).toBeInViewport();
  expect((await accept.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await accept.click();
  await expect(alone).toContainText('✓ accepted');
  await alone.getByRole('button', { name: 'Undo' }).click();
  await expect(accept).toBeVisible();
  await alone
    .getByRole('button', { name: /^(Next|Previous) change$/ })
    .and(alone.locator(':not([aria-disabled="true"])'))
    .first()
    .click();
  await expect(alone).toHaveCount(0);
  await page.getByRole('button', { name: '‹ All 4' }).click();
  await expect(all).toHaveCount(4);
});

for (const width of [1440, 390])
  test(`axe finds nothing in a review, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await review(page, proposal);
    await page.getByLabel('Choose a text…').setInputFiles(asFile(TEXT, 'article.txt', 'text/plain'));
    await row(page, quoted.title).getByRole('button', { name: 'Look first' }).click();
    await expect(row(page, quoted.title)).toContainText('one letter differs');
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
