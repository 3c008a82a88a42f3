import { panel, paramOf } from './board';
import { expect, test } from './fixtures';
import { boxOf, onScene, openStage, stage } from './stage';

for (const viewport of [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
])
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true });

    test('the controls stay in the window, cover nothing at the end, and stand clear of the evidence', async ({
      page,
    }) => {
      await openStage(page, '?scene=first-contacts');
      const control = (name: string) => stage(page).getByRole('button', { name, exact: true });
      const inReach = async () => {
        for (const name of ['Leave', 'Jump to a claim', 'Previous step', 'Next scene']) {
          const box = await boxOf(control(name));
          expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44);
          expect(box.y + box.height, name).toBeLessThanOrEqual(viewport.height);
          await control(name).tap({ trial: true });
        }
      };
      await inReach();
      const scroller = page.locator('.stage');
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await inReach();
      const last = await boxOf(stage(page).getByRole('button', { name: 'Keys' }));
      expect(last.y + last.height).toBeLessThanOrEqual((await boxOf(control('Leave'))).y);
      await control('Next scene').tap();
      await onScene(page, 2);
      expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(0);

      await control('Jump to a claim').tap();
      await page.getByRole('combobox').fill('Yassin');
      await page.getByRole('option').first().tap();
      const sheet = page.getByRole('complementary', { name: 'Evidence' });
      await expect(sheet.getByRole('heading', { level: 3 })).toBeFocused();
      const evidence = await boxOf(sheet);
      expect(evidence.y + evidence.height).toBeLessThanOrEqual((await boxOf(control('Back to the scene'))).y);
      const claim = await paramOf(page, 'claim');
      const mark = await boxOf(stage(page).locator(`[data-claim="${claim}"]`));
      expect(mark.y + mark.height).toBeLessThanOrEqual(evidence.y);
      await control('Back to the scene').tap();
      await expect(sheet).toHaveCount(0);
      await control('Leave').tap();
      await expect(panel(page, 'Filters')).toBeVisible();
    });
  });

test.describe('a wide window that is touched', () => {
  test.use({ viewport: { width: 1366, height: 1024 }, hasTouch: true, isMobile: true });

  test('the controls cover nothing of the scene, and Present says how to go on by touch', async ({
    page,
  }) => {
    await page.goto('./');
    const present = page.getByRole('button', { name: 'Present', exact: true });
    await present.focus();
    await expect(present).toHaveAccessibleDescription(/Swipe left or tap → to go on/);
    await present.tap();
    await onScene(page, 0);
    const source = await boxOf(page.locator('.stage-source'));
    expect(source.y + source.height).toBeLessThanOrEqual((await boxOf(page.locator('.stage-ground'))).y);
  });
});
