import type { Locator, Page } from '@playwright/test';
import {
  chip,
  count,
  evidence,
  expectChosen,
  goTo,
  mark,
  matchingIds,
  openBoard,
  panel,
  panelNames,
  wholeCount,
} from './board';
import { expect, test } from './fixtures';
import { claimOf } from './shippedData';

/** The id of the mark that has the focus, '' when none has. */
const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? '');

/** Presses Tab until the focus is inside the landmark. */
async function tabInto(page: Page, name: string): Promise<void> {
  const isInside = () => panel(page, name).evaluate((landmark) => landmark.contains(document.activeElement));
  for (let presses = 0; presses < 40 && !(await isInside()); presses += 1) await page.keyboard.press('Tab');
  expect(await isInside(), `Tab comes to ${name}`).toBe(true);
}

test('a whole journey without a mouse', async ({ page }) => {
  await openBoard(page);
  await tabInto(page, 'Filters');
  while (!(await chip(page, 'Haniyeh').evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectChosen(chip(page, 'Haniyeh'));
  await expect(count(page)).not.toHaveText(wholeCount);
  await tabInto(page, 'Contacts by leader');
  await page.keyboard.press('Home');
  const first = await focusedId(page);
  await page.keyboard.press('ArrowRight');
  const second = await focusedId(page);
  expect(second).not.toBe(first);
  await expect(page.locator('.tooltip').getByText(claimOf(second).title)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { name: claimOf(second).title })).toBeVisible();
  await expect(mark(page, second)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(evidence(page).getByRole('heading', { name: claimOf(second).title })).toHaveCount(0);
  await expect(mark(page, second)).toBeFocused();
});

test('arrows walk a lane in time order; Home and End go to its ends; Up and Down cross panels', async ({
  page,
}) => {
  await openBoard(page);
  await mark(page, 'meeting-mashaal-2005').focus();
  const seen = [await focusedId(page)];
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press('ArrowRight');
    seen.push(await focusedId(page));
  }
  expect(seen).toEqual([
    'meeting-mashaal-2005',
    'meeting-mashaal-2008',
    'meeting-mashaal-2009-02',
    'meeting-mashaal-2009',
  ]);
  await page.keyboard.press('Home');
  expect(await focusedId(page)).toBe('meeting-mashaal-2005');
  await page.keyboard.press('End');
  expect(await focusedId(page)).toBe('meeting-mashaal-2009');
  await page.keyboard.press('ArrowRight');
  expect(await focusedId(page), 'the end of a lane holds').toBe('meeting-mashaal-2009');
  await page.keyboard.press('ArrowDown');
  expect(await focusedId(page), 'the nearest in time of the next lane').toBe('letter-haniyeh-gaza-war');

  await mark(page, 'meeting-marzouq-1992').focus();
  await page.keyboard.press('ArrowUp');
  expect(await focusedId(page)).toBe('status-contact');
  const panels = new Set<string>();
  for (let presses = 0; presses < 20; presses += 1) {
    for (const name of panelNames)
      if (
        (await panel(page, name)
          .locator(`[data-claim="${await focusedId(page)}"]`)
          .count()) > 0
      )
        panels.add(name);
    await page.keyboard.press('ArrowDown');
  }
  expect([...panels]).toEqual([...panelNames]);
});

test('arrows come to every mark that matches', async ({ page }) => {
  await openBoard(page);
  for (const query of ['', '?leaders=haniyeh', '?layers=primary~others', '?period=2008..2009']) {
    await goTo(page, query);
    await page.getByRole('searchbox', { name: 'Search' }).focus();
    await tabInto(page, 'Relationship status');
    const seen = new Set<string>();
    let lane: string;
    do {
      await page.keyboard.press('Home');
      lane = await focusedId(page);
      for (let id = lane, before = ''; id !== before; id = await focusedId(page)) {
        seen.add(id);
        before = id;
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
    } while ((await focusedId(page)) !== lane);
    expect([...seen].sort(), query).toEqual([...new Set(await matchingIds(page))].sort());
  }
});

test('the marks of a panel are one stop of Tab, and Tab comes back to the mark last focused', async ({
  page,
}) => {
  await openBoard(page);
  await tabInto(page, 'Contacts by leader');
  await page.keyboard.press('ArrowDown');
  const here = await focusedId(page);
  const rugs = [/^\d+ statements$/, /^\d+ background events$/].map((name) =>
    panel(page, 'Contacts by leader').getByRole('button', { name }),
  );
  for (const rug of rugs) {
    await page.keyboard.press('Tab');
    await expect(rug).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(panel(page, 'Aid Iran is said to have promised or paid').locator(':focus')).toHaveCount(1);
  expect(await focusedId(page)).not.toBe('');
  for (const rug of rugs.reverse()) {
    await page.keyboard.press('Shift+Tab');
    await expect(rug).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  expect(await focusedId(page)).toBe(here);
  await page.keyboard.press('Shift+Tab');
  await expect(panel(page, 'Relationship status').locator(':focus')).toHaveCount(1);
});

test('the statements open and close from the keyboard', async ({ page }) => {
  await openBoard(page);
  const rug = panel(page, 'Contacts by leader').getByRole('button', { name: /^\d+ statements$/ });
  await expect(rug).toHaveAttribute('aria-expanded', 'false');
  const { height: closed = 0 } = (await panel(page, 'Contacts by leader').boundingBox()) ?? {};
  await rug.focus();
  await page.keyboard.press('Enter');
  await expect(rug).toHaveAttribute('aria-expanded', 'true');
  await expect(rug).toBeFocused();
  const { height: open = 0 } = (await panel(page, 'Contacts by leader').boundingBox()) ?? {};
  expect(open).toBeGreaterThan(closed);
  await page.keyboard.press('Space');
  await expect(rug).toHaveAttribute('aria-expanded', 'false');
});

test('the focus can be seen at every stop', async ({ page }) => {
  await openBoard(page, '?claim=letter-haniyeh-2019');
  await page.keyboard.press('Tab');
  const stops = new Set<string>();
  const more = () => page.evaluate(() => document.activeElement !== document.body);
  while ((await more()) && stops.size < 60) {
    const { name, focused, blurred } = await page.evaluate(focusLook);
    if (stops.has(name)) break;
    stops.add(name);
    expect(focused, `${name} shows its focus`).not.toEqual(blurred);
    await page.keyboard.press('Tab');
  }
  expect(stops.size).toBeGreaterThan(18);
});

/** Outlines and strokes of the focused element, what is around it and in it; with the focus, and without. */
function focusLook() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement))
    throw new Error('nothing has focus');
  const isClear = (color: string) => color === 'none' || /^rgba\(.*, 0\)$/.test(color);
  const look = () =>
    [element.closest('label') ?? element, element, ...element.querySelectorAll('rect')].map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(part);
      const outline =
        outlineStyle === 'none' || isClear(outlineColor) ? '' : `${outlineWidth} ${outlineColor}`;
      return `${outline} / ${isClear(stroke) ? '' : `${stroke} ${strokeWidth}`}`;
    });
  const focused = look();
  element.blur();
  const blurred = look();
  element.focus();
  const words = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
  return { name: `${element.tagName} ${words ?? element.textContent}`, focused, blurred };
}

