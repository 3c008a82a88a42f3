import { expect, type Locator, type Page } from '@playwright/test';
import { articleClaims } from './shippedData';

/** Panels that hold marks, from top to bottom. */
export const panelNames = [
  'Relationship status',
  'Contacts by leader',
  'Aid Iran is said to have promised or paid',
] as const;

/** A landmark of the board by its name. */
export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const evidence = (page: Page): Locator => page.getByRole('complementary', { name: 'Evidence' });

/** The mark of a claim. */
export const mark = (page: Page, id: string): Locator => page.locator(`[data-claim="${id}"]`);

/** The live count. */
export const count = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ claims/ });

/** What the count reads when nothing is filtered. */
export const wholeCount = `${articleClaims.length} of ${articleClaims.length} claims`;

/** Waits until the marks of a page stand that was just loaded: the count comes some frames before them. */
export async function boardDrawn(page: Page): Promise<void> {
  await expect(count(page)).toBeVisible();
  await expect(panel(page, 'Contacts by leader')).toBeVisible();
}

/** Opens an address of the app and waits until the marks stand. */
export async function openBoard(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await boardDrawn(page);
}

/** Goes to another address of the open app as Back and Forward do, without loading the page anew, and waits until it is drawn. */
export async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `./${query}`);
  await queryOf(page);
  await settled(page);
}

/** Waits until the fonts are there, in whose measures the board is laid out, and all is drawn that the last input changes. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    do await new Promise((done) => requestIdleCallback(done));
    while (document.querySelector('.board-ground[aria-busy]'));
  });

/** The ids of all marks, in the order of the page or of a part of it. */
export const markIds = (part: Page | Locator): Promise<string[]> =>
  part
    .locator('[data-claim]')
    .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-claim') ?? ''));

/** The ids of the marks that the filter accepts: their names do not say that they were left out. */
export const matchingIds = (page: Page): Promise<string[]> =>
  page
    .locator('[data-claim]:not([aria-label*="left out by the filter"])')
    .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-claim') ?? ''));

export interface Place {
  readonly left: number;
  readonly width: number;
}

/** Where the marks stand – the first of each claim, from the top – and where what is drawn in them does, without strokes: CSS px by claim id. */
export async function placesOf(page: Page): Promise<Map<string, { target: Place; drawn: Place }>> {
  const found = await page.locator('[data-claim]').evaluateAll((marks) =>
    marks.map((one) => {
      const placeOf = (element: Element | null) => {
        const { left, width } = (element ?? one).getBoundingClientRect();
        return { left, width };
      };
      return {
        id: one.getAttribute('data-claim') ?? '',
        target: placeOf(one),
        drawn: placeOf(one.querySelector(':scope > g rect')),
      };
    }),
  );
  return new Map(found.reverse().map(({ id, target, drawn }) => [id, { target, drawn }]));
}

/** Opens the drawer of filters of a phone, or finds it open. */
async function openDrawer(page: Page): Promise<Locator> {
  const drawer = page.getByRole('dialog', { name: 'Filters' });
  if (!(await drawer.isVisible())) await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(drawer).toBeVisible();
  return drawer;
}

/** Opens the menu of the filters that are used less often, or finds it open. */
export async function openMenu(page: Page): Promise<Locator> {
  if ((page.viewportSize()?.width ?? Number.POSITIVE_INFINITY) < 640) return openDrawer(page);
  const list = page.locator('.more-filters');
  if (!(await list.isVisible()))
    await panel(page, 'Filters')
      .getByRole('button', { name: /^More filters/ })
      .click();
  await expect(list).toBeVisible();
  return list;
}

/** Opens the menu of what can be taken along, or finds it open. */
export async function openShare(page: Page): Promise<Locator> {
  // One that is being closed still has its list for a moment.
  const list = page.locator(':popover-open .share-list');
  if (!(await list.isVisible())) await panel(page, 'Filters').getByRole('button', { name: 'Share' }).click();
  await expect(list).toBeVisible();
  return list;
}

