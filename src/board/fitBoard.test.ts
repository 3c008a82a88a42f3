import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BoardDimensions } from '../geometry/boardDimensions';
import { overviewHeight } from '../views/overview/layout';
import { fitBoard } from './fitBoard';

/** A board whose height is `lanes` and the aid chart. */
const boardOf = (lanes: number) => (dimensions: BoardDimensions) => ({
  height: lanes + dimensions.aidHeight,
});
const room = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 200, max: 1600 }),
});

it('never fills more than the room, unless it does not fit at all', () => {
  fc.assert(
    fc.property(room, fc.integer({ min: 50, max: 900 }), (size, lanes) => {
      const place = boardOf(lanes);
      const { scale, dimensions } = fitBoard(place, size);
      const height = scale * (place(dimensions).height + 18 + overviewHeight(dimensions));
      expect(scale * dimensions.width).toBeLessThanOrEqual(size.width + 1e-6);
      expect(scale).toBeGreaterThanOrEqual(size.width >= 880 ? 0.85 : 1);
      if (scale > 1) expect(dimensions.width).toBeGreaterThanOrEqual(879);
      if (height > size.height + 1e-6) expect([scale, dimensions.aidHeight]).toEqual([1, 108]);
    }),
  );
});

it('a room twice as large shows the same board at twice the size', () => {
  const place = boardOf(380);
  expect(fitBoard(place, { width: 1000, height: 600 }).scale).toBe(1.05);
  expect(fitBoard(place, { width: 2000, height: 1200 }).scale).toBe(2);
});

it('what is left goes to the aid chart', () => {
  expect(fitBoard(boardOf(200), { width: 900, height: 700 }).dimensions.aidHeight).toBe(260);
});

it('a board that is a little too high for a wide room is made smaller, and one that is much too high is not', () => {
  expect(fitBoard(boardOf(380), { width: 1000, height: 520 }).scale).toBeLessThan(1);
  expect(fitBoard(boardOf(380), { width: 1000, height: 300 }).scale).toBe(1);
  expect(fitBoard(boardOf(380), { width: 800, height: 520 }).scale).toBe(1);
});
