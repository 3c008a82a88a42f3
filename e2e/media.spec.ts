import type { Page } from '@playwright/test';
import { chip, clickMark, evidence, expectChosen, mark, openBoard, panel, pointAt } from './board';
import { expect, test } from './fixtures';

/** For each mark the strongest contrast between what is drawn in it and the page, as WCAG reckons it. */
function contrasts(): { id: string; ratio: number }[] {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isPaint = (color: string) => color.startsWith('rgb') && (channels(color)[3] ?? 1) > 0.5;
  const page = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const ratioTo = (color: string) => {
    const one = luminance(color);
    return (Math.max(one, page) + 0.05) / (Math.min(one, page) + 0.05);
  };
  return [...document.querySelectorAll('[data-claim]')].map((one) => {
    const drawn = [...one.querySelectorAll('rect, circle, path, line, text')].filter(
      (shape) => !shape.matches('.mark-ground'),
    );
    const paints = drawn.flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].filter(isPaint);
    });
    return {
      id: one.getAttribute('data-claim') ?? '',
      ratio: Math.max(0, ...paints.map(ratioTo)),
    };
  });
}

test('marks stand out from the page in each theme, and in forced colours', async ({ page }) => {
  await openBoard(page);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      const all = await page.evaluate(contrasts);
      expect(all.length).toBeGreaterThan(0);
      const weak = all.filter(({ ratio }) => ratio < 3);
      expect(weak, `${colorScheme}, forced colours ${forcedColors}`).toEqual([]);
    }
});

test('in forced colours marks and chips work, and a chosen one looks chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openBoard(page);
  const look = (element: Element) => {
    const { borderWidth, borderColor, backgroundColor, outlineStyle } = getComputedStyle(element);
    return [borderWidth, borderColor, backgroundColor, outlineStyle].join(' ');
  };
  const haniyeh = chip(page, 'Haniyeh');
  const before = await haniyeh.evaluate(look);
  await haniyeh.click();
  await expectChosen(haniyeh);
  await haniyeh.blur();
  expect(await haniyeh.evaluate(look)).not.toBe(before);
  await clickMark(page, 'letter-haniyeh-2018');
  await expect(evidence(page).getByRole('heading', { name: /Letter to Ismail Haniyeh/ })).toBeVisible();
  const ground = (id: string) =>
    mark(page, id)
      .locator('rect')
      .first()
      .evaluate((rect) => getComputedStyle(rect).stroke);
  expect(await ground('letter-haniyeh-2018')).not.toBe(await ground('letter-haniyeh-2016'));
});

const running = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openBoard(page);
  await pointAt(page, 'meeting-yassin-1998');
  expect(await running(page)).toBe(0);
  await clickMark(page, 'meeting-yassin-1998');
  expect(await running(page)).toBe(0);
  await chip(page, 'Mashaal').click();
  expect(await running(page)).toBe(0);
  await page.goto('./?period=2006..2010');
  await expect(panel(page, 'Overview')).toBeVisible();
  expect(await running(page)).toBe(0);
});

test('the theme can be switched, and stays over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openBoard(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const theme = page.getByRole('button', { name: /^Theme:/ });
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName(/dark/);
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(theme).toHaveAccessibleName(/dark/);
  expect(await paper()).toBe(dark);
});

test('on paper the board stands without its controls', async ({ page }) => {
  await openBoard(page);
  await page.emulateMedia({ media: 'print' });
  await expect(panel(page, 'Contacts by leader')).toBeVisible();
  for (const name of ['Filters', 'Overview']) await expect(panel(page, name)).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeHidden();
});
