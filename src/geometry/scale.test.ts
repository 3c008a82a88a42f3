import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, newYear } from '../testing/spans';
import {
  nearestStart,
  padRange,
  placeTicks,
  shiftInstant,
  stepsOf,
  type TimeUnit,
  timeScale,
  wholeUnits,
} from './scale';
import { textWidth } from './text';

const window = fc
  .record({
    from: fc.integer({ min: newYear(1900), max: newYear(2040) }),
    days: fc.integer({ min: 3, max: 60 * 365 }),
  })
  .map(({ from, days }) => ({ from, to: from + days * DAY }));
const column = fc
  .record({ x0: fc.integer({ min: 0, max: 200 }), width: fc.integer({ min: 120, max: 2560 }) })
  .map(({ x0, width }) => ({ x0, x1: x0 + width }));
const instant = fc.integer({ min: newYear(1800), max: newYear(2100) });

test('year bounds stand at their exact pixel', () => {
  const x = timeScale({ from: newYear(2000), to: newYear(2004) }, { x0: 100, x1: 100 + 1461 });
  const at = [2000, 2001, 2002, 2003, 2004].map((year) => x(newYear(year)));
  for (const [i, px] of [100, 466, 831, 1196, 1561].entries()) expect(at[i]).toBeCloseTo(px, 9);
});

test('a day is as wide everywhere, and a pixel leads back to its instant', () => {
  fc.assert(
    fc.property(window, column, instant, (range, columnOf, at) => {
      const x = timeScale(range, columnOf);
      const day = ((columnOf.x1 - columnOf.x0) * DAY) / (range.to - range.from);
      expect(x(at + DAY) - x(at)).toBeCloseTo(day, 4);
      expect(Math.abs(x.invert(x(at)) - at)).toBeLessThan(1000);
      expect([x(range.from), x(range.to)]).toEqual([columnOf.x0, columnOf.x1]);
    }),
  );
});

