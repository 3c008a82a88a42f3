import {
  boardDrawn,
  brushPoint,
  chip,
  clickMark,
  count,
  evidence,
  expectChosen,
  field,
  goBack,
  goForward,
  markIds,
  matchingIds,
  openBoard,
  openMenu,
  openShare,
  panel,
  panelNames,
  paramOf,
  queryOf,
  resetAll,
  wholeCount,
} from './board';
import { expect, test } from './fixtures';
import { articleClaims, claimOf } from './shippedData';

const claim = claimOf('meeting-mashaal-2009');

test('the address follows, and reload and a colleague see the same', async ({ page, context }) => {
  await openBoard(page);
  expect(await queryOf(page)).toBe('');
  await chip(page, 'Haniyeh').click();
  await chip(page, 'Mashaal').click();
  await field(page, 'From').fill('2006');
  await field(page, 'From').press('Enter');
  const kinds = await openMenu(page);
  await kinds.getByRole('checkbox', { name: /^meetings/i }).check();
  await page.keyboard.press('Escape');
  await clickMark(page, claim.id);
  await expect(page).toHaveURL(/claim=/);
  expect(await queryOf(page)).toBe(`?leaders=mashaal~haniyeh&period=2006..&kinds=meeting&claim=${claim.id}`);
  const seen = {
    count: await page.locator('.reading-words strong').textContent(),
    matching: await matchingIds(page),
  };
  expect(seen.matching.length).toBeGreaterThan(0);
  await page.reload();
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  for (const other of [page, colleague]) {
    await boardDrawn(other);
    await expect(count(other)).toHaveText(seen.count ?? '');
    expect(await matchingIds(other)).toEqual(seen.matching);
    await expect(evidence(other).getByRole('heading', { name: claim.title })).toBeVisible();
    await expectChosen(chip(other, 'Haniyeh'));
    await expect(field(other, 'From')).toHaveValue('2006');
  }
});

test('every filter, the switch and the search survive a reload', async ({ page }) => {
  const query =
    '?leaders=haniyeh&period=2006-03..2019&kinds=letter~visit&themes=support~unity&certainty=stated~derived&q=Iran&claim=letter-haniyeh-2016&others=hidden';
  await openBoard(page, query);
  const matching = await markIds(page);
  expect(matching.length).toBeGreaterThan(0);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Iran');
  await page.reload();
  await boardDrawn(page);
  expect(await markIds(page)).toEqual(matching);
  expect(await queryOf(page)).toBe(query);
});

test('back and forward go through acts one by one', async ({ page }) => {
  await openBoard(page);
  await chip(page, 'Yassin').click();
  await clickMark(page, 'meeting-yassin-1998');
  await expect(evidence(page).getByRole('heading', { name: 'Meeting with Ahmad Yassin' })).toBeVisible();
  await chip(page, 'Yassin').click();
  await expect(count(page)).toHaveText(wholeCount);

  await goBack(page);
  await expectChosen(chip(page, 'Yassin'));
  await goBack(page);
  await expect(evidence(page).getByRole('heading', { name: 'Meeting with Ahmad Yassin' })).toHaveCount(0);
  await goBack(page);
  await expectChosen(chip(page, 'Yassin'), false);
  await expect(count(page)).toHaveText(wholeCount);
  await goForward(page);
  await expectChosen(chip(page, 'Yassin'));
  await goForward(page);
  await expect(evidence(page).getByRole('heading', { name: 'Meeting with Ahmad Yassin' })).toBeVisible();
});

test('a slow drag of the brush is one step back', async ({ page }) => {
  await openBoard(page);
  await chip(page, 'Haniyeh').click();
  const [from, to] = [await brushPoint(page, 0.4), await brushPoint(page, 0.8)];
  const written = () => paramOf(page, 'period');
  await expect(async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y, { steps: 3 });
    await expect.poll(written, { timeout: 1000 }).not.toBeNull();
  }).toPass();
  const first = await written();
  await page.mouse.move(from.x + 120, from.y, { steps: 3 });
  await expect.poll(written).not.toBe(first);
  await page.mouse.move(to.x, from.y, { steps: 3 });
  await page.mouse.up();
  const last = await written();
  await goBack(page);
  await expect.poll(written).toBeNull();
  await expectChosen(chip(page, 'Haniyeh'));
  await goForward(page);
  await expect.poll(written).toBe(last);
});

test('typing a search is one step back', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('letter');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/q=letter/);
  await goBack(page);
  await expect(count(page)).toHaveText(wholeCount);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('parameters of others are kept', async ({ page }) => {
  await openBoard(page, '?utm_source=letter&leaders=yassin&x=%3Cb%3E');
  await chip(page, 'Yassin').click();
  await chip(page, 'Haniyeh').click();
  await expect(page).toHaveURL(/leaders=haniyeh/);
  expect(await paramOf(page, 'utm_source')).toBe('letter');
  expect(await paramOf(page, 'x')).toBe('<b>');
});

const rubbish = [
  '?leaders=%00~zzz&period=9999..1&claim=__proto__&dates=x&tab=y&kinds=;;;',
  '?leaders=constructor~toString&themes=__proto__&certainty=&layers=none&others=%F0%9F%92%A9',
  '?period=2006-02-31..2010&q=%E0%A4%A&claim=%3Cscript%3Ealert(1)%3C/script%3E',
  '?period=..&leaders=~~~&=&&&kinds',
  `?q=&leaders=${'a~'.repeat(800)}`,
  '#claim=zzz',
];
for (const address of rubbish) {
  test(`rubbish is ignored: ${address.slice(0, 60)}`, async ({ page }) => {
    await openBoard(page, address);
    await expect(page.locator('[data-claim]')).toHaveCount(articleClaims.length);
    expect((await markIds(page)).length).toBe(articleClaims.length);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(evidence(page).getByRole('heading', { level: 3 })).toBeVisible();
  });
}

test('what was ignored is said, and can be put away', async ({ page }) => {
  await openBoard(page, rubbish[0]);
  await expect(count(page)).toHaveText(wholeCount);
  const note = page.getByRole('status').filter({ hasText: 'zzz' });
  await expect(note).toContainText('period=9999..1');
  await expect(note).toContainText('__proto__');
  await expect(note).toContainText('dates=x');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test('a period outside all dates leaves only what may lie anywhere, on a page that is alive', async ({
  page,
}) => {
  await openBoard(page, '?period=0001..0002');
  await expect(count(page)).toHaveText(/^0 of/);
  await expect(page).toHaveTitle(/^1–2 AD/);
  for (const name of panelNames) await expect(panel(page, name)).toBeVisible();
  await resetAll(page);
  await expect(count(page)).toHaveText(wholeCount);
});

test('published links under older names are read', async ({ page }) => {
  await openBoard(page, '?leader=haniyeh&kind=letter&theme=war');
  await expectChosen(chip(page, 'Haniyeh'));
  const ids = await matchingIds(page);
  expect(ids).toEqual(['letter-haniyeh-gaza-war']);
  await chip(page, 'Mashaal').click();
  await expect(page).toHaveURL(/\?leaders=mashaal~haniyeh&kinds=letter&themes=war$/);
});

test('Copy link puts the address of this view on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBoard(page, '?leaders=yassin&claim=meeting-yassin-1998');
  await (await openShare(page)).getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
