import {
  clickMark,
  count,
  evidence,
  mark,
  markIds,
  openBoard,
  panel,
  panelNames,
  paramOf,
  pointAt,
  wholeCount,
} from './board';
import { openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { articleClaims, claimOf, type FileClaim, file, firstOf } from './shippedData';

test('first view: title, what is shown, landmarks and count', async ({ page }) => {
  await openBoard(page);
  await expect(page.getByRole('heading', { level: 1, name: file.title })).toBeVisible();
  await expect(page.locator('.reading-words')).toContainText(`${wholeCount}: 12 meetings or visits`);
  for (const name of ['Filters', ...panelNames, 'Overview'])
    await expect(panel(page, name), name).toBeVisible();
  await expect(evidence(page)).toBeVisible();
  await expect(count(page)).toHaveText(wholeCount);
  await expect(page).toHaveTitle(`${file.title} – Relata`);
});

test('every claim of the article has one mark, in its panel, named by title and date', async ({ page }) => {
  await openBoard(page);
  expect((await markIds(page)).sort()).toEqual(articleClaims.map(({ id }) => id).sort());
  const panels: readonly [string, readonly FileClaim[]][] = [
    ['Contacts by leader', file.events],
    ['Aid Iran is said to have promised or paid', file.sums],
    ['Relationship status', file.periods],
  ];
  for (const [name, claims] of panels)
    for (const claim of claims.filter(({ layer }) => layer === 'primary')) {
      const one = panel(page, name).locator(`[data-claim="${claim.id}"]`);
      await expect(one, claim.id).toHaveRole('button');
      const label = (await one.getAttribute('aria-label')) ?? '';
      expect(label.startsWith(`${claim.title}, `), label).toBe(true);
      expectDateWords(label.slice(claim.title.length + 2), claim);
    }
});

/** The words begin with the date – or say that there is none – and then how it is known. */
function expectDateWords(words: string, { id, date: { edtf, basis } }: FileClaim): void {
  const years = edtf?.match(/\d{4}/g) ?? [];
  for (const year of years) expect(words, id).toContain(year);
  expect(words, id).not.toMatch(/[~?/[\]]|\d{4}-\d\d/);
  const known = { stated: 'stated', derived: 'worked out', inferred: 'inferred', unstated: 'no date' }[basis];
  const expected = edtf ? `^[^;]*\\d{4}[^;]*, ${known ?? 'a known basis'}` : '^undated\\b';
  expect(words, id).toMatch(new RegExp(expected));
}

test('the three aid figures stand labelled with basis and claimant, and the strain by name', async ({
  page,
}) => {
  await openBoard(page);
  const aid = panel(page, 'Aid Iran is said to have promised or paid');
  await expect(aid.getByText('$50M, pledged once, spring 2006?')).toBeVisible();
  await expect(aid.getByText('$100M a year until 2019')).toBeVisible();
  await expect(aid.getByText('$360M a year from some time in 2019')).toBeVisible();
  await expect(aid.getByText(/^Israeli officials/)).toHaveCount(2);
  await expect(aid.getByText(/^Palestinian foreign minister/)).not.toHaveCount(0);
  await expect(panel(page, 'Relationship status').getByText('Strain', { exact: true })).toBeVisible();
});

test('the strain can be read at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBoard(page);
  await expect(panel(page, 'Relationship status').getByText(/^Strain/)).toBeVisible();
});

test('at 1440 × 900 the whole page stands without scrolling, Evidence too', async ({ page }) => {
  await openBoard(page);
  const size = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { scrollHeight, scrollWidth };
  });
  expect(size.scrollHeight).toBeLessThanOrEqual(900);
  expect(size.scrollWidth).toBeLessThanOrEqual(1440);
  await expect(page.locator('.reading-words strong')).toBeInViewport({ ratio: 1 });
  await expect(panel(page, 'Overview')).toBeInViewport({ ratio: 1 });
  await expect(evidence(page).getByText('How to read the board')).toBeInViewport({ ratio: 1 });
});

