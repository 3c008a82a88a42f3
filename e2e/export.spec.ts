import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { goTo, matchingIds, openBoard, openShare, readCount } from './board';
import { expect, test } from './fixtures';
import { allClaims, file } from './shippedData';

/** Opens the files to export in the menu Share, or finds them open. */
async function openExport(page: Page): Promise<Locator> {
  const menu = await openShare(page);
  const unfold = menu.getByRole('button', { name: 'Export', exact: true });
  if ((await unfold.getAttribute('aria-expanded')) !== 'true') await unfold.click();
  return menu;
}

/** Presses a button of the export list and takes what the browser saves. */
async function save(page: Page, button: string): Promise<Download> {
  const menu = await openExport(page);
  const saved = page.waitForEvent('download');
  await menu.getByRole('button', { name: button, exact: true }).click();
  const download = await saved;
  await expect(menu.getByRole('status', { name: 'Export' })).toHaveText(
    `Saved ${download.suggestedFilename()}`,
  );
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Opens an SVG file by itself, as another program would, and returns its texts and its size. */
async function openSvg(page: Page, svg: string) {
  await page.route('**/picture.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await page.goto('./picture.svg');
  return page.evaluate(() => ({
    root: document.documentElement.nodeName,
    texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent),
    height: Number(document.documentElement.getAttribute('height')),
  }));
}

/** Size, colour of the corner and share of pixels unlike it, of a PNG as the browser decodes it. */
async function decode(page: Page, png: Buffer) {
  return page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      let inked = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) inked += 1;
      return { width, height, corner: [...data.slice(0, 4)], inked: inked / (width * height) };
    },
    // As one text: a list of its bytes takes many times as long to get there.
    png.toString('base64'),
  );
}

const PICTURES = [
  'Board',
  'Relationship status',
  'Contacts by leader',
  'Aid Iran is said to have promised or paid',
];
const paper = { light: [251, 249, 244, 255], dark: [23, 22, 20, 255] };

for (const title of PICTURES) {
  test(`${title}: the SVG stands alone, the PNG is the same picture at twice its size`, async ({ page }) => {
    await openBoard(page, '?period=2006..2020');
    const { text: counted } = await readCount(page);
    const png = await save(page, `${title} as PNG`);
    expect(png.suggestedFilename()).toMatch(/^khamenei-hamas-2006-2020-[a-z]+\.png$/);
    const picture = await decode(page, await readFile(await png.path()));
    const svg = await openSvg(page, await textOf(await save(page, `${title} as SVG`)));
    expect(svg.root).toBe('svg');
    const text = svg.texts.join('\n');
    for (const part of [file.title, '2006–2020', counted, 'dates as in the article', 'Source: IranWire'])
      expect(text).toContain(part);
    expect(picture).toMatchObject({ width: 2400, height: 2 * svg.height, corner: paper.light });
    expect(picture.inked).toBeGreaterThan(0.01);
  });
}

test('the board names its sums, and has the fonts of the app', async ({ page }) => {
  await openBoard(page);
  const svg = await textOf(await save(page, 'Board as SVG'));
  expect(svg).toContain('font-family="Inter,');
  const { texts } = await openSvg(page, svg);
  for (const sum of ['$50M', '$100M', '$360M']) expect(texts.join('\n')).toContain(sum);
});

test('pictures follow the theme on screen, or the one that is asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openBoard(page);
  const shown = await decode(page, await readFile(await (await save(page, 'Board as PNG')).path()));
  expect(shown.corner).toEqual(paper.dark);
  await page.getByLabel('Picture colours').selectOption('light');
  const asked = await decode(page, await readFile(await (await save(page, 'Board as PNG')).path()));
  expect(asked.corner).toEqual(paper.light);
});

test('what cannot be made is said in words, and can be tried again', async ({ page }) => {
  await openBoard(page);
  await openExport(page);
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = () => {
      URL.createObjectURL = make;
      throw new Error('The browser refused.');
    };
  });
  await page.getByRole('button', { name: 'Board as SVG' }).click();
  await expect(page.getByRole('status', { name: 'Export' })).toHaveText(
    'Nothing was saved: The browser refused.',
  );
  await save(page, 'Claims as a table as CSV');
});

/** A small generator (mulberry32), so that the states are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An address with some of all parameters set. */
function randomQuery(random: () => number): string {
  const some = (list: readonly string[], share: number) => list.filter(() => random() < share).join('~');
  const from = 1992 + Math.floor(random() * 25);
  const params = new URLSearchParams({
    leaders:
      random() < 0.4
        ? some(
            file.people.map(({ id }) => id),
            0.3,
          )
        : '',
    kinds:
      random() < 0.4
        ? some(['meeting', 'visit', 'letter', 'statement', 'context', 'sum', 'period'], 0.5)
        : '',
    period: random() < 0.5 ? `${from}..${from + Math.floor(random() * 15)}` : '',
    certainty: random() < 0.2 ? some(['stated', 'derived', 'inferred', 'set', 'unstated'], 0.5) : '',
    layers: random() < 0.5 ? 'primary~others' : '',
    dates: random() < 0.5 ? 'others' : '',
    others: random() < 0.5 ? 'hidden' : '',
  });
  for (const [name, value] of [...params]) if (value === '') params.delete(name);
  return `?${params}`;
}

const idsOf = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => id ?? '').sort();
const isUndated = (id: string) => allClaims.find((claim) => claim.id === id)?.date.edtf === null;

/** Some states, one of which joins twins; `src/export/files/anyFilter.test.ts` tries the files of any state. */
const STATES = 10;

test('screen, table and dataset hold the same in each state', async ({ page, context }) => {
  const reader = await context.newPage();
  await openBoard(page);
  for (let seed = 1; seed <= STATES; seed += 1) {
    const query = randomQuery(seeded(seed));
    await test.step(`state ${seed}, ${query}`, () => expectSame(page, reader, query));
  }
});

/** Saves what an address shows as a table and as a dataset, and opens the dataset in another page. */
async function expectSame(page: Page, reader: Page, query: string): Promise<void> {
  await goTo(page, query);
  const { inside, possibly, total } = await readCount(page);
  const rows = csvParse((await textOf(await save(page, 'Claims as a table as CSV'))).slice(1));
  expect(rows).toHaveLength(inside + possibly);
  // The views of what only others claim are loaded when they are first asked for.
  await expect
    .poll(async () => (await matchingIds(page)).sort().filter((id) => !isUndated(id)))
    .toEqual(idsOf(rows).filter((id) => !isUndated(id)));
  expect((await matchingIds(page)).filter((id) => !idsOf(rows).includes(id))).toEqual([]);
  for (const row of rows) expect(row['claims']).toMatch(new RegExp(`^${inside} of ${total} claims`));

  const json = await textOf(await save(page, 'Claims as a dataset as JSON'));
  const held = JSON.parse(json);
  const joined = rows.flatMap((row) => (row['also'] ?? '').split('; ').filter(Boolean));
  const claims = [...held.events, ...held.sums, ...held.periods];
  expect(idsOf(claims)).toEqual([...idsOf(rows), ...joined].sort());

  await reader.unrouteAll();
  await reader.route('**/data/exported.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  await openBoard(reader, '?data=data/exported.json&layers=primary~others');
  expect((await readCount(reader)).total).toBe(claims.length);
  expect((await matchingIds(reader)).filter((id) => !idsOf(claims).includes(id))).toEqual([]);
  await expect(reader.getByText(/left out/)).toHaveCount(0);
}
