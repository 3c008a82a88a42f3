import type { Page } from '@playwright/test';
import { count, queryOf } from './board';
import { addView, composeThree, field, row } from './composer';
import { expect, test } from './fixtures';
import { firstOf } from './shippedData';
import { onScene, openStage, scenes, stage, stepsOf, titles } from './stage';

/** Opens the presenter's window beside a stage, without the button. */
async function openPresenter(page: Page, query = ''): Promise<Page> {
  const presenter = await page.context().newPage();
  await presenter.goto(`./?presenter=1${query}`);
  await expect(presenter.getByRole('status').first()).toHaveText(/In step/);
  return presenter;
}
const atScene = (presenter: Page, index: number) =>
  expect(presenter.getByRole('region', { name: 'On stage' }).getByRole('heading')).toHaveText(
    `On stage ${index + 1} of ${scenes.length} ${titles[index] ?? ''}`,
  );

test('two windows move together both ways, rejoin after a reload, and the stage outlives the other', async ({
  page,
}) => {
  await openStage(page, '?scene=opening');
  const presenter = await openPresenter(page);
  await atScene(presenter, 0);
  await page.keyboard.press('ArrowRight');
  await atScene(presenter, 1);
  for (let step = 0; step < stepsOf(firstOf(scenes.slice(1), 'scene')); step += 1)
    await presenter.getByRole('button', { name: /Next/ }).click();
  await onScene(page, 2);
  await presenter.getByRole('combobox', { name: 'Go to' }).selectOption({ index: 5 });
  await onScene(page, 5);
  await presenter.reload();
  await atScene(presenter, 5);
  await page.reload();
  await onScene(page, 5);
  await presenter.bringToFront();
  await presenter.keyboard.press('b');
  await expect(page.getByRole('button', { name: /screen is blank/ })).toBeVisible();
  await page.keyboard.press('x');
  await expect(presenter.getByRole('button', { name: 'Blank' })).toHaveAttribute('aria-pressed', 'false');
  const before = await queryOf(page);
  await presenter.close();
  await onScene(page, 5);
  expect(await queryOf(page)).toBe(before);
  const again = await openPresenter(page);
  await atScene(again, 5);
  await page.keyboard.press('Escape');
  await expect(again.getByRole('status').first()).toHaveText(/No stage/);
});

test('the button opens the presenter’s window at the scene, and uses the one that is open', async ({
  page,
}) => {
  await openStage(page, '?scene=strain');
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Presenter window' }).click();
  const presenter = await popup;
  await atScene(presenter, 4);
  await page.getByRole('button', { name: 'Presenter window' }).click();
  await atScene(presenter, 4);
  expect(page.context().pages()).toHaveLength(2);
});

test('the presenter has notes, what is next, a watch that a reload does not stop, and a planned length', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-01-01T12:00:00Z' });
  await page.goto('./?presenter=1&scene=gaza-war');
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText(scenes[3]?.notes ?? '');
  await expect(page.getByRole('region', { name: 'Next' })).toContainText(titles[4] ?? '');
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  await page.clock.pauseAt('2026-01-01T13:00:00Z');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.clock.runFor(125_000);
  await expect(timer).toHaveText('2:05');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(60_000);
  await expect(timer).toHaveText('2:05');
  await page.getByRole('spinbutton').fill('8');
  await expect(page.getByRole('region', { name: 'Time' })).toContainText('1 min ahead');
  await page.clock.resume();
  await page.reload();
  await expect(timer).toHaveText('2:05');
  await expect(page.getByRole('spinbutton')).toHaveValue('8');
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.reload();
  await expect(timer).toHaveText(/^2:/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(timer).toHaveText(/^0:0/);
  const notes = page.getByText(scenes[3]?.notes ?? '');
  const size = () => notes.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.getByRole('button', { name: 'Larger notes' }).click();
  const larger = await size();
  expect(larger).toBeGreaterThan(before);
  await page.reload();
  await expect(notes).toBeVisible();
  expect(await size()).toBe(larger);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('blanks the stage');
});

test('the picture of what is on stage has what the stage shows at this step', async ({ page }) => {
  await openStage(page, '?scene=opening');
  const presenter = await openPresenter(page);
  await presenter.keyboard.press('Home');
  const written = presenter.getByRole('region', { name: 'On stage' }).getByText(/the one exact day/);
  await expect(written).toBeHidden();
  await presenter.keyboard.press('ArrowRight');
  await expect(written).toBeVisible();
});

