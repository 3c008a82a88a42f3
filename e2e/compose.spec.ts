import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { openBoard, openShare, panel, paramOf, queryOf } from './board';
import { act, addedNote, addView, composeThree, expectTitles, field, row, rows, saving } from './composer';
import { expect, test } from './fixtures';
import { articleClaims, firstOf } from './shippedData';
import { boxOf, heading, scenes, stage } from './stage';

test('the page Compose lists the briefings: to present, and to keep as a file', async ({ page }) => {
  await page.goto('./?tab=compose');
  const card = page.getByRole('region', { name: /Hamas/ });
  await expect(card).toContainText(`${scenes.length} scenes`);

  for (const [name, use] of [
    ['Print handout', /^Each scene .*on paper/],
    ['PowerPoint', /editable/],
    ['One HTML file', /dataset and this briefing inside.*offline/],
    ['Briefing file', /without the data.*import/],
  ] as const)
    await expect(card.getByRole('button', { name })).toHaveAccessibleDescription(use);

  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Briefing file' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(file.format).toBe('relata-briefing/1');
  expect(file.briefing.scenes.map(({ id }: { id: string }) => id)).toEqual(scenes.map(({ id }) => id));
  await expect(card.getByRole('status', { name: 'Export' })).toContainText('Saved');

  await card.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[0]?.title ?? '');
});

test('“Add to briefing” makes a scene of what is on screen, says where it went, and can be taken back', async ({
  page,
}) => {
  const note = await addView(page, '?leaders=haniyeh&period=2006..2010');
  await expect(note).toContainText('Added as scene 1 of “My briefing”.');
  await expect(note).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.share-list').getByRole('button', { name: 'Add to briefing' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await (await openShare(page)).getByRole('button', { name: 'Add to briefing' }).click();
  await expect(note).toContainText('Added as scene 2 of “My briefing”.');
  await note.getByRole('button', { name: 'Undo' }).click();
  const claim = firstOf(articleClaims, 'claim');
  await addView(page, `?claim=${claim.id}&tab=table`);
  await addView(page, '?q=Gaza');
  await note.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toContainText('Removed again');
  await page.goto('./?tab=compose');
  await expectTitles(page, ['Ismail Haniyeh; 2006–2010', claim.title]);
  await expect(field(page, 1, 'Caption')).toHaveValue('');
  await expect(field(page, 2, 'Caption')).toHaveValue(claim.summary);
  await row(page, 1).getByRole('button', { name: 'Open in Explore' }).click();
  await expect(panel(page, 'Filters')).toBeVisible();
  expect(await queryOf(page)).toBe('?leaders=haniyeh&period=2006..2010');
});

