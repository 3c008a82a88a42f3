import type { Page } from '@playwright/test';
import { goBack, goForward, goTo, openBoard, panel, paramOf, queryOf, settled } from './board';
import { expect, test } from './fixtures';
import { firstOf } from './shippedData';
import {
  boxOf,
  briefing,
  goOn,
  heading,
  lineOf,
  onScene,
  openStage,
  scenes,
  stage,
  stepsOf,
  titles,
} from './stage';

test('Present opens the first scene; keys walk through all and back; Esc leaves to the view that stood before', async ({
  page,
}) => {
  await openBoard(page, '?leaders=haniyeh&dates=others');
  const present = page.getByRole('button', { name: 'Present', exact: true });
  await present.hover();
  await expect(present).toHaveAccessibleDescription(
    new RegExp(`^“${briefing.title}”, ${scenes.length} scenes\\. → or Space goes on`),
  );
  await present.click();
  await onScene(page, 0);
  for (const [index, scene] of scenes.entries()) {
    for (let step = 0; step < stepsOf(scene); step += 1) {
      await onScene(page, index);
      await expect(stage(page)).toContainText(lineOf(scene));
      await expect(stage(page)).toContainText(`${index + 1} of ${scenes.length}`);
      expect(await paramOf(page, 'scene')).toBe(scene.id);
      await page.keyboard.press(['ArrowRight', 'Space', 'PageDown', 'ArrowDown'][(index + step) % 4] ?? '');
    }
  }
  await onScene(page, scenes.length - 1);
  await page.keyboard.press('Home');
  await onScene(page, 0);
  await page.keyboard.press('PageUp');
  await onScene(page, 0);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await onScene(page, scenes.length - 2);
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Filters')).toBeVisible();
  expect(await queryOf(page)).toBe('?leaders=haniyeh&dates=others');
});

test('the address lands on the scene: reload, a shared link, Back and Forward', async ({ page }) => {
  await openBoard(page, '?q=Haniyeh');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await onScene(page, 0);
  for (const scene of scenes.slice(0, 2))
    for (let step = 0; step < stepsOf(scene); step += 1) await page.keyboard.press('ArrowRight');
  await onScene(page, 2);
  const query = await queryOf(page);
  await page.reload();
  await onScene(page, 2);
  expect(await queryOf(page)).toBe(query);
  await goBack(page);
  await expect(panel(page, 'Filters')).toBeVisible();
  expect(await queryOf(page)).toBe('?q=Haniyeh');
  await goForward(page);
  await onScene(page, 2);
  await page.keyboard.press('Escape');
  expect(await queryOf(page)).toBe('?q=Haniyeh');
  await openStage(page, `?scene=${scenes.at(-1)?.id}`);
  await onScene(page, scenes.length - 1);
  for (const [index, { id, view }] of scenes.entries()) {
    await goTo(page, `?scene=${id}`);
    await onScene(page, index);
    const shown = new URLSearchParams(await queryOf(page));
    for (const [name, text] of new URLSearchParams(view)) expect(shown.get(name)).toBe(text);
  }
  await page.goto('./?scene=no-such-scene');
  await expect(page.getByText('no briefing has such a scene: no-such-scene')).toBeVisible();
});

test('B blanks the screen and any key brings the same scene back', async ({ page }) => {
  await openStage(page, '?scene=strain');
  const before = await queryOf(page);
  const blank = page.getByRole('button', { name: /screen is blank/ });
  for (const [dark, light] of [
    ['b', 'ArrowRight'],
    ['.', 'Escape'],
  ] as const) {
    await page.keyboard.press(dark);
    await expect(blank).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await page.keyboard.press(light);
    await expect(blank).toHaveCount(0);
    expect(await queryOf(page)).toBe(before);
  }
});

test('? shows the keys, Tab reaches the marks, and arrows then go from mark to mark', async ({ page }) => {
  await openStage(page, '?scene=restored-ties');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('next scene');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await onScene(page, 5);
  await expect(heading(page)).toBeFocused();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? null);
  // The handles of the period come before the marks.
  for (let stop = 0; stop < 8 && (await focused()) === null; stop += 1) await page.keyboard.press('Tab');
  const first = await focused();
  expect(first).toBeTruthy();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).not.toBe(first);
  await onScene(page, 5);
  await page.keyboard.press('PageDown');
  await onScene(page, 6);
});

test('a swipe turns the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await openStage(page, '?scene=first-contacts');
  const swipe = (dx: number) =>
    heading(page).evaluate((element, by) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 50 });
      const say = (type: string, x: number, touches: Touch[]) =>
        element.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] }));
      say('touchstart', 200, [touch(200)]);
      say('touchend', 200 + by, []);
    }, dx);
  await swipe(-120);
  await onScene(page, 2);
  await swipe(120);
  await onScene(page, 1);
  await swipe(30);
  await onScene(page, 1);
  await context.close();
});

