import { openBoard, panel, settled, wholeCount } from './board';
import { openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { pdfPages } from './pdfPages';
import { allClaims, articleClaims, firstOf } from './shippedData';
import { openStage, scenes } from './stage';

const bare = (text: string) => text.replace(/\s/g, '').replace(/ʼ/g, '’');

/** Type is as large as the style sheet has it: Chromium makes smaller what is wider than the paper. */
const WHOLE_SIZE = / 3\.125 0 0 3\.125 /;

test('Explore is one page of A4 or Letter, laid out for its width, with key and count', async ({ page }) => {
  await openBoard(page);
  for (const format of ['A4', 'Letter'] as const) {
    await page.evaluate(() => delete document.body.dataset['printed']);
    const drawing = panel(page, 'Contacts by leader').locator('svg');
    const before = (await drawing.getAttribute('width')) ?? '';
    await drawing.evaluate((svg) =>
      addEventListener(
        'beforeprint',
        () => {
          document.body.dataset['printed'] = svg.getAttribute('width') ?? '';
        },
        { once: true },
      ),
    );
    const pages = pdfPages(await page.pdf({ format }));
    expect(pages).toHaveLength(1);
    await expect(page.locator('body')).toHaveAttribute('data-printed', '940');
    const { text, drawing: ink } = firstOf(pages, 'page');
    expect(ink.replaceAll('\n', ' ')).toMatch(WHOLE_SIZE);
    for (const words of [
      '8 not compared',
      'Saleh al-Arouri',
      'undated',
      '$360M a year',
      'worked out',
      wholeCount,
    ])
      expect(text).toContain(bare(words));
    for (const control of ['Compose', 'More filters', 'Share', 'at most', 'Step through'])
      expect(text).not.toContain(bare(control));
    await expect(drawing).toHaveAttribute('width', before);
  }
});

for (const format of ['A4', 'Letter'] as const)
  for (const landscape of [false, true])
    test(`the table has its whole text on ${landscape ? 'wide' : 'high'} ${format}, under a head on each page`, async ({
      page,
    }) => {
      await page.goto('./?tab=table');
      await expect(page.getByRole('table')).toBeVisible();
      const pages = pdfPages(await page.pdf({ format, landscape }));
      expect(pages.length).toBeGreaterThan(1);
      for (const { text, drawing } of pages) {
        expect(text).toContain(bare('Date in other sources'));
        expect(text).toContain(bare('What other sources say'));
        expect(drawing.replaceAll('\n', ' ')).toMatch(WHOLE_SIZE);
      }
      const all = bare(pages.map(({ text }) => text).join(''));
      for (const { title, others } of articleClaims) {
        expect(all).toContain(bare(title));
        expect(all).toContain(bare(others?.note ?? ''));
      }
    });

test('the marks at the rows of the table are as high as their rows on paper', async ({ page }) => {
  await page.goto('./?tab=table');
  await expect(page.getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .getByRole('rowheader')
    .evaluateAll((all) =>
      all.map((one) => one.clientHeight - Number.parseFloat(getComputedStyle(one, '::before').height)),
    );
  expect(heights.length).toBeGreaterThan(articleClaims.length - 1);
  for (const height of heights) expect(height).toBeCloseTo(16, 0);
});

test('what is used on a phone is not printed on paper as narrow', async ({ page }) => {
  await page.goto('./?tab=table');
  await expect(page.getByRole('table')).toBeVisible();
  const { text } = firstOf(pdfPages(await page.pdf({ format: 'A5' })), 'page');
  expect(text).toContain(bare(wholeCount));
  expect(text).not.toContain('Filters');
});

test('more columns than have room on paper stand one under another there, nothing cut', async ({ page }) => {
  await page.goto('./?tab=table');
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['How known', 'Themes', 'Origins', 'About the sources'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  const all = bare(pages.map(({ text }) => text).join(''));
  for (const { title, others } of articleClaims) {
    expect(all).toContain(bare(title));
    expect(all).toContain(bare(others?.note ?? ''));
  }
  expect(all.split(bare('About the sources')).length - 1).toBeGreaterThan(articleClaims.length - 1);
  for (const { drawing } of pages) expect(drawing.replaceAll('\n', ' ')).toMatch(WHOLE_SIZE);
});

test('what a ground says is printed, also where browsers are told to leave out grounds', async ({ page }) => {
  for (const [address, heading] of [
    ['?claim=aid-360m', /^What other sources say/],
    ['?tab=table', /claims, as a table/],
    ['?tab=sources', /^All sources/],
  ] as const) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await settled(page);
    const [plain, whole] = [
      await page.pdf({ format: 'A4' }),
      await page.pdf({ format: 'A4', printBackground: true }),
    ].map((file) => pdfPages(file).map(({ drawing }) => drawing));
    expect(plain, address).toEqual(whole);
  }
});

for (const isOwn of [false, true])
  test(`${isOwn ? 'a briefing of one’s own' : 'the briefing'} is printed from Compose without what can only be used, each scene with its picture`, async ({
    page,
  }) => {
    await page.goto('./?tab=compose');
    const copy = page.getByRole('button', { name: 'Make a copy' });
    await expect(copy).toBeVisible();
    if (isOwn) await copy.click();
    await expect(page.getByRole('img', { name: 'The board' }).first()).toBeVisible();
    const pages = pdfPages(await page.pdf({ format: 'A4' }));
    const text = bare(pages.map((one) => one.text).join(''));
    for (const { title, notes } of scenes) {
      expect(text).toContain(bare(title));
      expect(text).toContain(bare(notes));
    }
    expect(text.split(bare('Relationship status'))).toHaveLength(scenes.length + 1);
    for (const control of [
      'Present',
      'Make a copy',
      'Duplicate',
      'Undo',
      'Export',
      'Open in Explore',
      'PNG',
      'Choose, start or import',
      'Handling label',
      'Caption for',
      'Saved in',
    ])
      expect(text, control).not.toContain(bare(control));
  });

test('a board that is higher than a page begins under its head', async ({ page }) => {
  await openBoard(page, '?layers=primary~others');
  await expect(panel(page, 'Aid claims side by side')).toBeVisible();
  await settled(page);
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  expect(firstOf(pages, 'page').text).toContain(bare('Moussa Abu Marzouq'));
  expect(pages[1]?.text).toContain(bare('Aid claims side by side'));
});

test('evidence is printed whole, after the board', async ({ page }) => {
  await openBoard(page, '?claim=aid-360m');
  await expect(openTitle(page, 'aid-360m')).toBeVisible();
  const all = pdfPages(await page.pdf({ format: 'A4' })).map(({ text }) => bare(text));
  const claim = firstOf(
    allClaims.filter(({ id }) => id === 'aid-360m'),
    'claim',
  );
  expect(all.join('')).toContain(bare(claim.summary));
  expect(all.filter((text) => text.includes(bare(claim.summary)))).toHaveLength(1);
});

test('a scene on stage is one page without its buttons', async ({ page }) => {
  await openStage(page, '?scene=gaza-war');
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages).toHaveLength(1);
  const text = bare(firstOf(pages, 'page').text);
  const scene = firstOf(
    scenes.filter(({ id }) => id === 'gaza-war'),
    'scene',
  );
  expect(text).toContain(bare(scene.title + scene.caption));
  expect(text).not.toContain('Presenterwindow');
});

test('in the dark theme the pages are printed light', async ({ page }) => {
  const draw = async () => pdfPages(await page.pdf({ format: 'A4', printBackground: true }));
  await openBoard(page);
  const light = await draw();
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  expect((await draw()).map(({ drawing }) => drawing)).toEqual(light.map(({ drawing }) => drawing));
});
