import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../board/boardOf';
import { fullRange } from '../../board/timeWindow';
import { parseDate } from '../../data/edtf/dateEnds';

import { paperDimensions } from '../../geometry/paperDimensions';
import { DAY } from '../../lib/calendar';
import { outerRange } from '../../model/span';
import { sample } from '../../testing/exportInput';
import { inputOf } from '../../testing/viewInput';
import { firstViews } from '../../views/firstViews';
import type { LanesLayout } from '../../views/lanes/layout';
import { pressedDate, pressedPlace } from './pressedPlace';

const at = (text: string): number => Date.parse(`${text}T12:00:00Z`);

describe('the date of a press', () => {
  it.each([
    ['2006-02-20', DAY / 20, '2006-02-20'],
    ['2006-02-20', DAY, '2006-02'],
    ['2006-02-20', 10 * DAY, '2006'],
    ['2006-02-20', 100 * DAY, '200X'],
    ['0951-02-20', 260 * DAY, '095X'],
    ['2006-02-20', 500 * DAY, '20XX'],
  ])('on %s at %d ms to the px is %s', (day, msPerPx, edtf) => {
    expect(pressedDate(at(day), msPerPx)).toBe(edtf);
  });

  it('holds the place, and is as wide as a press can mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(-900, 0), max: Date.UTC(9000, 0) }),
        fc.double({ min: 1e4, max: 2e10, noNaN: true }),
        (instant, msPerPx) => {
          const span = parseDate(pressedDate(instant, msPerPx));
          if ('problem' in span) throw new Error(span.problem);
          const { from, to } = outerRange(span);
          expect(instant).toBeGreaterThanOrEqual(from);
          expect(instant).toBeLessThan(to);
          expect(to - from).toBeGreaterThanOrEqual(Math.min(10 * msPerPx, 36_000 * DAY) * 0.9);
        },
      ),
    );
  });
});

describe('a press on the board', () => {
  const view = inputOf(sample);
  const window = fullRange(sample, view.matches, 'primary');
  const board = boardOf({ view, views: firstViews, window }, paperDimensions(1000));
  const panel = board.panels.find(({ id }) => id === 'lanes');
  const scene = panel && 'value' in panel.outcome ? (panel.outcome.value.layout as LanesLayout) : undefined;
  const { plot, undated } = board.dimensions;

  it('names its lane and a date that holds the place, or none among the undated', () => {
    expect(scene?.placedLanes.length).toBeGreaterThan(1);
    for (const { id, y0, y1 } of scene?.placedLanes ?? []) {
      const y = (y0 + y1) / 2;
      const place = pressedPlace(board, 'lanes', (plot.x0 + plot.x1) / 2, y);
      expect(place).toMatchObject({ lane: id, edtf: expect.stringMatching(/^\d/) });
      expect(pressedPlace(board, 'lanes', undated.x1 - 1, y)).toEqual({ lane: id, edtf: null });
    }
  });

  it('is none beside the plot, below the lanes, or on no panel', () => {
    const y = (scene?.placedLanes[0]?.y0 ?? 0) + 1;
    expect(pressedPlace(board, 'lanes', 2, y)).toBeNull();
    expect(pressedPlace(board, 'lanes', plot.x0 + 5, 1e5)).toBeNull();
    expect(pressedPlace(board, 'none', plot.x0 + 5, y)).toBeNull();
  });
});
