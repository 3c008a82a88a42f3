import type { Locator, Page } from '@playwright/test';
import {
  chip,
  count,
  expectChosen,
  field,
  mark,
  markIds,
  matchingIds,
  openBoard,
  openMenu,
  panel,
  readCount,
  resetAll,
  settled,
  wholeCount,
} from './board';
import { expect, test } from './fixtures';
import { articleClaims, file, firstOf } from './shippedData';

async function fillDate(page: Page, name: 'From' | 'To', text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).press('Enter');
}

/** What an option says it would show: "4 claims", "4 claims and 2 possibly". */
async function promised(option: Locator): Promise<{ inside: number; possibly: number }> {
  const name = (await option.evaluate((input) => input.closest('label')?.textContent)) ?? '';
  const [, inside, possibly] = /, (\d+) claims?(?: and (\d+) possibly)?$/.exec(name) ?? [];
  if (inside === undefined) throw new Error(`the option does not say its count: ${name}`);
  return { inside: Number(inside), possibly: Number(possibly ?? 0) };
}

/** Chooses each option alone and compares what the count then says with what the option said before. */
async function expectPromisesKept(page: Page, options: Locator): Promise<number> {
  const all = await options.all();
  // Counts at options follow the marks, and are read before they have.
  for (const option of all)
    await expect(async () => {
      const { inside, possibly } = await promised(option);
      const words = (await option.evaluate((input) => input.closest('label')?.textContent)) ?? '';
      await option.press('Space');
      await expect(option).toBeChecked();
      const got = expect.poll(() => readCount(page), { message: words, timeout: 2000 });
      await got.toMatchObject({ inside, possibly }).finally(() => option.press('Space'));
    }).toPass();
  return all.length;
}

test('a leader: the count, the marks, their kinds in words and the title follow; two leaders add up', async ({
  page,
}) => {
  await openBoard(page);
  const withLeader = (...ids: string[]) =>
    articleClaims.filter(({ people }) => people.some((id) => ids.includes(id))).map(({ id }) => id);
  await chip(page, 'Haniyeh').click();
  const one = withLeader('haniyeh');
  await expect(count(page)).toHaveText(`${one.length} of ${articleClaims.length} claims`);
  expect((await matchingIds(page)).sort()).toEqual(one.sort());
  await expect(page.locator('.reading-words')).toContainText(/claims: \d+ .*meeting/);
  await expect(page).toHaveTitle(`Ismail Haniyeh – ${file.title} – Relata`);
  await chip(page, 'Mashaal').click();
  const both = withLeader('haniyeh', 'mashaal');
  await expect(count(page)).toHaveText(`${both.length} of ${articleClaims.length} claims`);
  await resetAll(page);
  await expect(count(page)).toHaveText(wholeCount);
  await expectChosen(chip(page, 'Haniyeh'), false);
});

test('counts at kinds, themes and certainty are what choosing them shows', async ({ page }) => {
  await openBoard(page);
  for (const [group, least] of [
    ['Kind of claim', 7],
    ['Theme', 9],
    ['How the date is known', 4],
  ] as const) {
    const list = (await openMenu(page)).getByRole('group', { name: group });
    expect(await expectPromisesKept(page, list.getByRole('checkbox'))).toBe(least);
  }
});

test('counts hold under another filter too, with possible claims', async ({ page }) => {
  await openBoard(page, '?period=2006-06..2009-01');
  expect((await readCount(page)).possibly).toBeGreaterThan(0);
  const list = (await openMenu(page)).getByRole('group', { name: 'Kind of claim' });
  await expectPromisesKept(page, list.getByRole('checkbox'));
});

test('the count stays in sight: in the bar of filters once its own row is scrolled away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await openBoard(page);
  const count = page.getByRole('region', { name: 'Filters' }).getByText(wholeCount, { exact: true });
  await expect(count).toBeHidden();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(count).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(count).toBeHidden();
});

