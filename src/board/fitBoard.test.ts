import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it, test } from 'vitest';
import { dataset } from '../testing/dataset';
import { inputOf } from '../testing/viewInput';
import { defineView, type View } from '../views/view';
import { prepareBoard } from './board';
import { type FitPolicy, fitBoard, type Room, sizesOf, steps } from './fitBoard';

const WINDOW = { from: Date.UTC(1990, 0), to: Date.UTC(2022, 0) };
/** A view so many px high, with the scale of the chart of sums. */
const viewOf = (height: number, withSums = false): View =>
  defineView({
    id: `${height}`,
    title: () => `${height} px`,
    data: () => null,
    density: () => ({ heading: '', what: '', maximum: 0, subsets: [], lanes: () => [], laneTools: null }),
    layout: (_, { sumsHeight }) => ({ height: height + (withSums ? sumsHeight : 0), lanes: [] }),
    Drawing: () => createElement('g'),
  });
const fitted = (list: readonly View[], policy: FitPolicy) =>
  fitBoard(prepareBoard(inputOf(dataset), list), WINDOW, policy);
const room = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 200, max: 1600 }),
});
const WIDTHS = steps(880, 1640, 40);
const policyOf = (size: Room): FitPolicy => ({ room: size, sizes: sizesOf(WIDTHS, size) });

test('steps go from the first to the last number, up or down', () => {
  expect(steps(2, 8, 3)).toEqual([2, 5, 8]);
  expect(steps(1, -1, -1)).toEqual([1, 0, -1]);
});

it('takes the first size at which the board fits, else the last', () => {
  fc.assert(
    fc.property(room, fc.integer({ min: 50, max: 2500 }), (size, height) => {
      const { board, scale, spare } = fitted([viewOf(height)], policyOf(size));
      const { width } = board.dimensions;
      const fits = WIDTHS.filter((one) => (board.height * size.width) / one <= size.height);
      expect(width).toBe(fits[0] ?? WIDTHS.at(-1));
      expect(scale * width).toBeCloseTo(size.width);
      expect(spare).toBeCloseTo(size.height - scale * board.height);
    }),
  );
});

it('falls back to another size where there is one', () => {
  const size = { width: 1000, height: 100 };
  const policy = { ...policyOf(size), fallback: { width: 500, scale: 2 } };
  expect(fitted([viewOf(2000)], policy).board.dimensions.width).toBe(500);
  expect(fitted([viewOf(20)], policy).board.dimensions.width).toBe(880);
});

describe('panels at the bottom', () => {
  const size = { width: 1000, height: 500 };
  const policy: FitPolicy = {
    ...policyOf(size),
    leavesOut: { minimum: 2, sizes: sizesOf(steps(880, 2600, 40), size) },
  };
  const panelsOf = (...heights: readonly number[]) => {
    const { board, spare } = fitted(
      heights.map((height) => viewOf(height)),
      policy,
    );
    return { shown: board.panels.length, leftOut: board.leftOut, spare, width: board.dimensions.width };
  };

  it('stay where there is room', () => {
    expect(panelsOf(100, 101, 102)).toMatchObject({ shown: 3, leftOut: [], width: 880 });
  });
  it('are left out rather than drawn too small, one after the other', () => {
    expect(panelsOf(200, 201, 202, 603)).toMatchObject({ shown: 3, leftOut: ['603 px'] });
    expect(panelsOf(200, 201, 602, 603)).toMatchObject({ shown: 2, leftOut: ['602 px', '603 px'] });
  });
  it('are never fewer than the least, which are drawn smaller', () => {
    const { shown, width, spare } = panelsOf(500, 501, 502);
    expect([shown, spare >= 0]).toEqual([2, true]);
    expect(width).toBeGreaterThan(1640);
    expect(panelsOf(5000, 5001)).toMatchObject({ shown: 2, width: 2600 });
  });
});

describe('what is left', () => {
  const sumsIn = (height: number, runsOn?: number) => {
    const size = { width: 1000, height };
    const sumsHeight = { minimum: 56, maximum: 160, ...(runsOn !== undefined && { runsOn }) };
    const { board, spare } = fitted([viewOf(200, true)], {
      room: size,
      sizes: sizesOf([1000], size),
      below: 10,
      sumsHeight,
    });
    return { sums: board.dimensions.sumsHeight, spare };
  };

  it('goes to the chart of sums, up to its maximum', () => {
    expect(sumsIn(285)).toEqual({ sums: 56, spare: 0 });
    expect(sumsIn(297)).toEqual({ sums: 68, spare: 0 });
    expect(sumsIn(1000).sums).toBe(160);
  });
  it('is none in a board that is too high, unless that runs on to another page', () => {
    expect(sumsIn(250).sums).toBe(56);
    expect(sumsIn(250, 50).sums).toBe(56);
    expect(sumsIn(200, 50).sums).toBe(160);
  });
});
