import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftInstant } from '../geometry/scale';
import { coversAll, dragPeriod, stepPeriod } from './movePeriod';

const DAY = 864e5;
const newYear = (year: number) => Date.UTC(year, 0, 1);
const FULL = { from: newYear(1992), to: newYear(2022) };

const part = fc.constantFrom('start' as const, 'window' as const, 'end' as const);
const step = fc.oneof(
  fc.constantFrom(-1, 1, -5, 5, -10_000, 10_000).map((count) => ({ count, unit: 'year' as const })),
  fc.constantFrom(-1, 1, -5, 5, -10_000, 10_000).map((count) => ({ count, unit: 'month' as const })),
);
/** Periods that the brush makes: whole months within the data. */
const months = fc
  .tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 1, max: 360 }))
  .map(([first, length]) => ({
    from: shiftInstant(FULL.from, first, 'month'),
    to: shiftInstant(FULL.from, Math.min(360, first + length), 'month'),
  }));
/** Periods that a reader may type: whole days within the data. */
const days = fc
  .tuple(fc.integer({ min: 0, max: 10_956 }), fc.integer({ min: 1, max: 800 }))
  .map(([first, length]) => ({
    from: FULL.from + first * DAY,
    to: Math.min(FULL.to, FULL.from + (first + length) * DAY),
  }));

describe('a step of the period', () => {
  test.each([
    ['start', { count: 1, unit: 'year' }, '2007-01-01', '2011-01-01'],
    ['end', { count: -1, unit: 'year' }, '2006-01-01', '2010-01-01'],
    ['end', { count: 1, unit: 'month' }, '2006-01-01', '2011-02-01'],
    ['window', { count: -1, unit: 'year' }, '2005-01-01', '2010-01-01'],
    ['start', { count: 10_000, unit: 'year' }, '2010-12-01', '2011-01-01'],
    ['end', { count: 10_000, unit: 'year' }, '2006-01-01', '2022-01-01'],
    ['window', { count: -10_000, unit: 'year' }, '1992-01-01', '1997-01-01'],
    ['window', { count: 10_000, unit: 'year' }, '2017-01-01', '2022-01-01'],
  ] as const)('%s by %j: %s to %s', (which, by, from, to) => {
    const next = stepPeriod({ from: newYear(2006), to: newYear(2011) }, FULL, which, by);
    expect([next.from, next.to].map((at) => new Date(at).toISOString().slice(0, 10))).toEqual([from, to]);
  });

  test.each([
    ['months', months],
    ['days', days],
  ])(
    'stays within the data and no shorter than a month, or than it was, from a period of whole %s',
    (_, periods) => {
      fc.assert(
        fc.property(periods, part, step, (period, which, by) => {
          const { from, to } = stepPeriod(period, FULL, which, by);
          expect(from).toBeGreaterThanOrEqual(FULL.from);
          expect(to).toBeLessThanOrEqual(FULL.to);
          expect(to - from).toBeGreaterThanOrEqual(Math.min(28 * DAY, period.to - period.from));
        }),
        { numRuns: 500 },
      );
    },
  );

  test('moving the window keeps its length to a few days; moving an end keeps the other', () => {
    fc.assert(
      fc.property(months, part, step, (period, which, by) => {
        const next = stepPeriod(period, FULL, which, by);
        if (which === 'start') expect(next.to).toBe(period.to);
        else if (which === 'end') expect(next.from).toBe(period.from);
        else expect(Math.abs(next.to - next.from - (period.to - period.from))).toBeLessThanOrEqual(16 * DAY);
      }),
      { numRuns: 500 },
    );
  });
});

const instant = fc.integer({ min: newYear(1980), max: newYear(2030) });
const isNewYear = (at: number) => new Date(at).toISOString().endsWith('-01-01T00:00:00.000Z');
const written = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('a drag of the period', () => {
  const period = { from: newYear(2006), to: newYear(2011) };
  const day = (text: string) => Date.parse(`${text}Z`);

  test.each([
    ['start', '2006-03-01', '2004-11-01', '2005-01-01', '2011-01-01'],
    ['end', '2011-01-01', '2014-08-01', '2006-01-01', '2015-01-01'],
    ['start', '2006-01-01', '2019-01-01', '2010-01-01', '2011-01-01'],
    ['window', '2008-01-01', '2011-02-01', '2009-01-01', '2014-01-01'],
    ['window', '2008-01-01', '1970-01-01', '1992-01-01', '1997-01-01'],
    ['new', '2003-10-01', '1999-02-01', '1999-01-01', '2004-01-01'],
    ['new', '2003-07-20', '2003-11-01', '2003-01-01', '2004-01-01'],
    ['new', '2021-11-20', '2024-11-01', '2021-01-01', '2022-01-01'],
  ] as const)('%s from %s to %s: %s to %s', (part, pressed, now, from, to) => {
    const next = dragPeriod(period, FULL, part, day(`${pressed}T00:00`), day(`${now}T00:00`));
    expect([next.from, next.to].map((at) => written(at).slice(0, 10))).toEqual([from, to]);
  });

  test.each([
    [180, '1962-02-01T00:00', 'months'],
    [15, '1962-01-10T00:00', 'days'],
    [1, '1962-01-01T09:00', 'hours'],
  ])('of a file of %i days an end snaps to %s, a unit of %s', (length, expected) => {
    const full = { from: day('1962-01-01T00:00'), to: day('1962-01-01T00:00') + length * DAY };
    const near = Date.parse(`${expected}Z`) + (length > 30 ? 10 * DAY : length > 3 ? 0.3 * DAY : DAY / 80);
    expect(written(dragPeriod(full, full, 'start', full.from, near).from)).toBe(expected);
  });

  test('snaps every end that it moves, keeps the other, and stays within the data, whatever is dragged where', () => {
    const parts = fc.constantFrom('start', 'end', 'new');
    fc.assert(
      fc.property(fc.oneof(months, days), parts, instant, instant, (now, which, from, to) => {
        const next = dragPeriod(now, FULL, which, from, to);
        expect(next.from).toBeGreaterThanOrEqual(FULL.from);
        expect(next.to).toBeLessThanOrEqual(FULL.to);
        expect(next.from).toBeLessThan(next.to);
        if (which === 'start') expect(next.to).toBe(now.to);
        if (which === 'end') expect(next.from).toBe(now.from);
        if (which === 'new') expect([next.from, next.to].every(isNewYear)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a drag of the window by whole years and back changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), (by) => {
        const there = dragPeriod(period, FULL, 'window', period.from, shiftInstant(period.from, by, 'year'));
        expect(there.to - there.from).toBeGreaterThan(4.9 * 365 * DAY);
        expect(dragPeriod(there, FULL, 'window', there.from, period.from)).toEqual(period);
      }),
    );
  });

  test('what covers all of the data is no filter', () => {
    expect(coversAll(FULL, FULL)).toBe(true);
    expect(coversAll({ ...FULL, from: newYear(1993) }, FULL)).toBe(false);
  });
});