test('a jump and E lead into the evidence by keyboard; Esc goes back to the same scene and its title', async ({
  page,
}) => {
  await openStage(page, '?scene=strain');
  const home = await queryOf(page);
  const sheet = page.getByRole('complementary', { name: 'Evidence' });
  await page.keyboard.press('/');
  await page.keyboard.type('Meeting with Ahmad Yassin');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { name: 'Meeting with Ahmad Yassin' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sheet.locator(':is(a, button, summary):focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
  expect(await queryOf(page)).toBe(home);

  await page.keyboard.press('e');
  await expect(sheet.getByRole('heading', { name: 'Strain over Syria' })).toBeFocused();
  await page.keyboard.press('e');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('e');
  await sheet.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await onScene(page, 5);
});

test('a scene is told in steps: the article, other sources, what is written on it; a link shows all of it', async ({
  page,
}) => {
  const shown = (part: string) => stage(page).locator(`[data-part="${part}"]`).filter({ visible: true });
  await openStage(page, '?scene=first-contacts');
  await expect(shown('annotations')).not.toHaveCount(0);
  await expect(shown('others')).not.toHaveCount(0);
  await expect(stage(page).getByRole('listitem')).toHaveText([
    'No contact reported from 1993 to 1997',
    'year counted from “Two years later”',
  ]);
  await page.keyboard.press('Home');
  for (let step = 0; step < stepsOf(firstOf(scenes, 'scene')); step += 1)
    await page.keyboard.press('ArrowRight');
  await onScene(page, 1);
  await expect(shown('others')).toHaveCount(0);
  await expect(shown('annotations')).toHaveCount(0);
  await expect(stage(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(shown('others')).not.toHaveCount(0);
  await expect(shown('annotations')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(shown('annotations')).not.toHaveCount(0);
  await onScene(page, 1);
});

test('the audience sees no controls until the pointer moves or a key asks for them', async ({ page }) => {
  await openStage(page, '?scene=strain');
  const controls = page.locator('.stage-ground');
  await expect(controls).toHaveCSS('opacity', '0');
  await page.keyboard.press('ArrowRight');
  await onScene(page, 5);
  await expect(controls).toHaveCSS('opacity', '0');
  await page.mouse.move(300, 300);
  await page.mouse.move(340, 320);
  await expect(controls).toHaveCSS('opacity', '1');
  await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
});

test('every scene stands whole on a screen of 4:3, whatever the line below it says', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openStage(page, '?scene=opening');
  await page.keyboard.press('Home');
  for (const [at] of scenes.entries()) {
    await onScene(page, at);
    const cut = () => page.locator('.board-room').evaluate((room) => room.scrollHeight - room.clientHeight);
    await expect.poll(cut, titles[at]).toBe(0);
    await goOn(page);
  }
});

test('speaker notes on this screen stand over the board and clear of the controls', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openStage(page, '?scene=opening');
  await page.keyboard.press('n');
  const controls = page.locator('.stage-ground');
  await expect(controls).toHaveCSS('opacity', '1');
  const note = await boxOf(page.getByRole('note', { name: 'Speaker notes' }));
  const [board, below] = [await boxOf(page.locator('.board-room')), await boxOf(controls)];
  expect(note.y).toBeGreaterThan((await boxOf(heading(page))).y);
  expect(note.y + note.height).toBeLessThanOrEqual(board.y);
  expect(note.y + note.height).toBeLessThan(below.y);
});

test('after Present the controls say where the briefing is and how to go on, until the first step', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  await onScene(page, 0);
  const controls = page.locator('.stage-ground');
  await expect(controls).toHaveCSS('opacity', '1');
  await expect(controls).toContainText(`Scene 1 of ${scenes.length}`);
  await expect(controls).toContainText('step 1 of 2');
  await expect(controls).toContainText('goes on');
  await expect(controls).toContainText('This bar hides when the pointer rests.');
  await page.keyboard.press('ArrowRight');
  await expect(controls).toContainText('step 2 of 2');
  await expect(controls).toHaveCSS('opacity', '0');
});

/** Counts the movements of the page from now on; gives how to ask for their number. */
async function countGlides(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...how) {
      document.documentElement.dataset['glides'] =
        `${Number(document.documentElement.dataset['glides'] ?? 0) + 1}`;
      return animate.apply(this, how);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['glides'] ?? 0));
}

test('marks glide with the first key on a stage that nobody has touched', async ({ page }) => {
  const glides = await countGlides(page);
  // As in a window behind another one, which hears of no focus.
  await page.addInitScript(() =>
    addEventListener('focusin', (event) => event.stopImmediatePropagation(), true),
  );
  const loaded = page.waitForResponse(/MarkTransition/);
  await openStage(page, '?scene=first-contacts');
  await loaded;
  await settled(page);
  await page.keyboard.press('End');
  await onScene(page, scenes.length - 1);
  await expect.poll(glides).toBeGreaterThan(5);
});

test('marks glide from scene to scene, and stand at once under reduced motion', async ({ page }) => {
  const glides = await countGlides(page);
  await openStage(page, '?scene=first-contacts');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Home');
  await onScene(page, 0);
  expect(await glides()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.keyboard.press('End');
  await onScene(page, scenes.length - 1);
  await expect.poll(glides).toBeGreaterThan(5);
});