test('each number on the board opens the claim of its place to begin', async ({ page }) => {
  await openBoard(page);
  for (const [at, { claims }] of file.highlights.entries()) {
    const number = page.locator('.explore-board svg text', { hasText: new RegExp(`^${at + 1}$`) });
    const box = await number.boundingBox();
    if (!box) throw new Error(`number ${at + 1} is not on the board`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(openTitle(page, claims[0] ?? '')).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('how to read the board stands open until a claim or another page takes its place', async ({ page }) => {
  await openBoard(page);
  const words = evidence(page).getByText('How to read the board');
  await words.click();
  await expect(words).toBeInViewport({ ratio: 1 });
  await clickMark(page, 'visit-haniyeh-2010');
  await expect(openTitle(page, 'visit-haniyeh-2010')).toBeVisible();
  await page.keyboard.press('Escape');
  await words.click();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
])
  test(`nothing that takes the focus is hidden at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openBoard(page);
    const hidden: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return 'end';
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        // Parts of the brush lie under the surface that takes its drags, in the same drawing.
        const around = one.closest('label, svg');
        const isSeen = seen && (one.contains(seen) || seen.contains(one) || around?.contains(seen));
        const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return isSeen && isWhole ? '' : `${one.getAttribute('aria-label') ?? one.textContent}`;
      });
      if (words === 'end') break;
      if (words) hidden.push(words);
    }
    expect(hidden).toEqual([]);
  });

test('no text in the charts leaves its panel or covers another at 1440 × 900', async ({ page }) => {
  await openBoard(page);
  const collisions = await page.locator('section svg text').evaluateAll((texts) => {
    const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4,
        )
        .map((b) => `${a.text} × ${b.text}`),
    );
  });
  expect(collisions).toEqual([]);
});

test('undated claims stand in the rail beside the axis, none inside it', async ({ page }) => {
  await openBoard(page);
  const events = file.events.filter(({ layer }) => layer === 'primary');
  const boxOf = async ({ id }: FileClaim) => {
    const box = await mark(page, id).boundingBox();
    if (!box) throw new Error(`${id} is not drawn`);
    return box;
  };
  const undated = await Promise.all(events.filter(({ date }) => !date.edtf).map(boxOf));
  const dated = await Promise.all(events.filter(({ date }) => date.edtf).map(boxOf));
  expect(undated.length).toBeGreaterThan(0);
  const railStart = Math.min(...undated.map(({ x }) => x));
  expect(Math.max(...dated.map(({ x, width }) => x + width))).toBeLessThanOrEqual(railStart);
  await expect(panel(page, 'Contacts by leader').getByText(`undated (${undated.length})`)).toBeVisible();
});

test('pointing at a mark tells of it and lights related marks in other panels', async ({ page }) => {
  await openBoard(page);
  const claim = claimOf('aid-360m');
  const visit = firstOf(claim.related ?? [], 'related claim of aid-360m').id;
  await expect(page.getByText(claim.title)).toHaveCount(0);
  const before = await groundOf(page, visit);
  const stranger = await groundOf(page, 'meeting-yassin-1998');
  await pointAt(page, claim.id);
  await expect(page.getByText(claim.title)).toBeVisible();
  await expect.poll(() => groundOf(page, visit)).not.toEqual(before);
  expect(await groundOf(page, 'meeting-yassin-1998')).toEqual(stranger);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByText(claim.title)).toHaveCount(0);
  await expect.poll(() => groundOf(page, visit)).toEqual(before);
});

test('the note at a mark of the lowest panel stays in a low window, clear of its mark', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openBoard(page);
  const tip = page.locator('.tooltip');
  for (const id of ['aid-increase-2006', 'aid-100m']) {
    await mark(page, id).focus();
    await expect(tip).toContainText(claimOf(id).title);
    await expect(tip).toBeInViewport({ ratio: 1 });
    const ground = await mark(page, id).locator('rect').first().boundingBox();
    const { y = 0, height = 0 } = (await tip.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(ground?.y ?? 0);
  }
});

/** How the ground under a mark looks. */
const groundOf = (page: Parameters<typeof openBoard>[0], id: string): Promise<string> =>
  mark(page, id)
    .locator('rect')
    .first()
    .evaluate((rect) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(rect);
      return `${fill} ${stroke} ${strokeWidth}`;
    });

test('a mark opens Evidence: date wording, summary, quotation, paragraph, a way to related claims', async ({
  page,
}) => {
  await openBoard(page);
  const claim = claimOf('letter-haniyeh-2019');
  await clickMark(page, claim.id);
  const facts = evidence(page);
  await expect(facts.getByRole('heading', { name: claim.title })).toBeVisible();
  await expect(facts.getByRole('definition').first()).toHaveText(
    `2019“${claim.date.wording}”, worked out from another date`,
  );
  await expect(facts.getByText(claim.summary)).toBeVisible();
  const { paragraph } = firstOf(claim.citations, 'citation of letter-haniyeh-2019');
  await expect(facts.getByRole('link', { name: `Paragraphs ${paragraph}`, exact: true })).toBeVisible();
  const before = claimOf(firstOf(claim.related ?? [], 'related claim').id);
  await facts.getByRole('region', { name: 'Related' }).getByRole('button', { name: before.title }).click();
  await expect(facts.getByRole('heading', { name: before.title })).toBeVisible();
  await expect(mark(page, before.id)).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(page, claim.id)).toHaveAttribute('aria-pressed', 'false');
  await facts.getByRole('button', { name: claim.title }).click();
  await expect(facts.getByRole('heading', { name: claim.title })).toBeVisible();
  await facts.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(facts.getByRole('heading', { name: claim.title })).toHaveCount(0);
});

test('Evidence holds every article claim whole', async ({ page }) => {
  const named = (ids: readonly string[]) => file.people.filter(({ id }) => ids.includes(id));
  await openBoard(page);
  for (const claim of articleClaims) {
    await mark(page, claim.id).press('Enter');
    const facts = evidence(page);
    await expect(facts.getByRole('heading', { name: claim.title, exact: true })).toBeVisible();
    const more = facts.getByText('More about this claim');
    if ((await more.count()) > 0) await more.click();
    const text = await facts.innerText();
    expect(text).toContain(claim.summary);
    for (const { paragraph } of claim.citations) expect(text, claim.id).toContain(`${paragraph}`);
    if (claim.quote) expect(text).toContain(`“${claim.quote.text}”`);
    if (claim.quote) expect(text).toContain(claim.quote.speaker);
    if (claim.date.wording) expect(text).toContain(`“${claim.date.wording}”`);
    if (!claim.date.edtf) expect(text, claim.id).toContain('Undated');
    for (const { name } of named(claim.people)) expect(text, claim.id).toContain(name);
  }
});

test('the words of a sum open its evidence, as its bar does', async ({ page }) => {
  await openBoard(page);
  await panel(page, panelNames[2]).getByText('$360M a year from some time in 2019').click();
  expect(await paramOf(page, 'claim')).toBe('aid-360m');
});
