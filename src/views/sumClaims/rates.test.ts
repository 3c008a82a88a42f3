import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeScale } from '../../geometry/scale';
import { stageDimensions } from '../../geometry/stageDimensions';
import { textWidth } from '../../geometry/text';
import type { SumBasis, SumClaim } from '../../model/claim';
import { sumClaim } from '../../testing/dataset';
import { edtfSpan } from '../../testing/spans';
import { datasetOf, inputOf, worstOverlap } from '../../testing/viewInput';
import { layoutRates, ratesData } from './rates';

const WINDOW = { from: Date.UTC(1990, 0), to: Date.UTC(2025, 0) };
const SCENE = { lanes: null, others: true, panels: ['sumClaims'] };

const rate = (id: string, date: string | null, value: number | null, patch: Partial<SumClaim> = {}) =>
  sumClaim(id, date, value, { basis: 'annual', layer: 'others', ...patch });

const dataOf = (sums: readonly SumClaim[], panels = SCENE.panels) =>
  ratesData({ ...inputOf(datasetOf({ sums })), scene: { ...SCENE, panels } });

function place(sums: readonly SumClaim[], width = 900, panels = SCENE.panels) {
  const space = { sumsHeight: 160, air: 0, maxPanelHeight: Number.POSITIVE_INFINITY, rail: false };
  const dimensions = stageDimensions(width, space);
  return layoutRates(dataOf(sums, panels), dimensions, timeScale(WINDOW, dimensions.plot));
}

const rateOf = (layout: ReturnType<typeof place>, id: string) => {
  const found = layout.rates.find(({ mark }) => mark.id === id);
  if (!found) throw new Error(`no rate ${id}`);
  return found;
};

describe('what is a rate', () => {
  test('so much a year or a month, with a date and a figure, in the unit that most have; the others are counted', () => {
    const { rates, rest } = dataOf([
      rate('year', '2006', 50e6),
      rate('month', '2008', 10e6, { basis: 'monthly' }),
      rate('undated', null, 70e6),
      rate('no figure', '2010', null),
      rate('pounds', '2010', 15e6, { amount: { value: 15e6, currency: 'GBP', qualifier: 'exact' } }),
      rate('once', '2012', 22e6, { basis: 'one-off' }),
      rate('total', '2014', 154e6, { basis: 'cumulative' }),
    ]);
    expect(rates.map(({ datum, low, high, isMonthly }) => [datum.claim.id, low, high, isMonthly])).toEqual([
      ['month', 120e6, 120e6, true],
      ['year', 50e6, 50e6, false],
    ]);
    expect(rest.map(({ claim }) => claim.id)).toEqual(['undated', 'no figure', 'pounds', 'once', 'total']);
  });

  test('without one there is no chart', () => {
    expect(place([rate('once', '2012', 22e6, { basis: 'one-off' })]).height).toBe(0);
  });
});

describe('what is off the scale', () => {
  const layout = place([
    rate('year', '2006', 50e6),
    rate('total', '2014', 154e6, { basis: 'cumulative' }),
    rate('once', '2006', 22e6, { basis: 'one-off' }),
    rate('package', '2006', 250e6, { basis: 'package' }),
    rate('undated', null, 70e6),
    rate('pounds', '2010', 15e6, { amount: { value: 15e6, currency: 'GBP', qualifier: 'exact' } }),
  ]);

  test('stands in a row of its kind, with their number, below the scale', () => {
    expect(layout.rows.map(({ title }) => title.map(({ text }) => text).join(' '))).toEqual([
      '1 total over years',
      '2 single sums',
      '2 other rates',
    ]);
    expect(layout.rows.map(({ items }) => items.map(({ mark }) => mark.id))).toEqual([
      ['total'],
      ['once', 'package'],
      ['pounds', 'undated'],
    ]);
    const marks = layout.rows.flatMap(({ items }) => items.map(({ box }) => box));
    for (const { y } of marks) expect(y).toBeGreaterThan(layout.zero);
    expect(
      layout.lanes
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['once', 'package', 'pounds', 'total', 'undated', 'year']);
  });

  test('covers nothing else there, and stands within its row', () => {
    const boxes = layout.rows.flatMap(({ items }) => items.map(({ mark }) => mark.hit));
    expect(worstOverlap(boxes)).toBeLessThan(1e-6);
    for (const { items, bottom } of layout.rows)
      for (const { box } of items) expect(box.y + box.height).toBeLessThan(bottom);
    expect(layout.height).toBe(layout.rows.at(-1)?.bottom);
  });
});