test('period fields take years, months and days, and say when a date is none', async ({ page }) => {
  await openBoard(page);
  await fillDate(page, 'From', '2006');
  await fillDate(page, 'To', '2010');
  await expect(page).toHaveURL(/period=2006\.\.2010/);
  const years = await readCount(page);
  expect(years.inside).toBeGreaterThan(0);
  expect(years.inside + years.possibly).toBeLessThan(years.total);
  await expect(page).toHaveTitle(/2006–2010 – .* – Relata$/);

  await fillDate(page, 'To', '2010-13-45');
  await expect(field(page, 'To')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'To')).toHaveAccessibleDescription(/a year, a date such as/);
  expect((await readCount(page)).text).toBe(years.text);
  await expect(page).toHaveURL(/period=2006\.\.2010/);

  await fillDate(page, 'To', '2006-03-14');
  await expect(page).toHaveURL(/period=2006-01-01\.\.2006-03-14/);
  await expect(field(page, 'To')).not.toHaveAttribute('aria-invalid', 'true');
  await fillDate(page, 'From', '');
  await fillDate(page, 'To', '');
  await expect(count(page)).toHaveText(wholeCount);
});

test('an end before the start changes nothing, and the reader is told', async ({ page }) => {
  await openBoard(page, '?period=2006..2010');
  const before = await readCount(page);
  await fillDate(page, 'To', '2001');
  expect((await readCount(page)).text).toBe(before.text);
  await expect(page).toHaveURL(/period=2006\.\.2010/);
  await expect(field(page, 'To')).toHaveAttribute('aria-invalid', 'true');
});

test('an era sets the period, the fields show it, and all years clears it', async ({ page }) => {
  await openBoard(page);
  const eras = (await openMenu(page)).getByRole('combobox', { name: 'Named period' });
  for (const { name, from, to } of file.presets) {
    await eras.selectOption({ label: name });
    await expect(page).toHaveURL(new RegExp(`period=${from}\\.\\.${to}`));
    await expect(field(page, 'From')).toHaveValue(from);
    await expect(field(page, 'To')).toHaveValue(to);
  }
  await fillDate(page, 'From', '2003');
  await expect(page).toHaveURL(/period=2003\.\./);
  await openMenu(page);
  await expect(eras.getByRole('option', { selected: true })).toHaveText('Custom period');
  await eras.selectOption({ label: 'All of time' });
  await expect(count(page)).toHaveText(wholeCount);
  await eras.selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  await panel(page, 'Overview').getByRole('button', { name: 'all years' }).click();
  await expect(count(page)).toHaveText(wholeCount);
  await expect(field(page, 'From')).toHaveValue('1992');
});

test('what does not match is a ghost, or hidden by the switch', async ({ page }) => {
  await openBoard(page, '?leaders=yassin');
  const all = await markIds(page);
  const matching = await matchingIds(page);
  expect(all.length).toBeGreaterThan(matching.length);
  await expect(mark(page, 'meeting-marzouq-1992')).toHaveAccessibleName(/left out by the filter$/);
  const list = await openMenu(page);
  await list.getByRole('checkbox', { name: 'Hide what does not match' }).check();
  await expect.poll(async () => (await markIds(page)).sort()).toEqual(matching.sort());
  await expect(page).toHaveURL(/others=hidden/);
  await page.keyboard.press('Escape');
  await resetAll(page);
  await expect(page.locator('[data-claim]')).toHaveCount(articleClaims.length);
});

test('search knows other spellings, Arabic, quotations and dates', async ({ page }) => {
  await openBoard(page);
  const search = page.getByRole('searchbox', { name: 'Search' });
  const mashaal = articleClaims.filter(({ people }) => people.includes('mashaal')).map(({ id }) => id);
  for (const words of ['Mashaal', 'MESHAAL', 'Khaled Meshaal', 'مشعل', 'Mish’al']) {
    await search.fill(words);
    await settled(page);
    const found = await matchingIds(page);
    for (const id of mashaal) expect(found, `${words} finds ${id}`).toContain(id);
    expect(found.length, words).toBeLessThan(mashaal.length + 4);
  }
  const quoted = firstOf(
    articleClaims.filter(({ quote }) => quote),
    'quotation',
  );
  await search.fill(quoted.quote?.text ?? '');
  await settled(page);
  expect(await matchingIds(page)).toContain(quoted.id);
  await search.fill('');
  await expect(count(page)).toHaveText(wholeCount);
});

