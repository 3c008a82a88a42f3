import { openBoard, panel, wholeCount } from './board';
import { openTitle } from './evidencePanel';
import { expect, test } from './fixtures';
import { pdfPages } from './pdfPages';
import { allClaims, articleClaims, firstOf } from './shippedData';
import { openStage, scenes } from './stage';

const bare = (text: string) => text.replace(/\s/g, '').replace(/ʼ/g, '’');

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
    await expect(page.locator('body')).toHaveAttribute('data-printed', '700');
    const { text } = firstOf(pages, 'page');
    for (const words of ['Saleh al-Arouri', 'undated', '$360M a year', 'worked out', wholeCount])
      expect(text).toContain(bare(words));
    for (const control of ['Compose', 'More filters', 'Share', 'at most', 'Step through'])
      expect(text).not.toContain(bare(control));
    await expect(drawing).toHaveAttribute('width', before);
  }
});

test('the table has all its claims on paper, under a head on each page', async ({ page }) => {
  await page.goto('./?tab=table');
  await expect(page.getByRole('table')).toBeVisible();
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(1);
  for (const { text } of pages) expect(bare(text)).toContain(bare('Date in other sources'));
  const all = bare(pages.map(({ text }) => text).join(''));
  for (const { title } of articleClaims) expect(all).toContain(bare(title));
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