test('ticks stand on whole minutes inside the window, in order; those of days have a label of their own', () => {
  fc.assert(
    fc.property(window, column, fc.integer({ min: 50, max: 90 }), (range, columnOf, spacing) => {
      const x = timeScale(range, columnOf);
      const ticks = placeTicks(x, spacing);
      expect(ticks.length).toBeGreaterThan(0);
      const days = ticks
        .map(({ label }) => label)
        .filter((label) => /\d/.test(label) && !/^\d\d:/.test(label));
      expect(new Set(days).size).toBe(days.length);
      for (const [at, tick] of ticks.entries()) {
        const minute = x.invert(tick.x) / 60_000;
        expect(Math.abs(minute - Math.round(minute))).toBeLessThan(0.01);
        expect(tick.x).toBeGreaterThanOrEqual(columnOf.x0);
        expect(tick.x).toBeLessThanOrEqual(columnOf.x1);
        expect(tick.x).toBeGreaterThan(ticks[at - 1]?.x ?? Number.NEGATIVE_INFINITY);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  [1992, 2024, 900, 84, '1995'],
  [2006, 2008, 900, 84, 'Jan 2006'],
  [2006, 2008, 900, 84, 'Apr'],
])('ticks from %i to %i are named by the coarsest unit', (first, last, width, spacing, label) => {
  const ticks = placeTicks(
    timeScale({ from: newYear(first), to: newYear(last) }, { x0: 0, x1: width }),
    spacing,
  );
  expect(ticks.map((tick) => tick.label)).toContain(label);
});

test('of months only the first has its year, and the first of each later year', () => {
  const x = timeScale({ from: newYear(2005), to: newYear(2007) }, { x0: 0, x1: 900 });
  const labels = ['Jan 2005', 'Apr', 'Jul', 'Oct', 'Jan 2006', 'Apr', 'Jul', 'Oct', 'Jan 2007'];
  expect(placeTicks(x, 84).map(({ label }) => label)).toEqual(labels);
  const late = timeScale(
    { from: newYear(2005) + 100 * DAY, to: newYear(2006) + 200 * DAY },
    { x0: 0, x1: 700 },
  );
  expect(placeTicks(late, 84).map(({ label }) => label)).toEqual([
    'Jul 2005',
    'Oct',
    'Jan 2006',
    'Apr',
    'Jul',
  ]);
});

test.each([
  ['years BC', -600, 600, 900, ['600 BC', '500 BC', '400 BC', '1 AD', '500 AD']],
  ['years around 1 AD', -3, 4, 900, ['4 BC', '1 BC', '1 AD', '3 AD']],
  ['years below 1000', 40, 60, 900, ['40 AD', '60 AD']],
  ['decades BC', -59, -19, 900, ['60 BC', '20 BC']],
  ['months BC', -44, -42, 900, ['Jan 44 BC']],
  ['years that turn 1000', 900, 1100, 900, ['900 AD', '1000', '1100']],
])('%s are said with their era', (_, first, last, width, labels) => {
  const x = timeScale({ from: newYear(first), to: newYear(last) }, { x0: 0, x1: width });
  const ticks = placeTicks(x, 62);
  expect(ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
  for (const { x: at, label } of ticks) {
    if (!/\d/.test(label)) continue;
    const [, year = '', era] = /(\d+)(?: (AD|BC))?$/.exec(label) ?? [];
    const astronomical = era === 'BC' ? 1 - Number(year) : Number(year);
    expect(new Date(Math.round(x.invert(at))).getUTCFullYear()).toBe(astronomical);
  }
});

test.each([
  ['two days', '1962-10-26T00:00Z', '1962-10-28T00:00Z', ['26 Oct', '12:00', '27 Oct', '12:00', '28 Oct']],
  ['a morning', '1962-10-26T06:30Z', '1962-10-26T12:30Z', ['26 Oct, 07:00', '08:00', '09:00']],
  ['an hour', '1962-10-26T09:00Z', '1962-10-26T10:00Z', ['26 Oct, 09:00', '09:15', '09:30']],
])('%s has times of day on its axis, with their day', (_, from, to, labels) => {
  const x = timeScale({ from: Date.parse(from), to: Date.parse(to) }, { x0: 0, x1: 500 });
  const found = placeTicks(x, 84).map(({ label }) => label);
  expect(found.slice(0, labels.length)).toEqual(labels);
});

test('labels touch neither in BC years nor in hours', () => {
  const windows = fc.oneof(
    fc.record({
      from: fc.integer({ min: newYear(-9999), max: newYear(500) }),
      days: fc.integer({ min: 1, max: 4e6 }),
    }),
    fc.record({
      from: fc.integer({ min: newYear(1962), max: newYear(1963) }),
      days: fc.integer({ min: 1, max: 9 }),
    }),
  );
  fc.assert(
    fc.property(windows, fc.integer({ min: 240, max: 2400 }), ({ from, days }, width) => {
      const ticks = placeTicks(timeScale({ from, to: from + days * DAY }, { x0: 0, x1: width }), 62);
      for (const [at, { x: place, label }] of ticks.entries()) {
        const next = ticks[at + 1];
        if (!next || ticks.length < 3) continue;
        const room = (textWidth(label, 11) + textWidth(next.label, 11)) / 2;
        expect(next.x - place).toBeGreaterThan(room);
      }
    }),
    { numRuns: 300 },
  );
});

test('a year tick stands on 1 January', () => {
  const x = timeScale({ from: newYear(1990), to: newYear(2025) }, { x0: 148, x1: 1300 });
  for (const tick of placeTicks(x, 84)) expect(tick.x).toBeCloseTo(x(newYear(Number(tick.label))), 6);
});

test('padding adds the same share at both ends', () => {
  expect(padRange({ from: 100, to: 200 }, 0.1)).toEqual({ from: 90, to: 210 });
});

test('whole years hold the range and are the smallest that do', () => {
  fc.assert(
    fc.property(window, (range) => {
      const years = wholeUnits(range, 'year');
      expect(years.from).toBe(newYear(new Date(range.from).getUTCFullYear()));
      expect(years.to).toBe(newYear(new Date(range.to - 1).getUTCFullYear() + 1));
    }),
  );
});

test('whole years stay as they are', () => {
  const years = { from: newYear(1992), to: newYear(2022) };
  expect(wholeUnits(years, 'year')).toEqual(years);
});

test('the nearest month is the start of a month, at most half a month away', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const month = nearestStart(at, 'month');
      expect(new Date(month).toISOString()).toMatch(/-01T00:00:00\.000Z$/);
      expect(Math.abs(month - at)).toBeLessThanOrEqual(15.5 * DAY);
      expect(nearestStart(month, 'month')).toBe(month);
    }),
  );
});

test.each([
  ['2006-01-01T00:00', 1, 'year', '2007-01-01T00:00'],
  ['2006-01-01T00:00', -5, 'year', '2001-01-01T00:00'],
  ['2006-11-01T00:00', 3, 'month', '2007-02-01T00:00'],
  ['2008-03-14T00:00', 1, 'year', '2009-03-14T00:00'],
  ['1962-10-31T00:00', 1, 'day', '1962-11-01T00:00'],
  ['1962-10-31T23:00', 2, 'hour', '1962-11-01T01:00'],
  ['1962-10-31T23:59', 1, 'minute', '1962-11-01T00:00'],
] as const)('%s moved by %i %s is %s', (from, count, unit, to) => {
  const moved = shiftInstant(Date.parse(`${from}Z`), count, unit);
  expect(new Date(moved).toISOString().slice(0, 16)).toBe(to);
});

test.each<[string, string, TimeUnit, TimeUnit, string, string]>([
  ['1992-03-04T00:00', '2020-07-01T00:00', 'year', 'month', '1992-01-01T00:00', '2021-01-01T00:00'],
  ['1962-01-15T00:00', '1962-11-21T00:00', 'month', 'day', '1962-01-01T00:00', '1962-12-01T00:00'],
  ['1962-09-04T06:00', '1962-11-21T18:00', 'day', 'hour', '1962-09-04T00:00', '1962-11-22T00:00'],
  ['1962-10-14T06:00', '1962-10-28T09:00', 'day', 'hour', '1962-10-14T00:00', '1962-10-29T00:00'],
  ['1962-10-27T09:43', '1962-10-27T19:45', 'hour', 'minute', '1962-10-27T09:00', '1962-10-27T20:00'],
  ['1962-10-27T09:43', '1962-10-27T09:44', 'hour', 'minute', '1962-10-27T09:00', '1962-10-27T10:00'],
])('from %s to %s is counted in steps of a %s and a %s, from %s to %s', (...row) => {
  const [from, to, coarse, fine, start, end] = row;
  const range = { from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) };
  expect(stepsOf(range)).toEqual({ coarse, fine });
  const whole = wholeUnits(range, coarse);
  expect([whole.from, whole.to].map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([start, end]);
  expect(stepsOf(whole)).toEqual({ coarse, fine });
});

test('moving a month bound there and back leads to where it was', () => {
  fc.assert(
    fc.property(
      instant.map((at) => nearestStart(at, 'month')),
      fc.integer({ min: -500, max: 500 }),
      (at, months) => {
        expect(shiftInstant(shiftInstant(at, months, 'month'), -months, 'month')).toBe(at);
      },
    ),
  );
});

test('labels of ticks never touch, whatever the stretch of time and the room', () => {
  const room = { year: 30, month: 60, day: 45 };
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 600 }),
      fc.integer({ min: 240, max: 2400 }),
      fc.constantFrom(62, 84),
      (months, width, spacing) => {
        const from = Date.UTC(1992, 0, 1);
        const x = timeScale({ from, to: shiftInstant(from, months, 'month') }, { x0: 0, x1: width });
        const ticks = placeTicks(x, spacing);
        const unit = ticks.every(({ label }) => /^\d{4}$/.test(label))
          ? 'year'
          : ticks.every(({ label }) => /^\D+ \d{4}$/.test(label))
            ? 'month'
            : 'day';
        const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
        return ticks.length <= 3 || gaps.every((gap) => gap >= room[unit]);
      },
    ),
  );
});
