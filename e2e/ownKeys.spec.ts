import { mark, openBoard } from './board';
import { button, editor, openCopy } from './editing';
import { expect, test } from './fixtures';

test('who presses N and types on writes into the form, also before what answers N is loaded', async ({
  page,
}) => {
  await openCopy(page);
  const title = page.getByLabel('What happened');
  await page.locator('body').press('n');
  await page.keyboard.type('Dinner in Oslo?/');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Dinner in Oslo?/');
  await expect(page.locator('.board [data-claim^="new-claim"]')).toHaveCount(1);

  let letIn: () => void = () => undefined;
  const pressed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/OwnParts-*.js', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(mark(page, 'aid-360m')).toBeVisible();
  await mark(page, 'aid-360m').focus();
  await page.keyboard.type('nA visit/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  letIn();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('A visit/');
  await expect(page.locator('.board [data-claim^="new-claim"]')).toHaveCount(2);
});

test('E opens the form of the mark with its title chosen, and switches editing without one', async ({
  page,
}) => {
  await openCopy(page);
  await button(page, 'Editing').press('e');
  await expect(button(page, 'Edit')).toBeVisible();
  await mark(page, 'aid-360m').focus();
  await page.keyboard.type('eOne');
  await expect(page.getByLabel('What happened')).toHaveValue('One');
  await page.keyboard.press('Enter');
  await mark(page, 'aid-360m').focus();
  await page.keyboard.type('eTwo');
  await expect(page.getByLabel('What happened')).toHaveValue('Two');
  await expect(page.getByLabel('What happened')).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [820, 1180],
  [390, 844],
] as const)
  test(`at ${width} by ${height} the first label of a new form is seen, wherever the page is scrolled`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openBoard(page);
    if (width < 1280) await button(page, 'Menu').click();
    if (width >= 1280) await button(page, 'Data').click();
    await button(page, 'Edit a copy of this one').click();
    await page.waitForURL(/data=own/);
    await expect(editor(page)).toContainText('Choose a mark');
    for (const y of [0, 300, 5000]) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.locator('body').press('n');
      await expect(page.getByLabel('What happened')).toBeFocused();
      const seen = await page.getByText('What happened', { exact: true }).evaluate((label) => {
        const { left, top, height: tall } = label.getBoundingClientRect();
        return [1, tall - 1].every((down) => document.elementFromPoint(left + 2, top + down) === label);
      });
      expect(seen, `scrolled by ${y}`).toBe(true);
      await page.keyboard.press('Escape');
    }
  });

test('who chooses a mark while editing comes to its form, and with Esc or Done back to the mark', async ({
  page,
}) => {
  await openCopy(page);
  for (const close of [() => page.keyboard.press('Escape'), () => button(page, 'Done').press('Enter')]) {
    await mark(page, 'aid-360m').press('Enter');
    await expect(editor(page).getByRole('heading', { name: 'Edit claim' })).toBeFocused();
    await close();
    await expect(mark(page, 'aid-360m')).toBeFocused();
  }
});

test('a claim that the filter leaves out says so in its form, and stays open when the filter is cleared', async ({
  page,
}) => {
  await openCopy(page);
  await page.getByRole('searchbox').fill('Yassin');
  await expect(mark(page, 'meeting-yassin-1998')).toBeVisible();
  await button(page, '+ Add claim').first().click();
  await expect(editor(page)).toContainText('The filter leaves this claim out.');
  await editor(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(editor(page)).not.toContainText('The filter leaves this claim out.');
  await expect(page.getByLabel('What happened')).toHaveValue('New claim');
});

test('the menu begins editing and shows the log from any page, and editing outlives a look at another', async ({
  page,
}) => {
  await openCopy(page);
  await button(page, '+ Add claim').first().click();
  await page.getByLabel('What happened').press('Enter');
  const choose = async (menu: string, entry: string) => {
    await button(page, menu).click();
    await button(page, entry).click();
  };
  await button(page, 'Sources').click();
  await choose('Data', 'Log of changes');
  const log = page.getByRole('dialog', { name: 'Log of changes' });
  await expect(log.getByRole('listitem')).toHaveText([/^Added a claim/]);
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeVisible();
  await button(page, 'Editing').click();
  await expect(editor(page)).toHaveCount(0);
  for (const away of [() => button(page, 'Sources').click(), () => choose('Data', 'Review changes…')]) {
    await away();
    await choose('Data', 'Edit');
    await expect(editor(page)).toBeVisible();
    await button(page, 'Editing').click();
  }
});

test('a double press makes one chronology, and one copy of it', async ({ page }) => {
  await page.goto('./?tab=open');
  await button(page, 'An empty board').dblclick();
  await page.waitForURL(/data=own/);
  await expect(button(page, '+ Add claim').first()).toBeVisible();
  await page.goto('./?tab=mine');
  const links = page.getByRole('main').getByRole('link');
  await expect(links).toHaveCount(1);
  await button(page, 'Copy My chronology').dblclick();
  await expect(page.getByText('“My chronology” has been copied.')).toBeVisible();
  await expect(links).toHaveCount(2);
});