test('the keys of the board are listed on the page', async ({ page }) => {
  await openBoard(page);
  const words = page.getByText('How to read the board');
  await words.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('opens the evidence of the mark')).toBeVisible();
});

test('"/" goes to the search, but not while typing', async ({ page }) => {
  await openBoard(page);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(search).toHaveValue('a/b');
  await search.fill('');
  await mark(page, 'meeting-yassin-1998').focus();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
});

test('More filters opens, chooses and closes from the keyboard', async ({ page }) => {
  await openBoard(page);
  for (const [name, option] of [
    ['Kind of claim', /^letters/i],
    ['Theme', /^Money/],
    ['How the date is known', /^worked out/i],
  ] as const) {
    await goTo(page, '');
    const button = panel(page, 'Filters').getByRole('button', { name: /^More filters/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('group', { name }).getByRole('checkbox', { name: option });
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((one) => one === document.activeElement)) break;
    }
    await expect(wanted).toBeFocused();
    await page.keyboard.press('Space');
    await expect(wanted).toBeChecked();
    await expect(count(page)).not.toHaveText(wholeCount);
    await page.keyboard.press('Escape');
    await expect(wanted).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAccessibleName(/^More filters\s*1$/);
  }
});

test('Evidence closes by Escape from within, and focus goes back to the mark', async ({ page }) => {
  await openBoard(page);
  await mark(page, 'aid-360m').press('Enter');
  const close = evidence(page).getByRole('button', { name: 'Close', exact: true });
  await close.focus();
  await page.keyboard.press('Escape');
  await expect(close).toHaveCount(0);
  await expect(mark(page, 'aid-360m')).toBeFocused();
});

test('? lists the keys; keys of one character can be switched off, also after a reload, and on again', async ({
  page,
}) => {
  await openBoard(page);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('to the search');
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  await page.reload();
  await expect(count(page)).toHaveText(wholeCount);
  await page.keyboard.press('?');
  await page.getByText('How to read the board').click();
  await page.getByRole('checkbox', { name: /^Use keys of a single character/ }).check();
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});

test('a control that takes itself away leaves the focus beside it', async ({ page }) => {
  const press = async (name: string, part: Locator) => {
    await openBoard(page, '?period=2005..2010');
    await page.keyboard.press('Shift');
    // Comes with what keeps the focus, at the first sign of use.
    await expect(page.locator('.stuck-axis')).toBeAttached();
    const control = part.getByRole('button', { name });
    await control.focus();
    await page.keyboard.press('Enter');
    await expect(control).toHaveCount(0);
    await expect(part.locator(':focus')).toHaveCount(1);
  };
  await press('all years', panel(page, 'Overview'));
  await press('Clear filters', evidence(page));
});
