import type { Page } from '@playwright/test';
import { mark, paramOf, queryOf, settled } from './board';
import { expect, test } from './fixtures';
import { allClaims, firstOf } from './shippedData';
import { onScene, openStage, scenes, stage } from './stage';

/** Whole numbers below `below`, the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const detours: Readonly<Record<string, (page: Page, pick: (below: number) => number) => Promise<void>>> = {
  jump: async (page, pick) => {
    const { title } = allClaims[pick(allClaims.length)] ?? firstOf(allClaims, 'claim');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Claim, person or year' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  },
  select: async (page, pick) => {
    const marks = stage(page).locator('[data-claim]');
    await marks.nth(pick(await marks.count())).dispatchEvent('click');
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  },
  filter: async (page, pick) => {
    const slider = page.getByRole('slider', { name: pick(2) ? 'Start of period' : 'End of period' });
    const before = await queryOf(page);
    await slider.press(before.includes('period') || pick(2) ? 'ArrowLeft' : 'ArrowRight');
  },
};

test('from ten random detours Esc returns to the very same scene and state', async ({ page }) => {
  const pick = seeded(20201008);
  for (let run = 0; run < 10; run += 1) {
    const index = pick(scenes.length);
    await openStage(page, `?scene=${scenes[index]?.id}`);
    const home = await queryOf(page);
    await settled(page);
    const zoom = await page.locator('.board-enlarged').getAttribute('style');
    const acts = Array.from({ length: 1 + pick(3) }, () =>
      firstOf([Object.keys(detours)[pick(3)] ?? ''], 'act'),
    );
    let expected = home;
    let jumped = false;
    for (const act of acts) {
      if (act === 'jump' && !jumped) {
        expected = await queryOf(page);
        jumped = true;
      }
      await detours[act]?.(page, pick);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => queryOf(page), `run ${run}: ${acts}`).toBe(expected);
    if (expected !== home) await page.keyboard.press('Escape');
    await expect.poll(() => queryOf(page), `run ${run}: ${acts}`).toBe(home);
    await onScene(page, index);
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toHaveCount(0);
    await expect(page.locator('.board-enlarged')).toHaveAttribute('style', zoom ?? '');
  }
});

test('a click on a mark comes to that mark, whatever the scale, and shows its evidence', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openStage(page, '?scene=gaza-war');
  const id = 'meeting-mashaal-2008';
  const box = await mark(page, id).locator('rect').first().boundingBox();
  if (!box) throw new Error('the mark is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await paramOf(page, 'claim')).toBe(id);
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText('Khaled Mashaal');
  await page.keyboard.press('ArrowRight');
  await onScene(page, 4);
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText('Strain over Syria');
});

test('dragging on the overview of the stage sets the period where the pointer is', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openStage(page, '?scene=opening');
  const [start, end] = await Promise.all(
    ['Start of period', 'End of period'].map((name) => page.getByRole('slider', { name }).boundingBox()),
  );
  if (!start || !end) throw new Error('the overview has no window');
  const y = start.y + start.height / 2;
  const from = start.x + start.width / 2;
  const width = end.x + end.width / 2 - from;
  await page.mouse.move(from + width / 4, y);
  await page.mouse.down();
  await page.mouse.move(from + width / 2, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => paramOf(page, 'period')).toBe('2000..2007');
  await page.keyboard.press('Escape');
  await expect.poll(() => paramOf(page, 'period')).toBeNull();
  await onScene(page, 0);
});
