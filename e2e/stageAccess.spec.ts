import { axeFindings } from './axe';
import { expect, test } from './fixtures';
import { openStage, stage } from './stage';

for (const width of [1440, 390])
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width === 390 ? 844 : 900 } });

    test('axe finds nothing on stage', async ({ page }) => {
      await openStage(page, '?scene=election-aid');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('e');
      await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('axe finds nothing in the presenter’s window', async ({ page }) => {
      await page.goto('./?presenter=1&scene=strain');
      await expect(page.getByRole('timer')).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  });

/** Sizes in px that the line under the title, the line of the source and the smallest words on the board have at least. */
for (const [width, height, line, source, least] of [
  [1024, 768, 14, 13, 12],
  [1440, 900, 16, 13, 15],
  [1920, 1080, 20, 16.9, 20],
] as const)
  test(`what is said of the scene can be read from a seat: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openStage(page, '?scene=strain');
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    expect(
      await stage(page)
        .getByText(/^It names two causes/)
        .evaluate(sizeOf),
    ).toBeGreaterThanOrEqual(line);
    expect(await stage(page).locator('.stage-source').evaluate(sizeOf)).toBeGreaterThanOrEqual(source);
    const board = stage(page).locator('.board-enlarged');
    const scale = await board.evaluate(
      (element) => element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth,
    );
    const sizes = await board
      .locator('text')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(scale * Math.min(...sizes)).toBeGreaterThanOrEqual(least);
  });
