// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { getViewState, replaceView, viewStore } from '../../state/store';
import { dataset } from '../../testing/dataset';
import { inputOf } from '../../testing/viewInput';
import { OverviewPanel } from './OverviewPanel';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const FULL = { from: newYear(1992), to: newYear(2022) };

/** Where the board stands in these tests, px. */
const PLACE = { width: 1200, plot: screenDimensions(1200, 900).plot };

describe('the steps of a file that spans little time', () => {
  const at = (text: string) => Date.parse(`${text}Z`);
  const WEEKS = { from: at('1962-10-14T00:00'), to: at('1962-10-29T00:00') };
  const ONE_DAY = { from: at('1962-10-27T00:00'), to: at('1962-10-28T00:00') };
  beforeEach(() => replaceView(initialViewState));
  afterEach(cleanup);

  test.each([
    ['two weeks', WEEKS, 'ArrowRight', false, '1962-10-15T00:00', 'from 15 October 1962, 00:00'],
    ['two weeks', WEEKS, 'ArrowRight', true, '1962-10-14T01:00', 'from 14 October 1962, 01:00'],
    ['two weeks', WEEKS, 'End', false, '1962-10-28T23:00', 'from 28 October 1962, 23:00'],
    ['one day', ONE_DAY, 'PageUp', false, '1962-10-27T05:00', 'from 27 October 1962, 05:00'],
    ['one day', ONE_DAY, 'ArrowRight', true, '1962-10-27T00:01', 'from 27 October 1962, 00:01'],
  ])('%s: %#', (_, full, key, shiftKey, from, words) => {
    const panel = () => (
      <OverviewPanel input={inputOf(dataset)} {...PLACE} full={full} period={getViewState().filter.period} />
    );
    const { rerender } = render(panel());
    const start = screen.getByRole('slider', { name: 'Start of period' });
    fireEvent.keyDown(start, { key, shiftKey });
    expect(getViewState().filter.period).toEqual({ from: at(from), to: full.to });
    rerender(panel());
    expect(start.getAttribute('aria-valuetext')).toBe(words);
  });
});

describe('the panel', () => {
  beforeEach(() => replaceView(initialViewState));
  afterEach(cleanup);
  const panelOf = () => (
    <OverviewPanel input={inputOf(dataset)} {...PLACE} full={FULL} period={getViewState().filter.period} />
  );
  const show = () => render(panelOf());
  const press = (name: string, key: string) => {
    show();
    fireEvent.keyDown(screen.getByRole('slider', { name }), { key });
    cleanup();
    return getViewState().filter.period;
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
      ...initialViewState,
      filter: { ...initialViewState.filter, period: { from: newYear(2007), to: newYear(2012) } },
    });
    show();
    expect(screen.getByRole('slider', { name: 'Period' }).getAttribute('aria-valuetext')).toBe('2007–2011');
    expect(screen.getByRole('slider', { name: 'End of period' }).getAttribute('aria-valuetext')).toBe(
      'to December 2011',
    );
    expect(screen.getByRole('slider', { name: 'Start of period' }).getAttribute('aria-valuenow')).toBe('50');
  });

  /** Presses on the strip, moves and lets go, at px of the board. */
  const drag = (from: number, ...to: readonly number[]) => {
    const strip = document.querySelector('.overlay');
    if (!strip) throw new Error('the strip takes no drags');
    const at = (clientX: number) => ({ clientX, button: 0, isPrimary: true, pointerId: 1 });
    fireEvent.pointerDown(strip, at(from));
    for (const place of to) fireEvent.pointerMove(strip, at(place));
    return {
      drop: () => fireEvent.pointerUp(strip, at(to.at(-1) ?? from)),
      stop: () => fireEvent.pointerCancel(strip),
    };
  };
  const x = timeScale(FULL, PLACE.plot);
  const years = (from: number, to: number) => ({ from: newYear(from), to: newYear(to) });

  test('a drag snaps to years, says them while it lasts, and is one act at its end', async () => {
    const { rerender } = show();
    const { drop } = drag(x(FULL.from), x(newYear(2000)) + 6, x(newYear(2006)) - 7);
    expect(getViewState().filter.period).toEqual(years(2006, 2022));
    rerender(panelOf());
    await waitFor(() => expect(document.querySelector('.brush-dates')?.textContent).toBe('2006'));
    drop();
    expect(viewStore.getState().cause).toEqual({ by: 'act', of: 'period' });
    expect(document.querySelector('.brush-dates')).toBeNull();
  });

  test('a press beside a handle takes it and starts no new window; a press alone changes nothing', () => {
    replaceView({ ...initialViewState, filter: { ...initialViewState.filter, period: years(2006, 2011) } });
    show();
    drag(x(newYear(2011)) + 20, x(newYear(2013)) + 20).drop();
    expect(getViewState().filter.period).toEqual(years(2006, 2013));
    cleanup();
    show();
    drag(x(newYear(1996))).drop();
    drag(x(newYear(2006)) - 12).drop();
    expect(getViewState().filter.period).toEqual(years(2006, 2013));
  });

  test('a drag that turns into a scroll leaves the period as it was', () => {
    replaceView({ ...initialViewState, filter: { ...initialViewState.filter, period: years(2006, 2011) } });
    show();
    const { stop } = drag(x(newYear(2006)), x(newYear(2001)));
    expect(getViewState().filter.period).toEqual(years(2001, 2011));
    stop();
    expect(getViewState().filter.period).toEqual(years(2006, 2011));
  });

  test('says how high the bars are, and under a period leads back to all years', () => {
    const notes = { x0: 1100, x1: 1190 };
    render(<OverviewPanel input={inputOf(dataset)} {...PLACE} full={FULL} period={null} notes={notes} />);
    expect(document.querySelector('.overview-notes')?.textContent).toBe('at most2 a year');
    cleanup();
    replaceView({ ...initialViewState, filter: { ...initialViewState.filter, period: years(2006, 2011) } });
    render(
      <OverviewPanel
        input={inputOf(dataset, { answer: ({ id }) => (id === 'mashaal-2008' ? 'inside' : 'outside') })}
        {...PLACE}
        full={FULL}
        period={years(2006, 2011)}
        notes={notes}
      />,
    );
    expect(document.querySelector('.overview-notes')?.textContent).toBe('dark: shownall years');
    fireEvent.click(screen.getByRole('button', { name: 'all years' }));
    expect(getViewState().filter.period).toBeNull();
  });
});
