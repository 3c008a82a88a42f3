import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { SumBasis, SumClaim } from '../../model/claim';
import { sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../../testing/viewInput';
import { sumsData } from './data';
import { layoutSums, type SumForm } from './layout';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const place = (claims: readonly SumClaim[], width = 1200, from = 1990, to = 2025) => {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: newYear(from), to: newYear(to) }, dimensions.plot);
  return { x, ...layoutSums(sumsData(inputOf(datasetOf({ sums: claims }))), dimensions, x) };
};

const BASES: readonly SumBasis[] = ['one-off', 'annual', 'monthly', 'cumulative', 'package'];
const claims = fc
  .array(
    fc.record({
      year: fc.integer({ min: 1990, max: 2024 }),
      usd: fc.option(fc.integer({ min: 1, max: 500 }).map((millions) => millions * 1e6)),
      basis: fc.constantFrom(...BASES),
      claimant: fc.constantFrom('a minister', 'an official of the treasury who spoke to a newspaper'),
    }),
    { maxLength: 15 },
  )
  .map((list) => list.map(({ year, usd, ...more }, at) => sumClaim(`a${at}`, `${year}`, usd, more)));
const width = fc.integer({ min: 360, max: 2560 });
const span = fc.tuple(fc.integer({ min: 1988, max: 2020 }), fc.integer({ min: 1, max: 50 }));
const anyChart = (check: (chart: ReturnType<typeof place>, list: readonly SumClaim[]) => void) =>
  fc.assert(
    fc.property(claims, width, span, (list, px, [from, years]) =>
      check(place(list, px, from, from + years), list),
    ),
    { numRuns: 150 },
  );
const usdOf = (list: readonly SumClaim[], id: string) =>
  list.find((claim) => claim.id === id)?.amount.value ?? null;

test('more money stands higher, equal money level, and none of it off the scale', () =>
  anyChart(({ sums: placed, zero }, list) => {
    for (const a of placed)
      for (const b of placed) {
        const [first, second] = [usdOf(list, a.mark.id), usdOf(list, b.mark.id)];
        if (first !== null && second !== null) expect(Math.sign(b.y - a.y)).toBe(Math.sign(first - second));
      }
    for (const { y, mark } of placed)
      if (usdOf(list, mark.id) !== null) expect(y >= 0 && y < zero).toBe(true);
  }));

test('height is in proportion to the sum, from nothing at the zero line', () => {
  const { sums: placed, zero } = place([
    sumClaim('a', '2006', 50e6),
    sumClaim('b', '2010', 100e6),
    sumClaim('c', '2015', 360e6),
  ]);
  const heights = placed.map(({ y }) => zero - y);
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 9);
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(7.2, 9);
});

test('what has no figure has no height: it stands in a strip under the zero line', () =>
  anyChart(({ sums: placed, zero, height }, list) => {
    const bare = placed.filter(({ mark }) => usdOf(list, mark.id) === null);
    for (const { sumForm: aidForm, mark } of bare) {
      expect(aidForm).toBe('unquantified');
      expect(mark.body.y).toBeGreaterThan(zero);
      expect(mark.body.y + mark.body.height).toBeLessThanOrEqual(height);
    }
    expect(new Set(bare.map(({ y }) => y)).size).toBeLessThanOrEqual(1);
  }));

test.each<[SumBasis, number | null, SumForm]>([
  ['annual', 100e6, 'rate'],
  ['monthly', 23e6, 'rate'],
  ['one-off', 50e6, 'sum'],
  ['cumulative', 120e6, 'sum'],
  ['package', 250e6, 'sum'],
  ['one-off', null, 'unquantified'],
  ['annual', null, 'unquantified'],
])('a rate, a sum and what has no figure are told apart: %s, %s is a %s', (basis, usd, form) => {
  expect(place([sumClaim('a', '2006', usd, { basis })]).sums[0]?.sumForm).toBe(form);
});

test('each claim is as wide as the time that it is about', () =>
  anyChart(({ sums: placed, x }, list) => {
    for (const { mark } of placed) {
      const year = Number(list.find(({ id }) => id === mark.id)?.date.edtf);
      expect([mark.span.x0, mark.span.x1]).toEqual([x(newYear(year)), x(newYear(year + 1))]);
      if (mark.form === 'bar')
        expect([mark.body.x, mark.body.width]).toEqual([mark.span.x0, mark.span.x1 - mark.span.x0]);
      else expect(mark.form).toBe(mark.span.x1 <= x.column.x0 ? 'before' : 'after');
    }
  }));

test('a label names sum and claimant, and covers no mark and no other label', () =>
  anyChart(({ sums: placed, dimensions }) => {
    for (const { amount, claimant } of placed) expect(amount === null).toBe(claimant === null);
    const boxes = placed.flatMap(({ amount, claimant }) => [boxOf(amount, 12.5), boxOf(claimant, 11)]).flat();
    expect(worstOverlap(boxes)).toBeLessThan(1e-6);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(dimensions.plot.x0 - 1e-6);
      expect(box.x + box.width).toBeLessThanOrEqual(dimensions.undated.x1 + 1e-6);
      for (const { mark, y } of placed)
        expect(overlapOf(box, { ...mark.hit, y: y - 7, height: 14 })).toBeLessThan(1e-6);
    }
  }));

function boxOf(text: PlacedText | null, size: number) {
  if (!text) return [];
  const full = textWidth(text.text, size);
  const share = { start: 0, middle: 0.5, end: 1 }[text.anchor];
  return [{ x: text.x - share * full, y: text.y - 9, width: full, height: 11 }];
}

test('the scale is named in millions, from nothing', () => {
  const { grid, zero } = place([sumClaim('a', '2006', 360e6)]);
  expect(grid[0]).toMatchObject({ text: '0', y: zero });
  expect(grid.map(({ text }) => text)).toContain('300');
});

test('a mark names amount, basis and claimant', () => {
  const [mark] = place([sumClaim('a', '2006', 50e6, { title: 'Pledge of aid' })]).lanes[0] ?? [];
  expect(mark?.name).toMatch(/^Pledge of aid, .*2006.*pledged \$50M, one-off.*a minister/);
});

test('what can be touched of sums close in time and amount stands apart, near what is drawn', () => {
  const close = [50e6, 55e6, 60e6].map((value, at) => sumClaim(`s${at}`, '2006', value));
  const { sums: placed, zero } = place([...close, sumClaim('far', '2006', 360e6)]);
  const hits = placed.map(({ mark }) => mark.hit);
  expect(worstOverlap(hits)).toBeLessThan(1e-6);
  for (const { mark, y } of placed) {
    expect(Math.abs(mark.hit.y + mark.hit.height / 2 - y)).toBeLessThanOrEqual(2 * mark.hit.height);
    expect(mark.body.y + mark.body.height / 2).toBe(y);
    expect(mark.hit.y + mark.hit.height).toBeLessThanOrEqual(zero + 28);
  }
});