for (const [width, height] of [
  [1280, 720],
  [700, 500],
] as const)
  test(`the time stands whole in a window of ${width} × ${height}, and what is below it can be reached`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?presenter=1&scene=opening');
    const time = page.getByRole('region', { name: 'Time' });
    await expect(time.getByRole('button', { name: 'Pause' })).toBeInViewport({ ratio: 1 });
    await expect(time).toBeInViewport({ ratio: 1 });
    const jump = page.getByRole('combobox', { name: 'Claim, scene or person' });
    await jump.focus();
    await expect(jump).toBeInViewport({ ratio: 1 });
    await jump.click({ trial: true });
  });

for (const [width, height, least] of [
  [1280, 720, 6],
  [1024, 700, 4],
  [700, 500, 3],
] as const)
  test(`the notes stand in a window of ${width} × ${height}, and the rest of them scrolls`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?presenter=1&scene=opening');
    const notes = page.getByRole('group', { name: 'Speaker notes' });
    await expect(
      page.getByRole('region', { name: 'On stage' }).getByRole('img', { name: 'The board' }),
    ).toBeVisible();
    const lines = await notes.evaluate((element) => {
      const seen = Math.min(innerHeight, element.getBoundingClientRect().bottom);
      const top = element.getBoundingClientRect().top;
      return (
        (seen - top) / Number.parseFloat(getComputedStyle(element.querySelector('p') ?? element).lineHeight)
      );
    });
    expect(lines).toBeGreaterThanOrEqual(least);
    const buttons = await page.getByRole('button', { name: 'Next →' }).boundingBox();
    const box = await notes.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);

    const more = page.getByText('more below');
    for (let size = 22; size < 40; size += 3)
      await page.getByRole('button', { name: 'Larger notes' }).click();
    await expect(more).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(notes).toBeFocused();
    for (let press = 0; press < 60 && (await more.isVisible()); press += 1)
      await page.keyboard.press('ArrowDown');
    await expect(more).toBeHidden();
    const top = () => notes.evaluate(({ scrollTop }) => scrollTop);
    await expect(async () => {
      const before = await top();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      expect(await top()).toBe(before);
    }, 'the last key’s scrolling comes to rest').toPass();
    await atScene(page, 0);
    await page.keyboard.press('ArrowRight');
    await atScene(page, 1);
    expect(await top()).toBe(0);
  });

test('the presenter sees what will move, and sends a claim to the stage; the audience sees nothing of the search', async ({
  page,
}) => {
  await openStage(page, '?scene=strain');
  const presenter = await openPresenter(page, '&scene=strain');
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText('The axis goes to 2015–2020.');
  await expect(presenter.getByRole('img', { name: 'The board' })).toHaveCount(2);
  const home = await queryOf(page);
  await presenter.getByRole('combobox', { name: 'Claim, scene or person' }).fill('Meeting with Ahmad Yassin');
  await expect(presenter.getByRole('listbox').getByRole('option').first()).toContainText('1998');
  expect(await queryOf(page)).toBe(home);
  await onScene(page, 4);
  await presenter.keyboard.press('Enter');
  await expect(stage(page).getByRole('heading', { level: 1 })).toHaveText('Meeting with Ahmad Yassin');
  await expect(stage(page)).toContainText('The briefing waits at scene 5 of 9');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await onScene(page, 4);
  expect(await queryOf(page)).toBe(home);
});

for (const [width, height] of [
  [1100, 700],
  [950, 700],
  [700, 500],
] as const)
  test(`what a search finds is reached in a window of ${width} × ${height}, the best match first`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?presenter=1&scene=strain');
    await page.getByRole('combobox', { name: 'Claim, scene or person' }).fill('360');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toContainText('Reported rise to $360 million a year');
    await expect(options.first()).toBeInViewport({ ratio: 1 });
    const count = await options.count();
    for (let at = 1; at < count; at += 1) await page.keyboard.press('ArrowDown');
    await expect(options.last()).toBeInViewport({ ratio: 1 });
  });

