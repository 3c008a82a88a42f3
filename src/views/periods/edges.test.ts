import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeScale } from '../../geometry/scale';
import type { PeriodClaim } from '../../model/claim';
import type { Bound, Moment } from '../../model/span';
import { momentOf } from '../../testing/claims';
import { period } from '../../testing/dataset';
import { blockPath } from './blockShape';
import { type PeriodDatum, placeEdges } from './edges';

const column = { x0: 100, x1: 1100 };
/** Ten px a month. */
const scaleOf = (from: number, years = 10) =>
  timeScale({ from: Date.UTC(from, 0), to: Date.UTC(from + years, 0) }, column);

const datumOf = (claim: PeriodClaim): PeriodDatum => {
  const { span, basis } = claim.date;
  if (!span) throw new Error('a date');
  return { claim, span, basis, match: 'inside' };
};
const yearOf = (year: number, patch: Partial<Moment> = {}): Moment =>
  momentOf(`${year}-01-01`, `${year}-12-31`, patch);
const dayOf = (day: string): Moment => momentOf(day, day);
const lasting = (
  id: string,
  start: Bound,
  end: Bound,
  basis: PeriodDatum['basis'] = 'stated',
): PeriodDatum => {
  const claim = period(id, 'close', { shape: 'interval', start, end }, 'Close');
  return datumOf({ ...claim, date: { ...claim.date, basis } });
};

describe('the edge between two periods', () => {
  const between = (first: PeriodDatum, second: PeriodDatum) => {
    const [a, b] = placeEdges([first, second], scaleOf(2000));
    if (!a || !b) throw new Error('two periods');
    return { a, b };
  };
  const whole = [dayOf('2001-01-01'), dayOf('2008-12-31')] as const;

  test.each<[string, PeriodDatum, PeriodDatum, string, number]>([
    [
      'the same year, given',
      lasting('a', whole[0], yearOf(2004)),
      lasting('b', yearOf(2004), whole[1]),
      'slant',
      100,
    ],
    [
      'the same year, given by one of them',
      lasting('a', whole[0], yearOf(2004), 'inferred'),
      lasting('b', yearOf(2004), whole[1]),
      'slant',
      100,
    ],
    [
      'the same year, inferred',
      lasting('a', whole[0], yearOf(2004), 'inferred'),
      lasting('b', yearOf(2004), whole[1], 'inferred'),
      'teeth',
      100,
    ],
    [
      'one year and the next',
      lasting('a', whole[0], yearOf(2004)),
      lasting('b', yearOf(2005), whole[1]),
      'slant',
      200,
    ],
    [
      'a day in the other’s year',
      lasting('a', whole[0], yearOf(2004)),
      lasting('b', dayOf('2004-05-01'), whole[1]),
      'slant',
      100,
    ],
    [
      'the same day',
      lasting('a', whole[0], dayOf('2004-05-01')),
      lasting('b', dayOf('2004-05-01'), whole[1]),
      'straight',
      0,
    ],
    [
      'one day and the next, inferred',
      lasting('a', whole[0], dayOf('2004-05-01'), 'inferred'),
      lasting('b', dayOf('2004-05-02'), whole[1], 'inferred'),
      'straight',
      0,
    ],
  ])('%s', (_, first, second, form, width) => {
    const { a, b } = between(first, second);
    expect(a.end).toBe(b.start);
    expect([a.row, b.row]).toEqual([0, 0]);
    expect(a.end.form).toBe(form);
    expect(a.end.x1 - a.end.x0).toBeCloseTo(width, 0);
    expect([a.next?.claim.id, b.previous?.claim.id]).toEqual(['b', 'a']);
  });

  test('is none where a time lies between them', () => {
    const { a, b } = between(lasting('a', whole[0], yearOf(2003)), lasting('b', yearOf(2005), whole[1]));
    expect(a.end).not.toBe(b.start);
    expect([a.row, b.row, a.next, b.previous]).toEqual([0, 0, null, null]);
  });

  test('is an arrow before the next where the end of the first is not given', () => {
    const { a, b } = between(lasting('a', whole[0], 'unknown'), lasting('b', yearOf(2005), whole[1]));
    expect([a.row, b.row, a.end.form]).toEqual([0, 0, 'arrow']);
    expect(a.end.x1).toBeLessThan(b.start.x0);
  });
});

test('what goes on stands beside what follows', () => {
  const rows = placeEdges(
    [lasting('a', yearOf(2001), 'open'), lasting('b', yearOf(2005), yearOf(2008))],
    scaleOf(2000),
  );
  expect(rows.map(({ row }) => row)).toEqual([0, 1]);
});

test('a short period between two long ones keeps a place of its own', () => {
  const [a, b, c] = placeEdges(
    [
      lasting('a', yearOf(2001), yearOf(2004)),
      lasting('b', dayOf('2004-06-01'), dayOf('2004-09-01')),
      lasting('c', dayOf('2004-09-01'), yearOf(2008)),
    ],
    scaleOf(2000),
  );
  expect([a?.row, b?.row, c?.row]).toEqual([0, 0, 0]);
  expect(b?.start.x1).toBeLessThanOrEqual(b?.end.x0 ?? 0);
});

const bounds = fc.oneof(
  fc.integer({ min: 2000, max: 2010 }).map((year): Bound => yearOf(year)),
  fc.integer({ min: 2000, max: 2010 }).map((year): Bound => dayOf(`${year}-07-04`)),
  fc.constantFrom<Bound>('unknown', 'open'),
);
const data = fc.array(fc.tuple(bounds, bounds), { maxLength: 9 }).map((list) =>
  list.flatMap(([start, end], at) => {
    const isInOrder = typeof start !== 'object' || typeof end !== 'object' || start.earliest < end.latest;
    const isDated = typeof start === 'object' || typeof end === 'object';
    return isInOrder && isDated ? [lasting(`p${at}`, start, end)] : [];
  }),
);
const windows = fc.tuple(fc.integer({ min: 1995, max: 2009 }), fc.integer({ min: 1, max: 30 }));

test('in a row no period reaches over the next, and the row of each is the same at any zoom', () =>
  fc.assert(
    fc.property(data, windows, (list, [from, years]) => {
      const placed = placeEdges(list, scaleOf(from, years));
      const rows = new Map(placeEdges(list, scaleOf(2000)).map(({ datum, row }) => [datum.claim.id, row]));
      for (const { datum, row } of placed) expect(row).toBe(rows.get(datum.claim.id));
      for (const [at, one] of placed.entries()) {
        expect(one.start.x0).toBeLessThanOrEqual(one.start.x1 + 1e-9);
        expect(one.end.x0).toBeLessThanOrEqual(one.end.x1 + 1e-9);
        const next = placed[at + 1];
        if (next?.row !== one.row || next.start === one.end) continue;
        expect(one.end.x1).toBeLessThanOrEqual(next.start.x0 + 7 + 1e-6);
      }
    }),
    { numRuns: 300 },
  ));

test('nothing of a block lies beyond the window but the head of its arrow', () =>
  fc.assert(
    fc.property(data, windows, (list, [from, years]) => {
      for (const one of placeEdges(list, scaleOf(from, years))) {
        const numbers = (blockPath(one, 0, column).match(/-?[\d.]+/g) ?? []).map(Number);
        const xs = numbers.filter((_, at) => at % 2 === 0);
        for (const x of xs) {
          expect(x).toBeGreaterThanOrEqual(column.x0);
          expect(x).toBeLessThanOrEqual(column.x1 + (one.end.form === 'arrow' ? 7 : 0));
        }
      }
    }),
    { numRuns: 300 },
  ));
