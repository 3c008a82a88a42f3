import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { clickMark, evidence, goTo, mark, openBoard, paramOf } from './board';
import { closeClipboard, openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { allClaims, claimOf, file } from './shippedData';

const compareList = (page: Page) => evidence(page).getByRole('combobox', { name: 'Compare with' });

/** Opens the tool to cite the claim, or to compare it. */
const openTool = (page: Page, name: 'Cite' | 'Compare'): Promise<void> =>
  evidence(page).getByRole('button', { name, exact: true }).click();

/** The name of a reading, with what stands beside it. */
const termOf = (page: Page, name: 'The article' | 'Other sources' | 'Only in other sources') =>
  evidence(page)
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}`) });

/** What a reading has: the definition under its name. */
const readingOf = (...which: Parameters<typeof termOf>) =>
  termOf(...which).locator('xpath=following-sibling::dd');

test('both readings stand side by side, and which of them the board shows', async ({ page }) => {
  await openBoard(page, '?claim=visit-haniyeh-2010');
  const [article, record] = [readingOf(page, 'The article'), readingOf(page, 'Other sources')];
  await expect(article).toHaveText('2010“In 2010”, stated');
  await expect(record).toHaveText('10–12 Feb 2012at least 13 months later');
  await expect(termOf(page, 'Other sources')).toHaveText('Other sources differs');
  const boxes = await Promise.all([article.boundingBox(), record.boundingBox()]);
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
  await expect(evidence(page).getByRole('term').filter({ hasText: 'dates on the board' })).toHaveText(
    /^The article/,
  );
  const said = evidence(page).getByRole('region', { name: 'What other sources say' });
  await expect(said).toContainText('Reports date the visit to 10–12 February 2012');
  await expect(said).toContainText('6 sources, 3 origins, 1 not known; high confidence');
  await expect(said.getByRole('link')).toHaveCount(6);
  await expect(said.getByRole('heading', { name: 'Press' })).toBeHidden();
  await said.getByText('Where these come from').click();
  await expect(said.getByText('6 sources: press 3, a party’s own 1, known from a copy 2')).toBeVisible();
  await expect(said.getByRole('heading', { name: 'Press' })).toBeVisible();

  await openBoard(page, '?claim=visit-haniyeh-2010&dates=others');
  await expect(evidence(page).getByRole('term').filter({ hasText: 'dates on the board' })).toHaveText(
    /^Other sources/,
  );
});

test('Evidence keeps to the height of the board, so that the page grows no longer', async ({ page }) => {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await openBoard(page);
  const before = await height();
  await openBoard(page, '?claim=aid-increase-2006');
  await expect(evidence(page).getByRole('button', { name: 'Copy link to this claim' })).toBeAttached();
  expect(await height()).toBe(before);
});

test('what only other sources report says so, with confidence and sources by stance', async ({ page }) => {
  await openBoard(page, '?claim=rec-delegation-1990&layers=primary~others');
  const panel = evidence(page);
  await expect(termOf(page, 'Only in other sources')).toHaveText('Only in other sources not in the article');
  const said = panel.getByRole('region', { name: 'Who reports it' });
  await expect(said).toContainText('2 sources; medium confidence');
  await said.getByText('Where these come from').click();
  await expect(said.getByText('2 sources: press 1, has a stake 1')).toBeVisible();
  await expect(said.getByRole('heading', { name: 'Has a stake' })).toBeVisible();
  await expect(panel.getByText('The article', { exact: true })).toHaveCount(0);
});

test('every claim that only other sources make says that it is one', async ({ page }) => {
  await openBoard(page, '?layers=primary~others');
  for (const { id } of allClaims.filter(({ layer }) => layer === 'others')) {
    await mark(page, id).press('Enter');
    await expect(openTitle(page, id)).toBeVisible();
    await expect(termOf(page, 'Only in other sources')).toBeVisible();
  }
});

test('a twin that is not on the board is offered, and opens with its layer; then both are one', async ({
  page,
}) => {
  const [own, twin] = ['aid-increase-2006', 'rec-aid-120m-2006'];
  await openBoard(page, `?claim=${own}`);
  await expect(evidence(page).getByText(/same event as .* not on the board/)).toContainText(
    claimOf(twin).title,
  );
  await evidence(page).getByRole('button', { name: 'Show the claims only in other sources' }).click();
  await expect(openTitle(page, twin)).toBeFocused();
  expect(await paramOf(page, 'layers')).toBe('primary~others');
  expect(await paramOf(page, 'claim')).toBe(twin);
  await expect(mark(page, twin)).toHaveAttribute('aria-pressed', 'true');
  await evidence(page)
    .getByRole('button', { name: claimOf(own).title })
    .click();
  await expect(openTitle(page, own)).toBeFocused();

  await openBoard(page, `?claim=${twin}&layers=primary~others&dates=others`);
  await expect(evidence(page).getByText('Also reported as:')).toContainText(claimOf(own).title);
  await expect(mark(page, own)).toHaveCount(0);
  await evidence(page)
    .getByRole('button', { name: claimOf(own).title })
    .click();
  await expect(openTitle(page, own)).toBeVisible();
});

test('an aid claim says amount, kind, basis, scope, and who said it when', async ({ page }) => {
  await openBoard(page, '?claim=rec-aid-154m-documents&layers=primary~others');
  const facts = evidence(page).locator('dl.facts');
  await expect(readingOf(page, 'Only in other sources')).toContainText('$154M in all');
  await expect(facts).toContainText('document');
  await expect(facts).toContainText('a total over its period');
  await expect(facts).toContainText('Meant forHamas');
  await expect(facts).toContainText('The Times, on letters that Israel says it found in Gaza · 12 Apr 2024');
});

test('Evidence says why the search found a claim', async ({ page }) => {
  await openBoard(page, '?q=meshaal&claim=meeting-mashaal-2008');
  await expect(evidence(page).getByText(/^Found by leader: Khaled Mashaal \(.*Meshaal/)).toBeVisible();
  await openBoard(page, '?q=meshaal&claim=meeting-yassin-1998');
  await expect(openTitle(page, 'meeting-yassin-1998')).toBeVisible();
  await expect(evidence(page).getByText('Found by')).toHaveCount(0);
});

test('says the order that the dates settle, in both readings where they differ', async ({ page }) => {
  await openBoard(page, '?claim=meeting-mashaal-2005');
  await openTool(page, 'Compare');
  const answer = evidence(page).getByRole('region', { name: 'Compare dates' });
  await expect(compareList(page).locator('optgroup').first()).toHaveAttribute('label', 'Meetings');
  await compareList(page).selectOption('statement-2006-02');
  await expect(answer).toContainText(
    'Dates as in the article: “Meeting with Khaled Mashaal on the election win” was before',
  );
  await expect(answer).toContainText('all of 2005 (the article) lies before Feb 2006 (the article)');
  await expect(answer).toContainText(
    'Dates as in other sources: “Meeting with Khaled Mashaal on the election win” was after',
  );
  await compareList(page).selectOption('statement-1995');
  await expect(answer).toContainText('The other dates give the same answer');
  await compareList(page).selectOption('hamas-election-win');
  await expect(answer).toContainText('The dates do not settle which came first');
  await expect(answer).toContainText('is undated');
});

test('every other claim on the board can be chosen to compare with', async ({ page }) => {
  await openBoard(page, '?claim=aid-360m&layers=primary~others');
  await openTool(page, 'Compare');
  const options = compareList(page).locator('option:not([value=""])');
  await expect(options).toHaveCount(allClaims.length - 1);
});

test('the keyboard alone opens, cites, compares and goes on to a related claim', async ({ page }) => {
  await closeClipboard(page);
  await openBoard(page);
  await mark(page, 'letter-haniyeh-2019').focus();
  await page.keyboard.press('Enter');
  await expect(openTitle(page, 'letter-haniyeh-2019')).toBeVisible();
  const tool = (name: string) => evidence(page).getByRole('button', { name, exact: true });
  await expect(tool('Cite')).toBeAttached();
  const reach = async (isThere: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  const isFocused = (locator: ReturnType<typeof compareList>) => () =>
    locator.evaluate((one) => one === document.activeElement);
  for (const name of ['Cite', 'Copy citation']) {
    await reach(isFocused(tool(name)));
    await page.keyboard.press('Enter');
  }
  await expect(evidence(page).getByRole('textbox', { name: 'Copy citation' })).toBeVisible();
  await reach(isFocused(tool('Compare')));
  await page.keyboard.press('Enter');
  await reach(isFocused(compareList(page)));
  await page.keyboard.press('ArrowDown');
  await expect(evidence(page).getByText(/^Dates as in the article/)).toBeVisible();
  const related = evidence(page).getByRole('region', { name: 'Related' }).getByRole('button').first();
  const title = (await related.textContent()) ?? '';
  await related.focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { name: title, exact: true })).toBeFocused();
});

test('what one does with a claim comes with the first claim opened, not before', async ({ page }) => {
  const tools = /EvidenceTools/;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBoard(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => tools.test(url))).toEqual([]);
  await clickMark(page, 'aid-360m');
  await expect(evidence(page).getByRole('button', { name: 'Compare', exact: true })).toBeAttached();
  expect(asked.filter((url) => tools.test(url))).toHaveLength(1);
});

/** Expects axe to find nothing in Evidence as it stands, and nothing in it to be cut off. */
async function expectWhole(page: Page, state: string): Promise<void> {
  expect.soft(await axeFindings(page, 'aside'), state).toEqual([]);
  const wide = await evidence(page).evaluate((aside) =>
    [aside, ...aside.querySelectorAll('*')]
      .filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 &&
          one.clientWidth > 1 &&
          getComputedStyle(one).overflowX !== 'visible' &&
          !one.matches('.sr-only, select, option, textarea'),
      )
      .map((one) => one.className || one.tagName),
  );
  expect.soft(wide, state).toEqual([]);
}

/** What has the focus in Evidence, and whether its ring leaves the sheet or goes under its head; null elsewhere. */
const focusIn = (page: Page) =>
  evidence(page).evaluate((aside) => {
    const { activeElement: one } = document;
    const [sheet, head] = [aside.querySelector('.evidence-sheet'), aside.querySelector('.evidence-head')];
    if (!one || !sheet?.contains(one)) return null;
    const { outlineOffset, outlineWidth } = getComputedStyle(one);
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const room = sheet.getBoundingClientRect();
    const highest = head?.contains(one)
      ? room.top
      : Math.max(room.top, head?.getBoundingClientRect().bottom ?? 0);
    const overEdges = [room.left - left, right - room.right, highest - top, bottom - room.bottom];
    return { name: one.textContent, isCut: Math.max(...overEdges) + ring > 0.5 };
  });

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('axe finds nothing in Evidence, and nothing in it is cut off', async ({ page }) => {
      await closeClipboard(page);
      await openBoard(page);
      for (const query of [
        '?claim=aid-increase-2006',
        '?claim=rec-aid-154m-documents&layers=primary~others',
        '?claim=rec-aid-120m-2006&layers=primary~others&dates=others',
        `?claim=${file.events[0]?.id}&q=khamenei`,
      ]) {
        await goTo(page, query);
        await openTool(page, 'Cite');
        for (const folded of await evidence(page).locator('summary').all()) await folded.click();
        await evidence(page).getByRole('button', { name: 'Copy citation', exact: true }).click();
        await expect(evidence(page).getByRole('textbox', { name: 'Copy citation' })).toBeVisible();
        await expectWhole(page, `${query}, cited`);
        await openTool(page, 'Compare');
        await compareList(page).selectOption({ index: 3 });
        await expectWhole(page, `${query}, compared`);
      }
    });

    test('the ring of what has the focus stands whole, at rest and with a claim', async ({ page }) => {
      await openBoard(page);
      const tabThrough = async () => {
        const names: (string | null)[] = [];
        for (let focus = await focusIn(page); focus; focus = await focusIn(page)) {
          expect.soft(focus).toMatchObject({ isCut: false });
          names.push(focus.name);
          await page.keyboard.press('Tab');
        }
        return names.length;
      };
      await evidence(page).getByRole('button').first().focus();
      expect(await tabThrough()).toBeGreaterThan(1);
      await mark(page, 'meeting-mashaal-2005').focus();
      await page.keyboard.press('Enter');
      await expect(openTitle(page, 'meeting-mashaal-2005')).toBeFocused();
      await expect(evidence(page).getByRole('button', { name: 'Compare', exact: true })).toBeAttached();
      expect(await tabThrough()).toBeGreaterThan(8);
    });
  });

test('on a phone the mark that was tapped stays in sight above its evidence', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBoard(page);
  for (const id of ['aid-360m', 'visit-haniyeh-2010']) {
    await clickMark(page, id);
    await expect(openTitle(page, id)).toBeFocused();
    const [tapped, sheet] = [await mark(page, id).boundingBox(), await evidence(page).boundingBox()];
    expect(tapped?.y).toBeGreaterThanOrEqual(0);
    expect((tapped?.y ?? 0) + (tapped?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    await page.keyboard.press('Escape');
  }
});
