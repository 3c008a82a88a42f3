import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../geometry/boardDimensions';
import { stageDimensions } from '../../geometry/stageDimensions';
import { textWidth } from '../../geometry/text';
import { event, period, stretchOf, sumClaim } from '../../testing/dataset';
import { edtfSpan } from '../../testing/spans';
import { datasetOf, inputOf, worstOverlap } from '../../testing/viewInput';
import { type DateWidth, dateWidth, precisionData, WIDTHS } from './data';
import { layoutPrecision, TEXT } from './layout';

test.each([
  ['1962-10-26T09:43', 'time'],
  ['2002-04-05', 'day'],
  ['2009-02', 'month'],
  ['[2009-02-03,2009-02-09]', 'month'],
  ['2006-21', 'year'],
  ['[2008-12,2009-01]', 'year'],
  ['2008', 'year'],
  ['199X', 'longer'],
  ['2008-01/2010', 'year'],
  ['/2019', 'open'],
  ['2019/..', 'open'],
] as const)('%s is a date known %s', (edtf, width) => expect(dateWidth(edtfSpan(edtf))).toBe(width));

test('no date is no width', () => expect(dateWidth(null)).toBe('none'));

const dataOf = (answer: (id: string) => 'inside' | 'outside' = () => 'inside') =>
  precisionData(
    inputOf(
      datasetOf({
        events: [
          event('day', '2002-04-05'),
          event('year', '2008'),
          event('also a year', '2009'),
          event('none', null),
        ],
        sums: [
          sumClaim('sum', '2006', 1e6),
          sumClaim('rate', null, 1e6, { basis: 'annual', date: { span: edtfSpan('2019/..') } }),
        ],
        periods: [period('period', 'close', stretchOf('2006', '2010'), 'Close')],
      }),
      { answer: ({ id }) => answer(id) },
    ),
  );

describe('the groups', () => {
  test('go from the closest date to none, and count each claim once', () => {
    const { groups, total } = dataOf();
    expect(groups.map(({ width, looks }) => [width, looks.length])).toEqual([
      ['day', 1],
      ['year', 3],
      ['open', 1],
      ['period', 1],
      ['none', 1],
    ]);
    expect(total).toBe(7);
    expect(groups.find(({ width }) => width === 'year')?.looks).toEqual(['plain', 'plain', 'sum']);
  });

  test('leave out what the filter leaves out', () =>
    expect(dataOf((id) => (id === 'none' ? 'outside' : 'inside')).total).toBe(6));
});

describe('the strip, at any width and of any counts', () => {
  const counts = fc.array(fc.tuple(fc.constantFrom(...WIDTHS), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
  });
  const anyStrip = fc.record({ counts, width: fc.integer({ min: 320, max: 1200 }), rail: fc.boolean() });
  const place = ({
    counts: all,
    width,
    rail,
  }: {
    counts: [DateWidth, number][];
    width: number;
    rail: boolean;
  }) => {
    const groups = WIDTHS.flatMap((name) => {
      const found = all.find(([one]) => one === name);
      return found
        ? [
            {
              width: name,
              name: `known ${name}`,
              looks: Array.from({ length: found[1] }, () => 'plain' as const),
            },
          ]
        : [];
    });
    const space = { rail, sumsHeight: 0, air: 0, maxPanelHeight: 0 };
    const total = groups.reduce((sum, { looks }) => sum + looks.length, 0);
    return {
      groups,
      right: Math.max(columnsOf(width, rail).undated.x1, columnsOf(width, rail).plot.x1),
      ...layoutPrecision({ groups, total }, stageDimensions(width, space)),
    };
  };

  test('no box covers another, and all stand within it', () =>
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const { boxes, height, right } = place(strip);
        expect(worstOverlap(boxes.slice(0, 60))).toBeLessThan(1e-6);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(right + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 60 },
    ));

  test('a line is as long as the boxes of its group, and groups stand apart', () =>
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const { rules, boxes } = place(strip);
        for (const [at, { x0, x1 }] of rules.entries()) {
          const inside = boxes.filter(({ x, width }) => x >= x0 - 0.01 && x + width <= x1 + 2);
          const width = inside[0]?.dateWidth;
          expect(inside.every((box) => box.dateWidth === width)).toBe(true);
          expect(inside).toHaveLength(boxes.filter((box) => box.dateWidth === width).length);
          expect((rules[at + 1]?.x0 ?? Number.POSITIVE_INFINITY) - x1).toBeGreaterThan(5);
        }
      }),
      { numRuns: 60 },
    ));

  test('a number that is longer than its group moves to the left, not the next from under its own', () => {
    const counts: [DateWidth, number][] = [
      ['day', 1],
      ['month', 8],
      ['year', 24],
      ['open', 2],
      ['period', 5],
      ['none', 13],
    ];
    const { rules, labels } = place({ counts, width: 888, rail: true });
    expect(rules).toHaveLength(6);
    for (const [at, { x, text }] of labels.entries()) {
      if (at === 1) continue;
      const { x0 = 0, x1 = 0 } = rules[at] ?? {};
      expect(x).toBeLessThan(x1);
      expect(x + textWidth(text, TEXT)).toBeGreaterThan(x0);
    }
  });

  test('each group has its number below, and no words cover others', () =>
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const { labels, groups, height } = place(strip);
        expect(labels.map(({ text }) => text)).toEqual(
          groups.map(({ name, looks }) => `${looks.length} ${name}`),
        );
        const words = labels.map(({ text, x, y }) => ({
          x,
          y: y - TEXT,
          width: textWidth(text, TEXT),
          height: TEXT,
        }));
        expect(worstOverlap(words)).toBeLessThan(1e-6);
        for (const { y } of labels) expect(y).toBeLessThanOrEqual(height);
      }),
      { numRuns: 60 },
    ));
});