/** Sets all of the view back but the page. */
export async function resetAll(page: Page): Promise<void> {
  await (await openMenu(page)).getByRole('button', { name: 'Reset' }).click();
  await page.keyboard.press('Escape');
}

/** A field of the period. */
export const field = (page: Page, name: 'From' | 'To'): Locator =>
  panel(page, 'Overview').getByRole('textbox', { name });

/** A leader's chip, by the short name on it. */
export const chip = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Leaders' }).getByRole('button', { name: new RegExp(`^${name}\\b`) });

/** Expects a chip to be chosen, or not. */
export const expectChosen = (one: Locator, isChosen = true): Promise<void> =>
  expect(one).toHaveAttribute('aria-pressed', `${isChosen}`);

/** The count that is seen, "12 of 38 claims, 3 possibly"; the one that is said aloud follows later. */
export async function readCount(
  page: Page,
): Promise<{ inside: number; total: number; possibly: number; text: string }> {
  const text = (await page.locator('.reading-words strong').textContent()) ?? '';
  const [, inside, total, possibly] = /^(\d+) of (\d+) claims(?:, (\d+) possibly)?$/.exec(text) ?? [];
  return { inside: Number(inside), total: Number(total), possibly: Number(possibly ?? 0), text };
}

/**
 * The query of the address as the page itself sees it, once what follows the paint of the last act is done;
 * `page.url()` may be a moment late.
 */
export const queryOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => setTimeout(() => resolve(location.search)))),
        ),
      ),
  );

/** One parameter of the address. */
export const paramOf = async (page: Page, name: string): Promise<string | null> =>
  new URLSearchParams(await queryOf(page)).get(name);

/** A point of the overview at a share (0 to 1) of the period that its two end sliders enclose now. */
export async function brushPoint(page: Page, share: number): Promise<{ x: number; y: number }> {
  const [start, end] = [await sliderBox(page, 'Start of period'), await sliderBox(page, 'End of period')];
  const x0 = start.x + start.width / 2;
  const x1 = end.x + end.width / 2;
  return { x: x0 + share * (x1 - x0), y: start.y + start.height / 2 };
}

async function sliderBox(page: Page, name: string) {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (!box) throw new Error(`the slider "${name}" is not on screen`);
  return box;
}

/**
 * The middle of what can be touched of a mark, its first rectangle, once a touch there comes to that mark: the axis that
 * stays at the top finds its place some frames after a scroll. What is drawn may go on beyond the plot.
 */
export async function middleOfMark(page: Page, id: string): Promise<{ x: number; y: number }> {
  const target = mark(page, id).locator('rect').first();
  let middle = { x: 0, y: 0 };
  await expect(async () => {
    const { hit, ...point } = await target.evaluate((one) => {
      // In the middle of the window, clear of what stays at its top and its foot.
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = one.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = document.elementFromPoint(x, y);
      return { x, y, hit: top?.closest('[data-claim]')?.getAttribute('data-claim') ?? top?.outerHTML };
    });
    expect(hit, `what is in the middle of ${id}`).toBe(id);
    middle = point;
  }).toPass({ timeout: 20_000 });
  return middle;
}

/** Points at a mark with the mouse. */
export async function pointAt(page: Page, id: string): Promise<void> {
  await settled(page);
  const { x, y } = await middleOfMark(page, id);
  await page.mouse.move(x, y);
}

/** Clicks a mark. */
export async function clickMark(page: Page, id: string): Promise<void> {
  await settled(page);
  const { x, y } = await middleOfMark(page, id);
  await page.mouse.click(x, y);
}

/** Goes back in the history, once the last act is in the address: it is written after it is drawn. */
export async function goBack(page: Page): Promise<void> {
  await queryOf(page);
  await page.goBack();
}

/** Goes forward in the history, once the address is at rest. */
export async function goForward(page: Page): Promise<void> {
  await queryOf(page);
  await page.goForward();
}
