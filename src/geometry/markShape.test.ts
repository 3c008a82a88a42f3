import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../lib/calendar';
import { MARK_HEIGHT, markShape } from './markShape';

describe('the shape of a date', () => {
  it.each([
    ['a minute', 60_000, 0.1, 'disc', 16],
    ['a day', DAY, 0.08, 'disc', 16],
    ['a day in a window of two weeks', DAY, 58, 'range', 56.5],
    ['a month', 31 * DAY, 2.4, 'block', 17],
    ['two months', 62 * DAY, 5, 'block', 17],
    ['a month in a window of two years', 31 * DAY, 34, 'range', 32.5],
    ['a quarter', 91 * DAY, 7, 'range', 13],
    ['a year', 365 * DAY, 28, 'range', 26.5],
    ['a year on a phone', 366 * DAY, 8.7, 'range', 13],
    ['five years', 1826 * DAY, 140, 'brackets', 138.5],
  ])('%s', (_, time, width, form, drawn) => {
    const shape = markShape(time, width);
    expect([shape.form, shape.width]).toEqual([form, drawn]);
  });

  it('has room for an arrow beside the glyph of a letter', () => {
    expect(markShape(31 * DAY, 2.4, true).width).toBe(24);
  });

  it.each([
    ['five years, with room for its ends', 1826, 12, 'lasted', 12],
    ['five years, with none', 1826, 3, 'lasted', 8],
    ['five years, close by', 1826, 900, 'lasted', 900],
    ['a week, with room', 7, 12, 'lasted', 12],
    ['a week, with none', 7, 11, 'block', 17],
  ])('what lasted %s', (_, days, width, form, drawn) => {
    const shape = markShape(days * DAY, width, false, true);
    expect([shape.form, shape.width]).toEqual([form, drawn]);
  });

  it('is paler the wider the range', () => {
    expect(markShape(365 * DAY, 28).tint).toBeCloseTo(0.15, 2);
    expect(markShape(365 * DAY, 70).tint).toBeCloseTo(0.04, 2);
  });
});

it('never has more ink per area when less is known, at any zoom', () => {
  const time = fc.double({ min: 1000, max: 40_000 * DAY, noNaN: true });
  const zoom = fc.double({ min: 1e-3, max: 60, noNaN: true });
  fc.assert(
    fc.property(time, time, zoom, (a, b, pxPerDay) => {
      const [fine, coarse] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
        markShape(ms, (ms / DAY) * pxPerDay),
      );
      expect(fine?.tint).toBeGreaterThanOrEqual(coarse?.tint ?? 1);
      expect(fine?.width).toBeGreaterThanOrEqual(MARK_HEIGHT - 3);
    }),
  );
});
