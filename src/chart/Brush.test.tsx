// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../geometry/packing';
import { Brush } from './Brush';
import { BrushHandles } from './BrushHandles';

const area = { x: 100, y: 10, width: 400, height: 40 };

// happy-dom's points know no matrices; coordinates of the page are those of the drawing here.
beforeAll(() => {
  Reflect.set(SVGSVGElement.prototype, 'createSVGPoint', () => {
    const point = { x: 0, y: 0, matrixTransform: () => point };
    return point;
  });
});
afterEach(cleanup);

describe('the brush', () => {
  const onMove = vi.fn<(extent: Extent | null, done: boolean) => void>();
  beforeEach(() => onMove.mockReset());
  const drawing = (value: Extent | null) => (
    <svg role="img" aria-label="Overview" width={600} height={60}>
      <Brush area={area} value={value} onMove={onMove} />
    </svg>
  );
  const part = (name: string): Element => {
    const found = document.querySelector(`.${name}`);
    if (!found) throw new Error(`the brush has no ${name}`);
    return found;
  };
  /** The chosen extent as it is drawn; null when nothing is. */
  const drawn = (): Extent | null => {
    const selection = part('selection');
    if (selection.getAttribute('style')?.includes('none')) return null;
    const x0 = Number(selection.getAttribute('x'));
    return { x0, x1: x0 + Number(selection.getAttribute('width')) };
  };
  /** Presses at one place, moves to others and lets go at the last. */
  const drag = (name: string, from: number, ...to: readonly number[]) => {
    const at = (clientX: number) => ({ clientX, clientY: 30, view: window });
    fireEvent.mouseDown(part(name), at(from));
    for (const place of to) fireEvent.mouseMove(window, at(place));
    fireEvent.mouseUp(window, at(to.at(-1) ?? from));
  };

  test('shows the value that it is given, within its area, and says nothing of it', () => {
    const { rerender } = render(drawing({ x0: 150, x1: 250 }));
    expect(drawn()).toEqual({ x0: 150, x1: 250 });
    rerender(drawing({ x0: 50, x1: 800 }));
    expect(drawn()).toEqual({ x0: 100, x1: 500 });
    rerender(drawing(null));
    expect(drawn()).toBeNull();
    expect(onMove).not.toHaveBeenCalled();
  });

  test('a drag over the ground chooses an extent, and says when it is done', () => {
    render(drawing(null));
    drag('overlay', 200, 240, 300);
    expect(onMove.mock.calls).toEqual([
      [{ x0: 200, x1: 240 }, false],
      [{ x0: 200, x1: 300 }, false],
      [{ x0: 200, x1: 300 }, true],
    ]);
  });

  test('a drag of the window keeps its width and stays within the area', () => {
    render(drawing({ x0: 150, x1: 250 }));
    drag('selection', 200, 230, 900);
    expect(onMove.mock.calls).toEqual([
      [{ x0: 180, x1: 280 }, false],
      [{ x0: 400, x1: 500 }, false],
      [{ x0: 400, x1: 500 }, true],
    ]);
  });

  test('a press that does not move clears', () => {
    render(drawing({ x0: 150, x1: 250 }));
    drag('overlay', 400);
    expect(onMove).toHaveBeenLastCalledWith(null, true);
  });

  test('calls the listener of the latest drawing', () => {
    const { rerender } = render(drawing(null));
    const later = vi.fn();
    rerender(
      <svg role="img" aria-label="Overview" width={600} height={60}>
        <Brush area={area} value={null} onMove={later} />
      </svg>,
    );
    drag('overlay', 200, 300);
    expect(later).toHaveBeenLastCalledWith({ x0: 200, x1: 300 }, true);
    expect(onMove).not.toHaveBeenCalled();
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