describe('where a rate stands', () => {
  test('as wide as its time, and as high on one scale as it is, from its least to its most', () => {
    const range = { amount: { value: 50e6, low: 20e6, currency: 'USD', qualifier: 'range' } } as const;
    const layout = place([rate('range', '2000', 50e6, range), rate('high', '2010', 100e6)]);
    const yOf = (millions: number) => layout.grid.find(({ text }) => text === `${millions}`)?.y;
    const { box } = rateOf(layout, 'range');
    expect(box.y).toBeCloseTo(layout.zero - ((layout.zero - (yOf(100) ?? 0)) * 50) / 100);
    expect(box.y + box.height).toBeCloseTo(layout.zero - ((layout.zero - (yOf(100) ?? 0)) * 20) / 100);
    const { plot } = layout.dimensions;
    expect(box.width).toBeCloseTo(((plot.x1 - plot.x0) * 366) / 12_784, 0);
  });

  test('one that is an upper limit has a stem to nothing, and a monthly one is told apart', () => {
    const upTo = { amount: { value: 70e6, currency: 'USD', qualifier: 'up-to' } } as const;
    const layout = place([
      rate('limit', '2010', 70e6, upTo),
      rate('month', '2012', 5e6, { basis: 'monthly' }),
    ]);
    expect(rateOf(layout, 'limit').stem).toMatchObject({ y1: layout.zero });
    expect(rateOf(layout, 'month')).toMatchObject({ stem: null, isMonthly: true });
    expect(layout.legend?.items.map(({ text }) => text)).toEqual([
      'only in other sources',
      'a monthly rate, twelve times',
      '“up to”',
    ]);
  });

  test('claims of the same sum and time stand within each other', () => {
    const layout = place([rate('a', '2010', 70e6), rate('b', '2010', 70e6)]);
    const [a, b] = [rateOf(layout, 'a').box, rateOf(layout, 'b').box];
    expect(b.x).toBeGreaterThan(a.x);
    expect(b.x + b.width).toBeLessThan(a.x + a.width);
  });

  test('those of the primary source are marks only where the chart of sums does not have them', () => {
    const sums = [rate('own', '2010', 360e6, { layer: 'primary' }), rate('theirs', '2012', 70e6)];
    const ids = (panels: string[]) =>
      place(sums, 900, panels)
        .lanes.flat()
        .map(({ id }) => id);
    expect(ids(['sumClaims']).toSorted()).toEqual(['own', 'theirs']);
    expect(ids(['sums', 'sumClaims'])).toEqual(['theirs']);
  });
});

test('no label stands on another or on a rate, at any width', () => {
  const bases: readonly SumBasis[] = ['annual', 'monthly', 'one-off'];
  const claims = fc.array(
    fc.record({
      year: fc.integer({ min: 1991, max: 2023 }),
      millions: fc.integer({ min: 1, max: 400 }),
      basis: fc.constantFrom(...bases),
      layer: fc.constantFrom('primary' as const, 'others' as const),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(claims, fc.integer({ min: 660, max: 1600 }), (list, width) => {
      const { rates } = place(
        list.map(({ year, millions, ...patch }, at) => rate(`a${at}`, `${year}`, millions * 1e6, patch)),
        width,
      );
      const labels = rates.flatMap(({ label }) => {
        if (!label) return [];
        const room = textWidth(label.text, 11);
        const x = label.anchor === 'end' ? label.x - room : label.x;
        return [{ x, y: label.y - 9, width: room, height: 11 }];
      });
      expect(worstOverlap(labels)).toBe(0);
      for (const { box } of rates) for (const one of labels) expect(worstOverlap([box, one])).toBe(0);
    }),
    { numRuns: 100 },
  );
});

describe('a rate of which an end is not given', () => {
  const dated = (edtf: string) => ({ ...rate('', '2006', 1).date, span: edtfSpan(edtf) });
  const softness = (edtf: string) => {
    const layout = place([
      rate('ends', null, 50e6, { date: dated(edtf) }),
      rate('total', null, 50e6, { basis: 'cumulative', date: dated(edtf) }),
      rate('other', '2006', 50e6),
    ]);
    const off = layout.rows.flatMap(({ items }) => items);
    return [rateOf(layout, 'ends').extent, ...off.map(({ extent }) => extent)].map(
      ({ x0, certain0, certain1, x1 }) => [certain0 > x0, x1 > certain1],
    );
  };

  test.each([
    ['/2012', [true, false]],
    ['2008/', [false, true]],
    ['2008/2012', [false, false]],
    ['2008', [false, false]],
  ])('%s fades there, on the scale and below it, and nowhere else', (edtf, soft) => {
    expect(softness(edtf)).toEqual([soft, soft]);
  });
});

test('no words stand on the line of an “up to”', () => {
  const upTo = { amount: { value: 100e6, currency: 'USD', qualifier: 'up-to' } } as const;
  const layout = place([
    rate('most', '2018', 100e6, upTo),
    rate('less', '2018', 60e6, { short: '$60M a year' }),
  ]);
  const { stem } = rateOf(layout, 'most');
  const { label } = rateOf(layout, 'less');
  const width = textWidth(label?.text ?? '', 11);
  const from = (label?.x ?? 0) - (label?.anchor === 'end' ? width : 0);
  expect(stem && label && (from > stem.x || from + width < stem.x)).toBe(true);
});
