import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { PeriodClaim } from '../../model/claim';
import type { Bound, Span } from '../../model/span';
import { dataset, period, spanOf, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf, worstOverlap } from '../../testing/viewInput';
import { periodsData } from './data';
import { layoutPeriods, titleSize } from './layout';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const place = (periods: readonly PeriodClaim[], width = 1200, from = 1990, to = 2025) => {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: newYear(from), to: newYear(to) }, dimensions.plot);
  return { x, ...layoutPeriods(periodsData(inputOf(datasetOf({ periods }))), dimensions, x) };
};
const bound = (text: string, uncertain = false): Bound => {
  const span = spanOf(text);
  return span.shape === 'moment' ? { ...span.at, uncertain } : 'unknown';
};
const lasting = (start: Bound, end: Bound): Span => ({ shape: 'interval', start, end });

const periods = fc
  .array(fc.record({ first: fc.integer({ min: 1990, max: 2020 }), years: fc.integer({ min: 0, max: 12 }) }), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ first, years }, at) =>
      period(`p${at}`, 'close', stretchOf(`${first}`, `${first + years}`), 'A time of close ties'),
    ),
  );
const width = fc.integer({ min: 360, max: 2560 });
const span = fc.tuple(fc.integer({ min: 1988, max: 2020 }), fc.integer({ min: 1, max: 50 }));
const anyBand = (check: (band: ReturnType<typeof place>) => void) =>
  fc.assert(
    fc.property(periods, width, span, (list, px, [from, years]) =>
      check(place(list, px, from, from + years)),
    ),
    { numRuns: 150 },
  );

test('no period overlaps another at any width and zoom, but for a hairline where one gives way to the next', () =>
  anyBand(({ lanes }) => {
    for (const marks of lanes) expect(worstOverlap(marks.map(({ hit }) => hit))).toBeLessThanOrEqual(0.5);
  }));

test('every period is as wide as its outer dates and within the panel', () =>
  anyBand(({ periods: placed, height }) => {
    for (const { mark } of placed) {
      expect([mark.body.x, mark.body.x + mark.body.width]).toEqual([
        mark.span.x0,
        expect.closeTo(mark.span.x1, 6),
      ]);
      expect(mark.hit.y).toBeGreaterThanOrEqual(0);
      expect(mark.hit.y + mark.hit.height).toBeLessThanOrEqual(height);
      expect(mark.hit.height).toBeGreaterThanOrEqual(TARGET);
      expect(mark.hit.width).toBeGreaterThanOrEqual(TARGET - 1e-6);
    }
  }));

test('a label stands within its own period', () =>
  anyBand(({ periods: placed, dimensions }) => {
    for (const { mark, label } of placed) {
      if (!label) continue;
      expect(label.x).toBeGreaterThanOrEqual(mark.hit.x);
      expect(label.x + textWidth(label.text, titleSize(dimensions))).toBeLessThanOrEqual(
        mark.hit.x + mark.hit.width,
      );
    }
  }));

test('periods that follow each other stand side by side', () => {
  const { periods: placed, height } = place(dataset.periods);
  expect(new Set(placed.map(({ mark }) => mark.body.y)).size).toBe(1);
  const apart = [stretchOf('2006', '2010'), stretchOf('2007', '2009')];
  const both = place(apart.map((at, index) => period(`p${index}`, 'close', at, 'Ties')));
  expect(new Set(both.periods.map(({ mark }) => mark.body.y)).size).toBe(2);
  expect(both.height).toBeGreaterThan(height);
});

test('the title where it fits, else the status in a word, else nothing', () => {
  const text = (years: number) =>
    place([period('p', 'strained', stretchOf('2000', `${1999 + years}`), 'Ties strained over Syria')])
      .periods[0]?.label?.text;
  expect(text(12)).toBe('Ties strained over Syria');
  expect(text(5)).toBe('Strained');
  expect(text(1)).toBeUndefined();
});

test.each<[string, Span, string | undefined]>([
  ['both given', lasting(bound('2005'), bound('2012')), undefined],
  ['an inferred start', lasting(bound('2005', true), bound('2012')), 'start inferred, not stated'],
  ['no start', lasting('unknown', bound('2012')), 'start not given'],
  ['no end', lasting(bound('2005'), 'unknown'), 'end not given'],
])('the band says which end the source leaves open: %s', (_, at, note) => {
  expect(place([period('p', 'strained', at, 'Strain')]).periods[0]?.note?.text).toBe(note);
});
