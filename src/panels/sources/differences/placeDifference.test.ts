import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../geometry/text';
import type { Claim } from '../../../model/claim';
import { claimOf, comparisonOf } from '../../../testing/claims';
import { sumClaim } from '../../../testing/dataset';
import { edtfSpan } from '../../../testing/spans';
import {
  MARK,
  type PlacedDifference,
  type PlacedWords,
  placeDifference,
  SIZE,
  sharedAxes,
} from './placeDifference';

const dated = (own: string | null, other: string | null): Claim =>
  claimOf('Visit', edtfSpan(own), { others: comparisonOf(edtfSpan(other), { finding: 'differs' }) });

const summed = (own: number | null, other: number | null, basis: 'annual' | 'monthly' = 'annual'): Claim =>
  sumClaim('sum', '2019', own, {
    basis: 'annual',
    type: 'estimate',
    others: comparisonOf(null, {
      finding: 'differs',
      sum: {
        amount: { value: other, currency: 'USD', qualifier: other === null ? 'unquantified' : 'exact' },
        basis,
        type: 'estimate',
        claimant: 'a paper',
      },
    }),
  });

const wordsOf = ({ ownWords, otherWords }: PlacedDifference) =>
  [ownWords, otherWords].map((words) => words.map(({ text }) => text));

describe('a chart of two dates', () => {
  const claims = [dated('2005', '2006-02-20'), dated('2010', '2012-02'), dated('2016/', '2014/2017')];
  const axes = sharedAxes(claims);
  const [vote, visit, ties] = claims.map((claim) => placeDifference(claim, axes, 320));

  test('is on the axis of all, in whole years', () => {
    expect([vote, visit, ties].map((placed) => placed?.ticks.map(({ label }) => label))).toEqual(
      Array.from({ length: 3 }, () => ['2005', '2010', '2015']),
    );
  });

  test('has both dates in words, and what lies between them', () => {
    expect(vote && wordsOf(vote)).toEqual([['2005'], ['20 Feb 2006', 'at least 7 weeks later']]);
  });

  test('ties its marks from one to the other', () => {
    expect(visit?.ties).toHaveLength(1);
    expect(vote?.other?.isPoint).toBe(true);
    expect(vote?.own?.isPoint).toBe(false);
  });

  test('ties each end where two stretches meet', () => {
    const placed = placeDifference(dated('2005/2011', '2006/2010'), axes, 320);
    expect(placed.ties).toHaveLength(2);
  });

  test('leaves an end open that has no date', () => {
    expect([ties?.own?.opensRight, ties?.own?.opensLeft, ties?.other?.opensRight]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('says another account where there is no other date', () => {
    const placed = placeDifference(dated('2010', null), axes, 320);
    expect(placed.other).toBeNull();
    expect(wordsOf(placed)).toEqual([['2010'], ['another account']]);
  });
});

describe('a chart of two sums', () => {
  const axes = sharedAxes([summed(100e6, 70e6), summed(360e6, 30e6)]);

  test('is on the axis of all of that unit, from zero to beyond the largest', () => {
    const placed = placeDifference(summed(100e6, 70e6), axes, 320);
    expect(placed.ticks.map(({ label }) => label)).toEqual(['$0', '$100M', '$200M', '$300M', '$400M']);
    expect(placed.own?.x1).toBeGreaterThan(placed.other?.x1 ?? Number.NaN);
    expect(placeDifference(summed(360e6, 30e6), axes, 320).own?.x1).toBeLessThanOrEqual(320);
  });

  test('does not draw what is for another length of time', () => {
    const placed = placeDifference(summed(360e6, 30e6, 'monthly'), axes, 320);
    expect([placed.own === null, placed.other]).toEqual([false, null]);
    expect(wordsOf(placed)[1]).toEqual(['$30M a month', 'the figure differs']);
  });

  test('draws the figure of others alone where the claim has none', () => {
    const placed = placeDifference(summed(null, 120e6), axes, 320);
    expect([placed.own, placed.other === null, placed.ties]).toEqual([null, false, []]);
  });
});

const date = fc.constantFrom(
  '1992',
  '2005',
  '2006-02-20',
  '2008-06',
  '2011?/2016',
  '2016/',
  '/2019',
  '2012-02-10/2012-02-12',
  '[2011-10..2012-02]/[2014-12..2017-08]',
  '2023',
);

const boxOf = ({ text, x, y, anchor, is }: PlacedWords) => {
  const width = textWidth(text, SIZE[is]);
  return {
    x0: anchor === 'end' ? x - width : x,
    x1: anchor === 'end' ? x : x + width,
    top: y - 9,
    bottom: y + 3,
  };
};

type Box = ReturnType<typeof boxOf>;

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && a.top < b.bottom && b.top < a.bottom;

test('at any width no words leave the chart, lie over others, over a mark or over the axis', () => {
  const claim = fc.oneof(
    fc.tuple(date, fc.option(date, { nil: null })).map(([own, other]) => dated(own, other)),
    fc
      .tuple(fc.constantFrom(null, 1e6, 70e6, 360e6), fc.constantFrom(null, 5e6, 120e6, 400e6))
      .map(([own, other]) => summed(own, other)),
  );
  fc.assert(
    fc.property(
      fc.array(claim, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 240, max: 700 }),
      (claims, width) => {
        const axes = sharedAxes(claims);
        for (const one of claims) {
          const placed = placeDifference(one, axes, width);
          const boxes = [...placed.ownWords, ...placed.otherWords].map(boxOf);
          const marks = [placed.own, placed.other].flatMap((mark) =>
            mark ? [{ x0: mark.x0, x1: mark.x1, top: mark.y - MARK / 2, bottom: mark.y + MARK / 2 }] : [],
          );
          for (const [at, box] of boxes.entries()) {
            expect(box.x0).toBeGreaterThanOrEqual(-0.5);
            expect(box.x1).toBeLessThanOrEqual(width + 0.5);
            expect(box.top).toBeGreaterThanOrEqual(-3);
            expect(box.bottom).toBeLessThanOrEqual(placed.height - 12);
            expect(box.top < placed.axisY && placed.axisY < box.bottom).toBe(false);
            expect([...boxes.slice(at + 1), ...marks].some((other) => overlap(box, other))).toBe(false);
          }
          for (const { x0, x1 } of marks) {
            expect(x0).toBeGreaterThanOrEqual(-0.5);
            expect(x1).toBeLessThanOrEqual(width + 0.5);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