test('a scene’s panels, steps and annotations are edited where it stands, and the stage shows them', async ({
  page,
}) => {
  await composeThree(page);
  const first = row(page, 1);
  await field(page, 1, 'Standfirst').fill('One line under the title');
  await first.getByText('Board: panels, steps, annotations').click();
  await first.getByRole('checkbox', { name: /^Aid Iran is said/ }).uncheck();
  await first.getByLabel('Steps').selectOption('First the main source, then annotations');
  await first.getByRole('textbox', { name: 'New annotation' }).fill('silent years');
  await first.getByRole('textbox', { name: 'Over years' }).fill('so many');
  await expect(first.getByRole('button', { name: 'Add annotation' })).toBeDisabled();
  await expect(first.getByText('Not a date: write 1993, Feb 2006 or 1993–1997.')).toBeVisible();
  await first.getByRole('textbox', { name: 'Over years' }).fill('2001–2004');
  await first.getByRole('button', { name: 'Add annotation' }).click();
  await expect(first.getByRole('textbox', { name: 'Annotation 1' })).toHaveValue('silent years');
  const second = first.getByRole('textbox', { name: 'Second line 1' });
  await expect(second).toHaveAttribute('placeholder', 'A second line moves it below the board');
  await expect(second, 'it wraps, so that none of it is cut').toHaveJSProperty('type', 'textarea');
  await first.getByRole('textbox', { name: 'New annotation' }).fill('another');
  await first.getByLabel('At a claim').selectOption({ index: 1 });
  await first.getByRole('button', { name: 'Add annotation' }).click();
  await expect(first.getByRole('textbox', { name: /^Annotation \d/ })).toHaveCount(2);
  await first.getByRole('button', { name: 'Remove annotation 2' }).click();
  await page.reload();

  await row(page, 1).getByRole('button', { name: 'Present from here' }).click();
  await expect(heading(page)).toHaveText('One');
  await expect(stage(page)).toContainText('One line under the title');
  await expect(stage(page).getByRole('region', { name: /^Aid Iran is said/ })).toHaveCount(0);
  await expect(stage(page).getByRole('region', { name: 'Contacts by leader' })).toBeVisible();
  await expect(stage(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByRole('listitem')).toHaveText(['silent years']);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Two');
});

test('scenes are put in order by keys, buttons and drag; all is undone and redone', async ({ page }) => {
  await composeThree(page);
  await field(page, 3, 'Title').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectTitles(page, ['One', 'Three', 'Two']);
  await expect(field(page, 2, 'Title')).toBeFocused();
  await expect(page.getByRole('status', { name: 'Scenes' })).toHaveText('“Three” is now scene 2 of 3.');
  await row(page, 1).getByRole('button', { name: 'Move down' }).press('Enter');
  await expectTitles(page, ['Three', 'One', 'Two']);
  await expect(row(page, 2).getByRole('button', { name: 'Move down' })).toBeFocused();

  await drag(page, 1, 3);
  await expectTitles(page, ['One', 'Two', 'Three']);
  await row(page, 1).getByRole('button', { name: 'Duplicate' }).click();
  await expectTitles(page, ['One', 'One', 'Two', 'Three']);
  await row(page, 3).getByRole('button', { name: 'Delete' }).click();
  await expectTitles(page, ['One', 'One', 'Three']);

  await page.getByRole('heading', { level: 2, name: 'Briefings' }).click();
  await page.keyboard.press('Control+z');
  await expectTitles(page, ['One', 'One', 'Two', 'Three']);
  await act(page, 'Undo').click();
  await expectTitles(page, ['One', 'Two', 'Three']);
  await page.keyboard.press('Control+z');
  await expectTitles(page, ['Three', 'One', 'Two']);
  await page.keyboard.press('Control+Shift+z');
  await act(page, 'Redo').click();
  await expectTitles(page, ['One', 'One', 'Two', 'Three']);
  await page.reload();
  await expectTitles(page, ['One', 'One', 'Two', 'Three']);
});

test('what is typed outlives a reload, and is presented', async ({ page }) => {
  await composeThree(page);
  const title = page.getByRole('textbox', { name: 'Title of the briefing' });
  await title.fill('The tour');
  await page.getByRole('textbox', { name: 'Handling label' }).fill('Not for attribution');
  await field(page, 2, 'Notes').fill('Say it slowly.\nThen again.');
  await expect(row(page, 1).locator('figcaption')).toHaveText('Not for attribution');
  await expect(saving(page)).toHaveText('Saved in this browser');

  await page.reload();
  await expect(title).toHaveValue('The tour');
  await expectTitles(page, ['One', 'Two', 'Three']);
  await expect(field(page, 2, 'Notes')).toHaveValue('Say it slowly.\nThen again.');
  const before = await queryOf(page);
  await row(page, 2).getByRole('button', { name: 'Present from here' }).click();
  await expect(heading(page)).toHaveText('Two');
  await expect(stage(page)).toContainText('Not for attribution');
  expect(await paramOf(page, 'leaders')).toBe('haniyeh');
  await page.reload();
  await expect(heading(page)).toHaveText('Two');
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Presenter window' }).click();
  await expect((await popup).getByRole('region', { name: 'Notes' })).toContainText('Say it slowly.');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('Three');
  await page.keyboard.press('Escape');
  await expectTitles(page, ['One', 'Two', 'Three']);
  expect(await queryOf(page)).toBe(before);

  await openBoard(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toHaveText('One');
});

test('typing in one field is undone in one step, and a title is never blank', async ({ page }) => {
  await composeThree(page);
  await field(page, 1, 'Caption').fill('');
  await field(page, 1, 'Caption').pressSequentially('Word by word');
  await field(page, 1, 'Title').fill('');
  await field(page, 1, 'Caption').focus();
  await expect(field(page, 1, 'Title')).toHaveValue('One');
  await act(page, 'Undo').click();
  await expect(field(page, 1, 'Caption')).toHaveValue('');
});

test('Ctrl+Z undoes the last change of the briefing, and in a field first what was typed there', async ({
  page,
}) => {
  await composeThree(page);
  await field(page, 1, 'Notes').pressSequentially('ab');
  const first = row(page, 1);
  await first.getByText('Board: panels, steps, annotations').click();
  const box = first.getByRole('checkbox', { name: /^Aid Iran is said/ });
  await box.uncheck();
  await page.keyboard.press('Control+z');
  await expect(box).toBeChecked();
  await expect(field(page, 1, 'Notes')).toHaveValue('ab');
  await page.keyboard.press('Control+y');
  await expect(box).not.toBeChecked();

  await field(page, 2, 'Title').press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  await expect(field(page, 2, 'Title')).toHaveValue('Two');
  await expect(box).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(box).toBeChecked();
  await expect(field(page, 2, 'Title')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(field(page, 1, 'Notes')).toHaveValue('');
  await expect(field(page, 2, 'Title')).toHaveValue('Two');
});

test('a scene that is deleted is said in sight, with the way back, until something else is changed', async ({
  page,
}) => {
  await composeThree(page);
  const said = page.getByText('Deleted: “One”.', { exact: true });
  const back = page.locator('.notice').getByRole('button', { name: 'Undo' });
  await row(page, 1).getByRole('button', { name: 'Delete' }).click();
  await expect(said).toBeInViewport({ ratio: 1 });
  await expect(back).toBeInViewport({ ratio: 1 });
  await back.click();
  await expectTitles(page, ['One', 'Two', 'Three']);
  await expect(said).toHaveCount(0);
  await row(page, 1).getByRole('button', { name: 'Delete' }).click();
  await expect(said).toBeVisible();
  await field(page, 2, 'Title').fill('Last');
  await expect(said).toHaveCount(0);
  await expectTitles(page, ['Two', 'Last']);
});

test('a caption says that it is not shown where a standfirst is, and a long title that it is cut', async ({
  page,
}) => {
  await composeThree(page);
  const caption = field(page, 1, 'Caption');
  await caption.fill('Said to the audience.');
  await expect(caption).not.toHaveAccessibleDescription(/./);
  await field(page, 1, 'Standfirst').fill('One line');
  await expect(caption).toHaveAccessibleDescription(/^Not on stage and not on the slide/);
  await expect(row(page, 1).getByText(/^Not on stage/)).toBeVisible();

  const title = field(page, 1, 'Title');
  await title.fill('x'.repeat(190));
  await expect(row(page, 1).getByText('Room for 10 more characters.')).toBeVisible();
  await title.press('Control+a');
  await title.press('Control+c');
  await title.press('End');
  await title.press('Control+v');
  await expect(title).toHaveValue('x'.repeat(200));
  await expect(row(page, 1).getByText('Cut at 200 characters: the last 180 did not fit.')).toBeVisible();
  await caption.focus();
  await expect(row(page, 1).getByText(/^Cut at/)).toBeHidden();
});

test('whole briefings are started, copied, deleted and brought back; the shipped one is read only', async ({
  page,
}) => {
  await page.goto('./?tab=compose');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await act(page, 'Make a copy').click();
  await expectTitles(
    page,
    scenes.map(({ title }) => title),
  );
  const list = page.getByRole('navigation', { name: 'Briefings' });
  await list.getByRole('button', { name: 'New briefing' }).click();
  await expect(page.getByText(/No scenes yet/)).toBeVisible();
  await expect(act(page, 'Present')).toBeDisabled();
  await act(page, 'Delete the briefing').click();
  await expect(list.getByRole('button', { name: /My briefing/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.getByRole('button', { name: /My briefing/ })).toHaveAttribute('aria-current', 'true');
});

test('a scene is saved as a picture under the handling label, and takes over what Explore shows', async ({
  page,
}) => {
  await composeThree(page);
  await page.getByRole('textbox', { name: 'Handling label' }).fill('Not for attribution');
  const saved = page.waitForEvent('download');
  await row(page, 2).getByRole('button', { name: 'Picture as SVG' }).click();
  const svg = await readFile(await (await saved).path(), 'utf8');
  expect(svg).toContain('Not for attribution');
  expect(svg).toContain('Ismail Haniyeh');
  const png = page.waitForEvent('download');
  await row(page, 2).getByRole('button', { name: 'Picture as PNG' }).click();
  expect((await png).suggestedFilename()).toMatch(/\.png$/);

  await row(page, 1).getByRole('button', { name: 'Replace with Explore’s view' }).click();
  await row(page, 1).getByRole('button', { name: 'Open in Explore' }).click();
  await expect.poll(() => queryOf(page)).toBe('?period=2006..2010');
});

test('thumbnails are drawn as they come near', async ({ page }) => {
  await page.goto('./?tab=compose');
  const pictures = rows(page).getByRole('img', { name: 'The board' });
  await expect(pictures.first()).toBeVisible();
  expect(await pictures.count()).toBeLessThan(scenes.length);
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page).last().getByRole('img', { name: 'The board' })).toContainText(
    'Relationship status',
  );
});

test('a double press adds a view once, and says so', async ({ page }) => {
  const note = await addView(page, '?leaders=mashaal');
  const box = await boxOf(note.getByText('Added as scene 1 of “My briefing”.'));
  await page.keyboard.press('Escape');
  await (await openShare(page)).getByRole('button', { name: 'Add to briefing' }).dblclick();
  await expect(note).toContainText('Added as scene 2 of “My briefing”.');
  expect((await boxOf(note.getByText('Added as scene 2 of “My briefing”.'))).y).toBe(box.y);
  await note.getByRole('button', { name: 'Open' }).click();
  await expectTitles(page, ['Khaled Mashaal', 'Khaled Mashaal']);
});

test('with the keyboard alone: a view is added, its scene found, named and moved', async ({ page }) => {
  await addView(page, '?leaders=mashaal');
  await openBoard(page, '?q=letter');
  await (await openShare(page)).getByRole('button', { name: 'Add to briefing' }).press('Enter');
  const note = addedNote(page);
  await expect(note).toContainText('Added as scene 2');
  await page.keyboard.press('Tab');
  await expect(note.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 2, 'Title')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Letters');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, 1, 'Title')).toHaveValue('Letters');
});

for (const width of [1440, 390])
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width === 390 ? 844 : 900 } });

    test('axe finds nothing in a briefing of one’s own, nor in what is said of an added view', async ({
      page,
    }) => {
      await addView(page, '?leaders=haniyeh');
      expect(await axeFindings(page)).toEqual([]);
      await page.goto('./?tab=compose');
      await page.getByRole('textbox', { name: 'Handling label' }).fill('Not for attribution');
      expect(await axeFindings(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('axe finds nothing in the shipped briefing', async ({ page }) => {
      await page.goto('./?tab=compose');
      await expect(rows(page)).toHaveCount(scenes.length);
      expect(await axeFindings(page)).toEqual([]);
    });
  });

/** Drags a scene by its handle to the lower half of another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const grip = await row(page, from).locator('.scene-grip').boundingBox();
  if (!grip) throw new Error('the scene has no handle');
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await expect(row(page, from)).toHaveAttribute('data-drag', 'dragged');
  await row(page, to).scrollIntoViewIfNeeded();
  const goal = await row(page, to).boundingBox();
  if (!goal) throw new Error('there is no such scene');
  await page.mouse.move(goal.x + 40, goal.y + goal.height * 0.8, { steps: 5 });
  await page.mouse.up();
}
