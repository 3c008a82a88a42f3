import type { Page } from '@playwright/test';
import { openBoard, type Place, placesOf } from './board';
import { expect, test } from './fixtures';
import { allClaims, type FileClaim } from './shippedData';

const DAY = 864e5;

/** Events whose date is a bare year, so that every one of them is drawn as wide as that year. */
const yearOnly = allClaims.filter(({ date, kind }) => kind && /^\d{4}$/.test(date.edtf ?? ''));
const isInRug = ({ kind }: FileClaim) => kind === 'statement' || kind === 'context';
/** Frames that touch stay apart by so much, px. */
const GAP = 1.5;
const yearOf = ({ date }: FileClaim) => Number(date.edtf);
const startOf = (year: number) => Date.UTC(year, 0, 1);

const windows = [
  { width: 1440, height: 900, query: '' },
  { width: 1440, height: 900, query: '?layers=primary~others&period=2009..2020' },
  { width: 1920, height: 1080, query: '?period=2008..2014' },
  { width: 1024, height: 768, query: '?layers=primary~others&period=2016..2020' },
  { width: 768, height: 1024, query: '?period=2005..2012' },
  { width: 390, height: 844, query: '?period=2009..2014' },
  { width: 2560, height: 1440, query: '?layers=primary~others' },
];

interface Placed {
  readonly claim: FileClaim;
  readonly place: Place;
}

async function placedYears(page: Page): Promise<Placed[]> {
  const places = await placesOf(page);
  return yearOnly.flatMap((claim) => {
    const place = places.get(claim.id)?.drawn;
    return place ? [{ claim, place }] : [];
  });
}

for (const { width, height, query } of windows) {
  test(`a year is as wide as that year, and at the same place in each panel, at ${width} px${query}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openBoard(page, query);
    const all = await placedYears(page);
    const inView = all.filter(({ claim }) => within(yearOf(claim), query));
    expect(new Set(inView.map(({ claim }) => claim.date.edtf)).size).toBeGreaterThan(2);

    const first = inView.reduce((a, b) => (yearOf(a.claim) <= yearOf(b.claim) ? a : b));
    const last = inView.reduce((a, b) => (yearOf(a.claim) >= yearOf(b.claim) ? a : b));
    const span = startOf(yearOf(last.claim)) - startOf(yearOf(first.claim));
    const pxPerDay = ((left(last) - left(first)) / span) * DAY;
    for (const placed of inView) {
      const year = yearOf(placed.claim);
      const days = (startOf(year + 1) - startOf(year)) / DAY;
      const expected = left(first) + ((startOf(year) - startOf(yearOf(first.claim))) / DAY) * pxPerDay;
      expect(Math.abs(left(placed) - expected), `${placed.claim.id}: left edge`).toBeLessThan(0.5);
      expect(Math.abs(wide(placed) - days * pxPerDay), `${placed.claim.id}: width`).toBeLessThan(0.5);
    }
  });
}

const periodOf = (query: string) =>
  (new URLSearchParams(query).get('period') ?? '0000..9999').split('..').map(Number);

/** Whether the whole year stands inside the period that the address sets. */
function within(year: number, query: string): boolean {
  const [from = 0, to = 9999] = periodOf(query);
  return year >= from && year <= to;
}

/** A frame in a lane keeps half of the gap at each side; the first rectangle of one in the rug is as wide. */
const left = ({ place }: Placed) => place.left - GAP / 2;
const wide = ({ place }: Placed) => place.width + GAP;

test('equal dates stand at equal places in lanes and in the rug', async ({ page }) => {
  await openBoard(page, '?period=2005..2020');
  const all = await placedYears(page);
  let pairs = 0;
  for (const one of all.filter(({ claim }) => isInRug(claim)))
    for (const other of all.filter(({ claim }) => !isInRug(claim))) {
      if (one.claim.date.edtf !== other.claim.date.edtf) continue;
      pairs += 1;
      const name = `${one.claim.id} and ${other.claim.id}`;
      expect(Math.abs(one.place.left - other.place.left), name).toBeLessThan(0.5);
      expect(Math.abs(one.place.width - other.place.width), name).toBeLessThan(0.5);
    }
  expect(pairs).toBeGreaterThan(0);
});

test('the date of the chosen claim stands on the axis, in the middle of its time', async ({ page }) => {
  const claim = yearOnly.find((one) => !isInRug(one));
  await openBoard(page, `?claim=${claim?.id}`);
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    return box;
  };
  const [date, column, year] = [
    await boxOf('.column-date'),
    await boxOf('.column'),
    await boxOf('.board-axis text'),
  ];
  await expect(page.locator('.column-date')).toHaveText(claim?.date.edtf ?? '');
  expect(date.x + date.width / 2).toBeCloseTo(column.x + column.width / 2, 0);
  expect(Math.abs(date.y + date.height / 2 - (year.y + year.height / 2))).toBeLessThan(year.height / 2);
});
