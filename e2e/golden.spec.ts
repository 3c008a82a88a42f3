/**
 * Golden pictures of the board, the stage and an exported picture, in `e2e/shots`, to be looked at in review. When one
 * differs, its test fails and leaves the expected, the actual and the differing pixels in `test-results/`. After an
 * intended change: `npx playwright test e2e/golden.spec.ts --update-snapshots`, look at the new pictures, commit them.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { evidence, openBoard, openShare } from './board';
import { expect, test } from './fixtures';
import { onScene, openStage, stage } from './stage';

/** Waits for the page's own board, which takes the place of the drawn first view, and for the fonts. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('.first')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

const sizes = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } };
const states = [
  { dates: 'article', query: '', scheme: 'light', width: 1440 },
  { dates: 'article', query: '', scheme: 'dark', width: 1440 },
  { dates: 'article', query: '', scheme: 'light', width: 390 },
  { dates: 'article', query: '', scheme: 'dark', width: 390 },
  { dates: 'record', query: '?dates=others', scheme: 'light', width: 1440 },
  { dates: 'record', query: '?dates=others', scheme: 'light', width: 390 },
] as const;

for (const { dates, query, scheme, width } of states)
  test(`the board: dates of the ${dates}, ${scheme}, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize(sizes[width]);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openBoard(page, query);
    await settle(page);
    // A phone has it as a sheet over the board, somewhere in a picture that is higher than the window.
    await evidence(page).evaluate((sheet) => sheet.style.setProperty('visibility', 'hidden'));
    await expect(page.locator('.board')).toHaveScreenshot(`board-${dates}-${scheme}-${width}.png`);
  });

test('the first scene on stage, 1920 px wide', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openStage(page, '?scene=opening');
  await onScene(page, 0);
  await settle(page);
  await expect(stage(page)).toHaveScreenshot('stage-opening-light-1920.png');
});

test('the board as an exported picture', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  // The picture says when it was made.
  await page.clock.setFixedTime('2026-01-01T12:00:00Z');
  await openBoard(page);
  await (await openShare(page)).getByRole('button', { name: 'Export', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Board as PNG', exact: true }).click();
  const picture = await readFile(await (await saved).path());
  expect(picture).toMatchSnapshot('export-board-light.png');
});