test('an empty result says which filters there are, what each way out brings back, and the button does it', async ({
  page,
}) => {
  await openBoard(page, '?leaders=yassin&period=2015..2016');
  await expect(count(page)).toHaveText(`0 of ${articleClaims.length} claims`);
  const notice = page.locator('.empty-notice');
  await expect(
    notice.getByRole('heading', { name: 'Nothing about Ahmad Yassin is dated 2015–2016.' }),
  ).toBeVisible();
  await expect(
    notice.getByRole('button', { name: `Clear both ${articleClaims.length} claims` }),
  ).toBeVisible();
  const ways = notice.getByRole('button', { name: /^All / });
  await expect(ways).toHaveCount(2);
  const [, promise] = / (\d+) claims?$/.exec((await ways.first().textContent()) ?? '') ?? [];
  await ways.first().click();
  await expect(notice).toHaveCount(0);
  const { inside, possibly } = await readCount(page);
  expect(inside + possibly).toBe(Number(promise));
  expect(inside + possibly).toBeGreaterThan(0);
});

test('an empty option says 0, stays usable and can be undone', async ({ page }) => {
  await openBoard(page, '?period=2015..2015');
  const letters = (await openMenu(page)).getByRole('checkbox', { name: /^letters/i });
  expect(await promised(letters)).toEqual({ inside: 0, possibly: 0 });
  await letters.press('Space');
  await expect(page.locator('.reading-words')).toHaveText(/^0 of \d+ claims/);
  await letters.press('Space');
  await expect(count(page)).not.toHaveText(/^0 of/);
});

test('a name that is spelt nearly right is offered as the data spell it', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('Marzuck');
  const offer = page
    .locator('.empty-notice')
    .getByRole('button', { name: /^Search for Abu Marzouq \d+ claims?$/ });
  await offer.click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Abu Marzouq');
  await expect(count(page)).not.toHaveText(/^0 of/);
});

test('a search that nothing holds offers to drop the search', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzzqqq');
  await expect(count(page)).toHaveText(`0 of ${articleClaims.length} claims`);
  const notice = page.locator('.empty-notice');
  await expect(notice.getByRole('heading', { name: 'No claim matching “zzzzqqq” was found.' })).toBeVisible();
  await notice
    .getByRole('button', { name: `Without the search ${articleClaims.length} claims`, exact: true })
    .click();
  await expect(count(page)).toHaveText(wholeCount);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('lanes with nothing in the period fold to a line that opens by key; what is filtered out is said below the board', async ({
  page,
}) => {
  await openBoard(page, '?leaders=haniyeh&period=2006..2016');
  const lanes = panel(page, 'Contacts by leader');
  const line = lanes.getByRole('button', { name: /^\d leaders with nothing in this period: .*Yassin/ });
  const yassin = lanes.getByRole('button', { name: 'Filter by Ahmad Yassin' });
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expect(yassin).toHaveCount(0);
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(yassin).toBeVisible();
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(yassin).toHaveCount(0);
  const { inside, possibly, total } = await readCount(page);
  const said = page.getByText(/^\d+ are filtered out\. Not Haniyeh: /);
  await expect(said).toContainText(`${total - inside - possibly} are filtered out.`);
  const after = page.getByRole('button', { name: /^\d+ after$/ });
  const [count] = /\d+/.exec((await after.textContent()) ?? '') ?? [];
  await after.click();
  await expect.poll(async () => (await readCount(page)).inside).toBe(Number(count));
});

test('no lane folds or comes back while the period is dragged, but where it is let go', async ({ page }) => {
  await openBoard(page, '?period=2006..2016');
  const lanes = panel(page, 'Contacts by leader');
  const line = lanes.getByRole('button', { name: /^\d leaders with nothing in this period/ });
  const yassin = lanes.getByRole('button', { name: 'Filter by Ahmad Yassin' });
  await expect(line).toBeVisible();
  const end = await page.getByRole('slider', { name: 'End of period' }).boundingBox();
  if (!end) throw new Error('the period has no end');
  const [x, y] = [end.x + end.width / 2, end.y + end.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await expect(yassin).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.mouse.move(x - 90, y, { steps: 4 });
  await expect(yassin).toBeVisible();
  await page.mouse.up();
  await expect(line).toBeVisible();
  await expect(yassin).toHaveCount(0);
});

test.describe('a part that does not come', () => {
  test.use({ allowedErrors: [/FilterResult/] });

  test('where what is said below the board cannot be loaded, the board stands without it', async ({
    page,
  }) => {
    const asked: string[] = [];
    await page.route('**/assets/FilterResult-*.js', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 404, body: '' });
    });
    await openBoard(page);
    await chip(page, 'Haniyeh').click();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await expect(count(page)).not.toHaveText(wholeCount);
    await settled(page);
    await expect(panel(page, 'Contacts by leader')).toBeVisible();
    await expect(page.getByText('are filtered out')).toHaveCount(0);
  });
});
