import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import {
  count,
  evidence,
  goTo,
  markIds,
  middleOfMark,
  openBoard,
  openMenu,
  panel,
  panelNames,
  pointAt,
} from './board';
import { expect, test } from './fixtures';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** How each state is reached on the board that is open. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  plain: (page) => goTo(page, ''),
  'evidence open': async (page) => {
    await goTo(page, '?claim=aid-360m');
    await expect(evidence(page).getByRole('button', { name: 'Copy link to this claim' })).toBeAttached();
  },
  'filtered, with ghosts': (page) => goTo(page, '?leaders=haniyeh&period=2006..2016'),
  'with the public record': (page) => goTo(page, '?layers=primary~others&dates=others'),
  'empty result': async (page) => {
    await goTo(page, '?leaders=yassin&period=2015..2016');
    await expect(page.locator('.empty-notice')).toBeVisible();
  },
  'note on the address': async (page) => {
    await goTo(page, '?leaders=nobody');
    await expect(page.getByRole('status').filter({ hasText: 'nobody' })).toBeVisible();
  },
  'record highlighted': async (page) => {
    await goTo(page, '');
    await pointAt(page, 'aid-100m');
    await expect(page.getByText('Reported level of $100 million a year')).toBeVisible();
  },
  'menu open': async (page) => {
    await page.mouse.move(0, 0);
    await openMenu(page);
  },
};

for (const viewport of sizes)
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('axe finds nothing in any state of the board', async ({ page }) => {
      test.slow();
      await openBoard(page);
      for (const [state, reach] of Object.entries(states))
        await test.step(state, async () => {
          await reach(page);
          expect.soft(await axeFindings(page), state).toEqual([]);
        });
    });

    test('axe finds nothing in a failure', async ({ page }) => {
      await page.route('**/data/*.json', (route) => route.fulfill({ body: '{' }));
      await page.goto('./');
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  });

for (const width of [390, 820, 1024, 1440])
  test(`nothing scrolls sideways once the axis sticks to the top, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    await openBoard(page);
    await page.mouse.move(200, 300);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.locator('.stuck-axis[data-stuck="true"]')).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test.describe('at 400 % zoom of a 1280 px window', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('nothing scrolls sideways', async ({ page }) => {
    await openBoard(page);
    for (const query of ['', '?claim=aid-360m', '?leaders=nobody', '?leaders=yassin&period=2015..2016']) {
      await goTo(page, query);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, query).toBeLessThanOrEqual(320);
    }
  });

  test('every control can be used', async ({ page }) => {
    await openBoard(page);
    const before = await count(page).textContent();
    for (const button of await page.getByRole('button', { name: /^(Filters|Differs|Search|Menu)/ }).all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 0.95 });
    }
    await page.getByRole('button', { name: /^Filters/ }).click();
    const list = page.getByRole('dialog', { name: 'Filters' });
    await list.getByRole('checkbox').last().scrollIntoViewIfNeeded();
    await expect(list.getByRole('checkbox').last()).toBeInViewport();
    await list.getByRole('checkbox').first().check();
    for (const chip of await list.getByRole('group', { name: 'Leaders' }).getByRole('button').all()) {
      await chip.click();
      await expect(chip).toBeInViewport();
    }
    await list.getByRole('button', { name: /^Show / }).click();
    await expect(count(page)).not.toHaveText(before ?? '');
  });

  test('Evidence can be read and closed', async ({ page }) => {
    await openBoard(page);
    await page.locator('[data-claim="aid-360m"]').press('Enter');
    const close = page.getByRole('button', { name: 'Close', exact: true });
    await expect(close).toBeInViewport({ ratio: 1 });
    await close.click();
    await expect(close).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('everything that can be touched is at least 24 px high and wide', async ({ page }) => {
    await openBoard(page, '?claim=letter-haniyeh-2019');
    const small = await page.locator('button, select, input, summary, [data-claim]').evaluateAll((all) =>
      all.flatMap((one) => {
        // Words in a sentence may be as high as its lines; the undated of a rug stand in its lane too (WCAG 2.5.8).
        const isInSentence = one.tagName === 'BUTTON' && one.closest('p') !== null;
        const isInRug = ['statement', 'context'].includes(one.getAttribute('data-kind') ?? '');
        const isUndated = one.getAttribute('aria-label')?.includes('undated') ?? false;
        if (isInSentence || (isInRug && isUndated)) return [];
        const target =
          one.closest('label') ?? (one.hasAttribute('data-claim') ? one.querySelector('rect') : one);
        const { width, height } = (target ?? one).getBoundingClientRect();
        const isShown = width > 0;
        const words = one.getAttribute('aria-label') ?? target?.textContent;
        return isShown && Math.min(width, height) < 23.99 ? [`${words}: ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('words outside the drawings are at least 12 px high', async ({ page }) => {
    await openBoard(page);
    const small = await page.locator('body *:not(svg *)').evaluateAll((all) =>
      all.flatMap((one) => {
        const size = Number.parseFloat(getComputedStyle(one).fontSize);
        const words = [...one.childNodes].map((node) =>
          node.nodeType === Node.TEXT_NODE ? node.nodeValue : '',
        );
        const text = words.join('').trim();
        return text !== '' && one.checkVisibility() && size < 12 ? [`${text}: ${size} px`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('the lower edge of the menu shows while more can be scrolled to, as the focus does', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 600 });
    await openBoard(page);
    await page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
    const menu = page.locator('.menu-panel:popover-open');
    const last = menu.getByRole('button', { name: 'Export' });
    await expect(last).toBeAttached();
    await expect(last).not.toBeInViewport();
    const { x = 0, y = 0, height = 0 } = (await menu.boundingBox()) ?? {};
    const edge = () => page.screenshot({ clip: { x: x + 2, y: y + height - 10, width: 8, height: 8 } });
    const cut = await edge();
    for (let presses = 0; presses < 30; presses += 1) {
      if (await last.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 1 });
    expect(cut.equals(await edge())).toBe(false);
  });

  test('a tap on the middle of a mark comes to that mark', async ({ page }) => {
    await openBoard(page);
    for (const [query, ...names] of [
      ['', ...panelNames],
      ['?period=2008..2010', ...panelNames],
      ['?layers=primary~others', 'Contacts by leader'],
    ] as const) {
      await goTo(page, query);
      const ids = (await Promise.all(names.map((name) => markIds(panel(page, name))))).flat();
      expect(ids.length, query).toBeGreaterThan(0);
      for (const id of ids) await middleOfMark(page, id);
    }
  });

  test('a tap opens Evidence as a sheet over the board, and the board can still be reached', async ({
    page,
  }) => {
    await openBoard(page);
    const { x, y } = await middleOfMark(page, 'meeting-yassin-1998');
    await page.touchscreen.tap(x, y);
    const heading = page.getByRole('heading', { name: 'Meeting with Ahmad Yassin' });
    await expect(heading).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Close', exact: true }).tap();
    await expect(heading).toHaveCount(0);
  });
});
