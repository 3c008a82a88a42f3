import type { CDPSession, Page } from '@playwright/test';
import { brushPoint, count, field, openBoard, openMenu, panel, paramOf, wholeCount } from './board';
import { expect, test } from './fixtures';
import { articleClaims } from './shippedData';

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function dragMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function dragTouch(session: CDPSession, from: Point, to: Point): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [from]);
  for (let step = 1; step <= 6; step += 1)
    await send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 6, y: from.y }]);
  await send('touchEnd', []);
}

/** Waits until a period is chosen. */
const expectPeriod = (page: Page): Promise<void> => expect.poll(() => paramOf(page, 'period')).not.toBeNull();

async function years(page: Page): Promise<readonly number[]> {
  const ends = ((await paramOf(page, 'period')) ?? '').split('..');
  return ends.map((text) => Number(text.slice(0, 4)));
}

test('dragging across the overview sets the period; its window is moved and resized; a link clears it, a click does not', async ({
  page,
}) => {
  await openBoard(page);
  const xs = [];
  for (const share of [0.1, 0.25, 0.5, 0.75, 0.9]) xs.push((await brushPoint(page, share)).x);
  const [beside, a, b, c, d] = xs as [number, number, number, number, number];
  const drag = async (from: number, to: number) => {
    const { y } = await brushPoint(page, 0.5);
    await dragMouse(page, { x: from, y }, { x: to, y });
  };
  await drag(b, c);
  await expectPeriod(page);
  const [from = 0, to = 0] = await years(page);
  expect(from).toBeGreaterThan(2004);
  expect(to).toBeLessThan(2016);
  await expect(count(page)).not.toHaveText(wholeCount);

  await drag((b + c) / 2, (b + c) / 2 - (b - a));
  await expect.poll(async () => (await years(page))[0]).toBeLessThan(from - 4);
  const [moved = 0, movedTo = 0] = await years(page);
  expect(Math.abs(movedTo - moved - (to - from))).toBeLessThanOrEqual(1);

  await drag(b, d);
  await expect.poll(async () => (await years(page))[1]).toBeGreaterThan(movedTo + 5);
  expect((await years(page))[0]).toBe(moved);

  const chosen = await paramOf(page, 'period');
  await page.mouse.click(beside, (await brushPoint(page, 0.5)).y);
  expect(await paramOf(page, 'period')).toBe(chosen);
  await panel(page, 'Overview').getByRole('button', { name: 'all years' }).click();
  await expect(count(page)).toHaveText(wholeCount);
  expect(await paramOf(page, 'period')).toBeNull();
});

test('board, fields, count and title follow the brush', async ({ page }) => {
  await openBoard(page);
  const [from, to] = [await brushPoint(page, 0.45), await brushPoint(page, 0.7)];
  await dragMouse(page, from, to);
  await expectPeriod(page);
  const [first = '', last = ''] = ((await paramOf(page, 'period')) ?? '').split('..');
  await expect(field(page, 'From')).toHaveValue(first);
  await expect(field(page, 'To')).toHaveValue(last);
  await expect(page.locator('.reading-words strong')).not.toHaveText(wholeCount);
  await expect(page).toHaveTitle(new RegExp(`^${first.slice(0, 4)}.*${last.slice(0, 4)} – `));
});

test('the period is set by three sliders from the keyboard', async ({ page }) => {
  await openBoard(page);
  const [start, whole, end] = ['Start of period', 'Period', 'End of period'].map((name) =>
    slider(page, name),
  ) as [ReturnType<typeof slider>, ReturnType<typeof slider>, ReturnType<typeof slider>];
  await start.press('PageUp');
  await start.press('ArrowRight');
  await expect(page).toHaveURL(/period=1998\.\./);
  await expect(start).toHaveAttribute('aria-valuetext', /1998/);
  await end.press('PageDown');
  await end.press('Shift+ArrowLeft');
  await expect(end).toHaveAttribute('aria-valuetext', /November 2018/);
  await whole.press('ArrowRight');
  await expect(page).toHaveURL(/period=1999-01\.\.2019-11/);
  await end.press('End');
  await start.press('Home');
  await expect(count(page)).toHaveText(wholeCount);
  await start.press('PageUp');
  await expect(count(page)).not.toHaveText(wholeCount);
  await whole.press('Delete');
  await expect(count(page)).toHaveText(wholeCount);
});

test('focus stays on the slider while it moves', async ({ page }) => {
  await openBoard(page);
  await slider(page, 'End of period').press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page, 'End of period')).toBeFocused();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('dragging across the overview in the drawer sets the period, which a tap beside the window leaves', async ({
    page,
    context,
  }) => {
    await openBoard(page);
    const drawer = await openMenu(page);
    await panel(page, 'Overview').scrollIntoViewIfNeeded();
    const session = await context.newCDPSession(page);
    const [from, to] = [await brushPoint(page, 0.4), await brushPoint(page, 0.7)];
    const { x } = await brushPoint(page, 0.1);
    await dragTouch(session, from, to);
    await expectPeriod(page);
    await expect(drawer.getByRole('button', { name: 'Clear all' })).toBeVisible();
    expect((await brushPoint(page, 0.4)).y, 'what was under the finger stays there').toBe(from.y);
    const [first = 0, last = 0] = await years(page);
    expect(first).toBeGreaterThan(2001);
    expect(last).toBeLessThan(2014);
    const chosen = await paramOf(page, 'period');
    await page.touchscreen.tap(x, (await brushPoint(page, 0.5)).y);
    expect(await paramOf(page, 'period')).toBe(chosen);
    await drawer.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => paramOf(page, 'period')).toBeNull();
    await drawer.getByRole('button', { name: `Show ${articleClaims.length} claims` }).click();
    await expect(count(page)).toHaveText(wholeCount);
  });
});
