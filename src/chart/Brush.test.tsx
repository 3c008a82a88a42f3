// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../geometry/packing';
import { Brush, type BrushDrag, BrushHandles, partAt } from './Brush';

const area = { x: 100, y: 10, width: 400, height: 40 };

afterEach(cleanup);

describe('what a press takes', () => {
  const value = { x0: 200, x1: 300 };
  test.each([
    [200, 'start'],
    [179, 'start'],
    [222, 'start'],
    [177, 'new'],
    [250, 'window'],
    [278, 'end'],
    [322, 'end'],
    [323, 'new'],
  ])('at %i px: %s', (x, part) => {
    expect(partAt(x, value, false)).toBe(part);
  });

  test('of a narrow window the nearer handle, and its middle where there is any', () => {
    const narrow = { x0: 200, x1: 221 };
    expect([190, 203, 210, 218, 240].map((x) => partAt(x, narrow, false))).toEqual([
      'start',
      'start',
      'window',
      'end',
      'end',
    ]);
    expect(partAt(202, { x0: 200, x1: 204 }, false)).toBe('end');
    expect(partAt(199, { x0: 200, x1: 200 }, false)).toBe('start');
  });

  test('where nothing is chosen there is no window to move', () => {
    expect(partAt(300, { x0: 100, x1: 500 }, true)).toBe('new');
    expect(partAt(110, { x0: 100, x1: 500 }, true)).toBe('start');
  });

  test('a near miss of 22 px to either side never starts a new window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 480 }),
        fc.integer({ min: 2, max: 300 }),
        fc.integer({ min: -22, max: 22 }),
        fc.boolean(),
        (x0, width, by, atEnd) => {
          const window = { x0, x1: x0 + width };
          expect(partAt((atEnd ? window.x1 : window.x0) + by, window, false)).not.toBe('new');
        },
      ),
    );
  });
});

describe('the brush', () => {
  const onDrag = vi.fn<(drag: BrushDrag, phase: string) => void>();
  beforeEach(() => onDrag.mockReset());
  const show = (value: Extent, isWhole = false) => {
    render(
      <svg role="img" aria-label="Overview" width={600} height={60}>
        <Brush area={area} value={value} isWhole={isWhole} onDrag={onDrag} />
      </svg>,
    );
    const strip = document.querySelector('.overlay');
    if (!strip) throw new Error('the brush takes no drags');
    const at = (clientX: number, button = 0) => ({ clientX, button, isPrimary: true, pointerId: 1 });
    return {
      press: (x: number, button?: number) => fireEvent.pointerDown(strip, at(x, button)),
      move: (x: number) => fireEvent.pointerMove(strip, at(x)),
      drop: () => fireEvent.pointerUp(strip),
      cancel: () => fireEvent.pointerCancel(strip),
    };
  };

  test('says what is dragged, from where and to where, and when that is done', () => {
    const { press, move, drop } = show({ x0: 150, x1: 250 });
    press(155);
    move(180);
    move(190);
    drop();
    move(300);
    expect(onDrag.mock.calls).toEqual([
      [{ part: 'start', from: 155, to: 180 }, 'move'],
      [{ part: 'start', from: 155, to: 190 }, 'move'],
      [{ part: 'start', from: 155, to: 190 }, 'end'],
    ]);
  });

  test('a press that hardly moves does nothing, nor does another button', () => {
    const { press, move, drop } = show({ x0: 100, x1: 500 }, true);
    press(300);
    move(304);
    drop();
    press(300, 2);
    move(400);
    drop();
    expect(onDrag).not.toHaveBeenCalled();
  });

  test('a drag that the browser takes away is taken back', () => {
    const { press, move, cancel } = show({ x0: 100, x1: 500 }, true);
    press(300);
    move(340);
    cancel();
    expect(onDrag).toHaveBeenLastCalledWith({ part: 'new', from: 300, to: 340 }, 'cancel');
  });
});

describe('the handles for the keyboard', () => {
  const words = {
    start: { text: 'from January 2000', percent: 25.4 },
    window: { text: '2000–2009', percent: 50 },
    end: { text: 'to December 2009', percent: 75 },
  };
  const show = () => {
    const onStep = vi.fn();
    const onClear = vi.fn();
    render(
      <svg role="img" aria-label="Overview">
        <BrushHandles
          area={area}
          value={{ x0: 200, x1: 300 }}
          words={words}
          onStep={onStep}
          onClear={onClear}
        />
      </svg>,
    );
    const handle = (name: string) => screen.getByRole('slider', { name });
    /** Presses a key on a handle; whether the page is kept from answering to it as well. */
    const press = (name: string, key: string, shiftKey = false) =>
      !fireEvent.keyDown(handle(name), { key, shiftKey });
    return { onStep, onClear, handle, press };
  };

  test.each([
    ['Start of period', 'from January 2000', '25'],
    ['Period', '2000–2009', '50'],
    ['End of period', 'to December 2009', '75'],
  ])('%s says %s', (name, text, percent) => {
    const { handle } = show();
    const of = (attribute: string) => handle(name).getAttribute(attribute);
    expect([of('aria-valuetext'), of('aria-valuenow')]).toEqual([text, percent]);
    expect([of('aria-valuemin'), of('aria-valuemax'), of('tabindex')]).toEqual(['0', '100', '0']);
  });

  test.each([
    ['ArrowLeft', -1],
    ['ArrowDown', -1],
    ['ArrowRight', 1],
    ['ArrowUp', 1],
    ['PageDown', -5],
    ['PageUp', 5],
  ])('%s moves a part by %i years, with Shift by months', (key, step) => {
    const { press, onStep } = show();
    expect(press('Start of period', key)).toBe(true);
    expect(press('Period', key, true)).toBe(true);
    expect(press('End of period', key)).toBe(true);
    expect(onStep.mock.calls).toEqual([
      ['start', step, false],
      ['window', step, true],
      ['end', step, false],
    ]);
  });

  test('Home and End go as far as there is', () => {
    const { press, onStep } = show();
    press('Start of period', 'Home');
    press('End of period', 'End');
    const [[, first], [, last]] = onStep.mock.calls as [[string, number], [string, number]];
    expect(first).toBeLessThan(-1000);
    expect(last).toBeGreaterThan(1000);
  });

  test.each(['Delete', 'Backspace', 'Escape'])('%s clears', (key) => {
    const { press, onStep, onClear } = show();
    expect(press('Period', key)).toBe(true);
    expect(onClear).toHaveBeenCalledOnce();
    expect(onStep).not.toHaveBeenCalled();
  });

  test('other keys are left to the page', () => {
    const { press, onStep, onClear } = show();
    expect(press('Period', 'Tab')).toBe(false);
    expect(press('Period', 'a')).toBe(false);
    expect(onStep).not.toHaveBeenCalled();
    expect(onClear).not.toHaveBeenCalled();
  });

  test('stand at the two ends and between them', () => {
    const { handle } = show();
    const middleOf = (name: string) => {
      const rect = handle(name).querySelector('rect');
      return Number(rect?.getAttribute('x')) + Number(rect?.getAttribute('width')) / 2;
    };
    expect(['Start of period', 'Period', 'End of period'].map(middleOf)).toEqual([200, 250, 300]);
  });
});