test('the presenter is told what the audience sees: an aside, the evidence that is open, and the way back', async ({
  page,
}) => {
  await openStage(page, '?scene=strain');
  const presenter = await openPresenter(page, '&scene=strain');
  const said = presenter.getByRole('status').first();
  const now = presenter.getByRole('region', { name: 'On stage' });
  const back = now.getByRole('button', { name: 'Back to the scene' });
  await expect(back).toHaveCount(0);
  await presenter.getByRole('combobox', { name: 'Claim, scene or person' }).fill('Meeting with Ahmad Yassin');
  await presenter.keyboard.press('Enter');
  await expect(said).toHaveText('In step with the stage, which shows an aside.');
  await expect(now.getByRole('heading')).toHaveText('On stage An aside Meeting with Ahmad Yassin');
  await expect(now).toContainText('The briefing waits at scene 5 of 9');
  await expect(now).toContainText('The evidence on “Meeting with Ahmad Yassin” is open.');
  await expect(now.getByRole('img')).toContainText('Meeting with Ahmad Yassin, some time in 1998');
  await back.click();
  await onScene(page, 4);
  await atScene(presenter, 4);
  await expect(said).toHaveText('In step with the stage.');
  await page.bringToFront();
  await page.keyboard.press('e');
  await expect(now).toContainText(/The evidence on “.+” is open\./);
  await atScene(presenter, 4);
  await presenter.reload();
  await expect(now).toContainText(/The evidence on “.+” is open\./);
});

test('a step forward in the presenter’s window closes what was jumped to', async ({ page }) => {
  await openStage(page, '?scene=opening');
  const presenter = await openPresenter(page);
  await presenter.keyboard.press('Home');
  await presenter.getByRole('combobox', { name: 'Claim, scene or person' }).fill('Meeting with Ahmad Yassin');
  await presenter.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await presenter.getByRole('button', { name: 'Next →' }).click();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toHaveCount(0);
  await expect(presenter.getByRole('region', { name: 'On stage' })).not.toContainText('is open');
});

test('the line at the foot counts as Explore does, in a scene and in an aside, and says that the rest is faint', async ({
  page,
}) => {
  const counted = async (query: string) => {
    await addView(page, query);
    const [text = ''] = (await count(page).innerText()).match(/\d+ of \d+ claims/) ?? [];
    return text;
  };
  const yassin = await counted('?leaders=yassin');
  const haniyeh = await counted('?leaders=haniyeh');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await row(page, 2).getByRole('button', { name: 'Present from here' }).click();
  const line = page.locator('.stage-source');
  await expect(line).toContainText(`${haniyeh} match`);
  const marks = stage(page).locator('[data-claim]');
  /** How many claims the line speaks of: those that match and those that are faint. */
  const drawn = async () => {
    const [, inside, possibly = 0, faint] =
      /(\d+) of \d+ claims match(?:, (\d+) possibly)?, and (\d+) others? (?:are|is) drawn faint/.exec(
        await line.innerText(),
      ) ?? [];
    return Number(inside) + Number(possibly) + Number(faint);
  };
  expect(await drawn()).toBe(await marks.count());
  const presenter = await openPresenter(page);
  await presenter.getByRole('combobox', { name: 'Claim, scene or person' }).fill('yassin');
  await presenter.getByRole('option', { name: /^All claims of Ahmad Yassin/ }).click();
  await page.bringToFront();
  await expect(line).toContainText(`${yassin} match`);
  expect(await drawn()).toBe(await marks.count());
  const before = await marks.count();
  await page.getByRole('slider', { name: 'End of period' }).focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(marks).not.toHaveCount(before);
  await expect(async () => expect(await drawn()).toBe(await marks.count())).toPass();
});

test('the notes keep their lines, before the presenter and on the stage’s own screen', async ({ page }) => {
  await composeThree(page);
  const notes = '- one\n- two';
  await field(page, 1, 'Notes').fill(notes);
  await row(page, 1).getByRole('button', { name: 'Present from here' }).click();
  await expect(stage(page).getByRole('heading', { level: 1 })).toHaveText('One');
  await page.keyboard.press('n');
  expect(await page.getByRole('note', { name: 'Speaker notes' }).innerText()).toBe(notes);
  const presenter = await openPresenter(page);
  const text = presenter.getByRole('group', { name: 'Speaker notes' });
  await expect(text).toContainText('two');
  expect(await text.innerText()).toBe(notes);
});

test('no note is in the audience’s document, unless it was asked for on that very screen', async ({
  page,
}) => {
  await openStage(page, '?scene=opening');
  await openPresenter(page);
  await page.bringToFront();
  await page.keyboard.press('Home');
  for (const scene of scenes)
    for (let step = 0; step < stepsOf(scene); step += 1) {
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      for (const sentence of scene.notes.split(/(?<=\.) /)) expect(html).not.toContain(sentence);
      await page.keyboard.press('ArrowRight');
    }
  await page.keyboard.press('n');
  await expect(page.getByRole('note', { name: 'Speaker notes' })).toHaveText(scenes.at(-1)?.notes ?? '');
  await page.keyboard.press('n');
  await expect(page.getByRole('note', { name: 'Speaker notes' })).toHaveCount(0);
});
