import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine } from '../model/edtfSet';
import type { Bound } from '../model/span';
import { DAY, lasting, momentOf, newYear, once, yearOf } from '../testing/spans';
import { isInView, placeSpan, signAt } from './placedSpan';
import { timeScale } from './scale';

const scale = fc
  .record({
    from: fc.integer({ min: newYear(1950), max: newYear(2030) }),
    days: fc.integer({ min: 1, max: 80 * 366 }),
    x0: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 120, max: 2560 }),
  })
  .map(({ from, days, x0, width }) => timeScale({ from, to: from + days * DAY }, { x0, x1: x0 + width }));

/** An interval whose ends may be of any width, touch, overlap, be open or unknown, but not both without a date. */
const interval = fc
  .record({
    from: fc.integer({ min: newYear(1960), max: newYear(2020) }),
    startDays: fc.integer({ min: 1, max: 4000 }),
    gapDays: fc.integer({ min: -4000, max: 4000 }),
    endDays: fc.integer({ min: 1, max: 4000 }),
    ends: fc.constantFrom('both', 'start', 'end'),
    missing: fc.constantFrom<Bound>('open', 'unknown'),
  })
  .map(({ from, startDays, gapDays, endDays, ends, missing }) => {
    const start = momentOf(from, from + startDays * DAY);
    const late = Math.max(start.earliest, start.latest + gapDays * DAY);
    const end = momentOf(late, Math.max(start.latest, late + endDays * DAY));
    return lasting(ends === 'end' ? missing : start, ends === 'start' ? missing : end);
  });

test('a year is as wide as from its 1 January to the next, in any window', () => {
  fc.assert(
    fc.property(scale, fc.integer({ min: 1940, max: 2040 }), (x, year) => {
      const { x0, x1, certain0, certain1 } = placeSpan(once(yearOf(year)), x);
      expect({ x0, x1, certain0, certain1 }).toEqual({
        x0: x(newYear(year)),
        x1: x(newYear(year + 1)),
        certain0: x(newYear(year)),
        certain1: x(newYear(year + 1)),
      });
      const pxPerDay = (x.column.x1 - x.column.x0) / ((x.window.to - x.window.from) / DAY);
      const days = (newYear(year + 1) - newYear(year)) / DAY;
      expect(Math.abs(x1 - x0 - days * pxPerDay)).toBeLessThan(1e-3);
    }),
  );
});

test('the certain part lies within the whole, whatever the ends', () => {
  fc.assert(
    fc.property(scale, interval, (x, span) => {
      const { x0, x1, certain0, certain1 } = placeSpan(span, x);
      expect(x0).toBeLessThanOrEqual(certain0);
      expect(certain0).toBeLessThanOrEqual(certain1);
      expect(certain1).toBeLessThanOrEqual(x1);
    }),
    { numRuns: 500 },
  );
});

describe('ends', () => {
  const x = timeScale({ from: newYear(2000), to: newYear(2010) }, { x0: 0, x1: 3653 });

  test('dated ends are soft as far as their dates reach', () => {
    expect(placeSpan(lasting(yearOf(2002), yearOf(2006)), x)).toEqual({
      x0: x(newYear(2002)),
      certain0: x(newYear(2003)),
      certain1: x(newYear(2006)),
      x1: x(newYear(2007)),
    });
  });

  test('where the ends may touch, nothing is certain', () => {
    const placed = placeSpan(lasting(yearOf(2002), yearOf(2002)), x);
    expect([placed.x0, placed.x1]).toEqual([x(newYear(2002)), x(newYear(2003))]);
    expect(placed.certain0).toBe(placed.certain1);
  });

  test('an open end runs to the edge of the window and is certain up to there', () => {
    const after = placeSpan(lasting(yearOf(2002), 'open'), x);
    expect([after.certain1, after.x1]).toEqual([3653, 3653]);
    const before = placeSpan(lasting('open', yearOf(2002)), x);
    expect([before.x0, before.certain0]).toEqual([0, 0]);
  });

  test('an open end that begins past the window does not turn back', () => {
    const after = placeSpan(lasting(yearOf(2012), 'open'), x);
    expect(after.x1).toBeGreaterThanOrEqual(x(newYear(2012)));
    expect(isInView(after, x)).toBe(false);
  });

  test.each([
    ['both ends', 'middle', lasting(yearOf(2002), yearOf(2006))],
    ['no end', 'x0', lasting(yearOf(2002), 'unknown')],
    ['an open end', 'x0', lasting(yearOf(2002), 'open')],
    ['no start', 'x1', lasting('unknown', yearOf(2008))],
  ] as const)('with %s its sign stands at the %s', (_, where, span) => {
    const placed = placeSpan(span, x);
    expect(signAt(span, placed)).toBe(where === 'middle' ? (placed.x0 + placed.x1) / 2 : placed[where]);
  });

  test('an unknown end fades out over four years, beyond what is known', () => {
    const after = placeSpan(lasting(yearOf(2002), 'unknown'), x);
    expect(after.certain1).toBeCloseTo(x(newYear(2003)), 6);
    expect(after.x1).toBeCloseTo(x(newYear(2007)), 6);
    const before = placeSpan(lasting('unknown', yearOf(2008)), x);
    expect(before.certain0).toBeCloseTo(x(newYear(2008)), 6);
    expect(before.x0).toBeCloseTo(x(newYear(2004)), 6);
    expect(before.x1).toBe(x(newYear(2009)));
  });

  test('a date without a bound fades there', () => {
    const at = combine({ of: 'one', members: [{ first: null, last: yearOf(2005) }] });
    const placed = placeSpan(once(at), x);
    expect([placed.certain0, placed.certain1, placed.x1]).toEqual([
      x(newYear(2005)),
      x(newYear(2006)),
      x(newYear(2006)),
    ]);
    expect(placed.x0).toBeCloseTo(x(newYear(2001)), 6);
  });

  test('an end that is a range is soft through all of it', () => {
    const years = [2005, 2008].map((year) => ({ first: yearOf(year), last: yearOf(year) }));
    const placed = placeSpan(lasting(yearOf(2002), combine({ of: 'one', members: years })), x);
    expect([placed.certain1, placed.x1]).toEqual([x(newYear(2005)), x(newYear(2009))]);
  });

  test('an end without a first bound leaves nothing certain', () => {
    const end = combine({ of: 'one', members: [{ first: yearOf(2005), last: null }] });
    const placed = placeSpan(lasting(end, 'unknown'), x);
    expect(placed.certain0).toBe(placed.certain1);
    expect(Object.values(placed).every(Number.isFinite)).toBe(true);
  });

  test('the fade is the same stretch of time at every zoom', () => {
    fc.assert(
      fc.property(scale, (any) => {
        const { certain1, x1 } = placeSpan(lasting(yearOf(2002), 'unknown'), any);
        expect(Math.abs(any.invert(x1) - any.invert(certain1) - 4 * 365.25 * DAY)).toBeLessThan(60_000);
      }),
    );
  });

  test.each([
    [1998, false],
    [2000, true],
    [2009, true],
    [2011, false],
  ])('whether the year %i shows in 2000–2009: %s', (year, shows) => {
    expect(isInView(placeSpan(once(yearOf(year)), x), x)).toBe(shows);
  });
});
