// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialView } from '../../address/viewState';
import { screenDimensions } from '../../geometry/boardDimensions';
import { shiftInstant } from '../../geometry/scale';
import { getView, replaceView } from '../../state/store';
import { dataset } from '../../testing/dataset';
import { inputOf } from '../../testing/viewInput';
import { OverviewPanel, stepPeriod } from './OverviewPanel';

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

describe('the steps of a file that spans little time', () => {
  const at = (text: string) => Date.parse(`${text}Z`);
  const WEEKS = { from: at('1962-10-14T00:00'), to: at('1962-10-29T00:00') };
  const ONE_DAY = { from: at('1962-10-27T00:00'), to: at('1962-10-28T00:00') };
  beforeEach(() => replaceView(initialView));
  afterEach(cleanup);

  test.each([
    ['two weeks', WEEKS, 'ArrowRight', false, '1962-10-15T00:00', 'from 15 October 1962, 00:00'],
    ['two weeks', WEEKS, 'ArrowRight', true, '1962-10-14T01:00', 'from 14 October 1962, 01:00'],
    ['two weeks', WEEKS, 'End', false, '1962-10-28T23:00', 'from 28 October 1962, 23:00'],
    ['one day', ONE_DAY, 'PageUp', false, '1962-10-27T05:00', 'from 27 October 1962, 05:00'],
    ['one day', ONE_DAY, 'ArrowRight', true, '1962-10-27T00:01', 'from 27 October 1962, 00:01'],
  ])('%s: %#', (_, full, key, shiftKey, from, words) => {
    const panel = () => (
      <OverviewPanel
        input={inputOf(dataset)}
        dimensions={screenDimensions(1200, 900)}
        full={full}
        period={getView().filter.period}
      />
    );
    const { rerender } = render(panel());
    const start = screen.getByRole('slider', { name: 'Start of period' });
    fireEvent.keyDown(start, { key, shiftKey });
    expect(getView().filter.period).toEqual({ from: at(from), to: full.to });
    rerender(panel());
    expect(start.getAttribute('aria-valuetext')).toBe(words);
  });
});

describe('the panel', () => {
  beforeEach(() => replaceView(initialView));
  afterEach(cleanup);
  const show = () =>
    render(
      <OverviewPanel
        input={inputOf(dataset)}
        dimensions={screenDimensions(1200, 900)}
        full={FULL}
        period={getView().filter.period}
      />,
    );
  const press = (name: string, key: string) => {
    show();
    fireEvent.keyDown(screen.getByRole('slider', { name }), { key });
    cleanup();
    return getView().filter.period;
  };

  test('its handles set the period by the keyboard, and clear it', () => {
    expect(press('Start of period', 'PageUp')).toEqual({ from: newYear(1997), to: FULL.to });
    expect(press('End of period', 'ArrowLeft')).toEqual({ from: newYear(1997), to: newYear(2021) });
    expect(press('Period', 'ArrowRight')).toEqual({ from: newYear(1998), to: FULL.to });
    expect(press('Start of period', 'Home')).toBeNull();
    expect(press('End of period', 'PageDown')).toEqual({ from: FULL.from, to: newYear(2017) });
    expect(press('Period', 'Delete')).toBeNull();
  });

  test('its handles say what they stand for', () => {
    replaceView({
      ...initialView,
      filter: { ...initialView.filter, period: { from: newYear(2007), to: newYear(2012) } },
    });
    show();
    expect(screen.getByRole('slider', { name: 'Period' }).getAttribute('aria-valuetext')).toBe('2007–2011');
    expect(screen.getByRole('slider', { name: 'End of period' }).getAttribute('aria-valuetext')).toBe(
      'to December 2011',
    );
    expect(screen.getByRole('slider', { name: 'Start of period' }).getAttribute('aria-valuenow')).toBe('50');
  });
});
