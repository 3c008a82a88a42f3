// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import '../../testing/patience';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { prepareBoard } from '../../board/board';
import { layoutBoard } from '../../board/layoutBoard';
import type { Filter } from '../../filter/filter';
import { filterDataset } from '../../filter/filterDataset';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { PlacedMark } from '../../geometry/placedMark';
import { dataset } from '../../testing/dataset';
import { newYear } from '../../testing/spans';
import { defineView } from '../../views/view';
import type { BoardSource } from './useBoardSource';
import { useLaidOut } from './useLaidOut';

/** A clock that only the steps of a layout and the drawing of a board move, ms. */
let now = 0;
/** What a step of the layout takes, and what drawing a board does. */
let [step, drawing] = [0, 0];
/** The windows for which a layout was begun, by their first year. */
let begun: number[] = [];

/** From this year on the view has marks, and more of them than a frame has time for. */
const FULL = 2010;
const box = { x: 0, y: 0, width: 10, height: 10 };
const mark: PlacedMark = {
  ...{ id: 'a', name: 'a', kind: 'meeting', glyph: 'square', basis: 'stated', match: 'inside' },
  ...{ form: 'disc', body: box, hit: box, span: null },
};

const slow = defineView({
  id: 'slow',
  title: () => 'Slow',
  data: () => null,
  *layoutSteps(_data, _dimensions, x) {
    begun.push(new Date(x.window.from).getUTCFullYear());
    for (let steps = 0; steps < 3; steps += 1) {
      now += step;
      yield;
    }
    const isFull = new Date(x.window.from).getUTCFullYear() >= FULL;
    return { height: 1, lanes: [new Array<PlacedMark>(isFull ? 13 : 0).fill(mark)] };
  },
  Drawing: () => createElement('g'),
  density: () => ({ heading: '', what: '', maximum: 0, subsets: [], lanes: () => [], laneTools: null }),
});

const DIMENSIONS = screenDimensions(1200, 900);

/** The board from a year on, with what else is filtered. */
function boardFrom(year: number, filter: Partial<Filter> = {}): BoardSource {
  const period = { from: newYear(year), to: newYear(2020) };
  const { reading, unmatched } = initialViewState;
  const view = { reading, filter: { ...initialViewState.filter, ...filter, period } };
  const shown = filterDataset(dataset, view);
  const input = { dataset, matches: shown.matches, reading, unmatched };
  return {
    ...{ shown, input, prepared: prepareBoard(input, [slow]), panels: {} },
    ...{ window: period, full: period, period },
  };
}

/** The hook, and from which year on its board is. */
function follow(first: BoardSource) {
  const { result, rerender } = renderHook(
    ({ board }) => {
      const laidOut = useLaidOut(board, DIMENSIONS);
      const { prepared, window, panels } = laidOut.source;
      layoutBoard(prepared, DIMENSIONS, window, panels);
      now += drawing;
      return laidOut;
    },
    { initialProps: { board: first } },
  );
  const yearOf = ({ window }: BoardSource) => new Date(window.from).getUTCFullYear();
  return {
    show: (board: BoardSource) => rerender({ board }),
    year: () => yearOf(result.current.source),
    isBehind: () => result.current.isBehind,
  };
}

beforeEach(() => {
  [now, step, drawing, begun] = [0, 0, 0, []];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(cleanup);

test('a board that takes part of a frame stands at once', () => {
  step = 1;
  const { show, year, isBehind } = follow(boardFrom(1990));
  show(boardFrom(1995));
  expect([year(), isBehind(), begun]).toEqual([1995, false, [1990, 1995]]);
});

test('one that takes longer is laid out in slices, while the last one stands', async () => {
  step = 5;
  const { show, year, isBehind } = follow(boardFrom(1990));
  show(boardFrom(1995));
  expect([year(), isBehind()]).toEqual([1990, true]);
  await waitFor(() => expect(isBehind()).toBe(false));
  expect([year(), begun]).toEqual([1995, [1990, 1995]]);
});

test('where the last one took long to draw, the next one waits for a slice of its own', async () => {
  drawing = 20;
  const { show, year, isBehind } = follow(boardFrom(1990));
  show(boardFrom(1995));
  expect([year(), isBehind()]).toEqual([1990, true]);
  await waitFor(() => expect([year(), isBehind()]).toEqual([1995, false]));
});

test('one of many marks more waits for a task of its own, and one of fewer marks does not', async () => {
  const { show, year, isBehind } = follow(boardFrom(1990));
  show(boardFrom(2010));
  expect([year(), isBehind()]).toEqual([1990, true]);
  await waitFor(() => expect([year(), isBehind()]).toEqual([2010, false]));
  show(boardFrom(2011));
  expect([year(), isBehind()], 'as many marks').toEqual([2011, false]);
  show(boardFrom(1990));
  expect([year(), isBehind()], 'fewer marks').toEqual([1990, false]);
});

test('nothing of what waits is laid out in the task of the move', async () => {
  drawing = 20;
  const { show, isBehind } = follow(boardFrom(1990));
  begun = [];
  show(boardFrom(1995));
  expect(begun).toEqual([]);
  await waitFor(() => expect([isBehind(), begun]).toEqual([false, [1995]]));
});

test('what was begun is finished while a drag goes on, and then only the newest is laid out', async () => {
  step = 5;
  const { show, year, isBehind } = follow(boardFrom(1990));
  const seen: number[] = [];
  for (const at of [1995, 1996, 1997, 1998]) show(boardFrom(at));
  expect(year()).toBe(1990);
  await waitFor(() => {
    seen.push(year());
    expect([year(), isBehind()]).toEqual([1998, false]);
  });
  expect(begun).toEqual([1990, 1995, 1998]);
  expect(new Set(seen)).not.toContain(1996);
});

test.each<[string, (board: BoardSource) => BoardSource]>([
  ['another layer', () => boardFrom(2000, { layers: ['primary', 'others'] })],
  ['another person', () => boardFrom(2000, { people: ['mashaal'] })],
  ['another reading', ({ input, ...board }) => ({ ...board, input: { ...input, reading: 'others' } })],
  ['claims that are hidden', ({ input, ...board }) => ({ ...board, input: { ...input, unmatched: 'hide' } })],
])('%s: not waited for, also while a period is', async (_, change) => {
  step = 5;
  const { show, year, isBehind } = follow(boardFrom(1990));
  show(boardFrom(1995));
  expect(isBehind()).toBe(true);
  show(change(boardFrom(2000)));
  expect([year(), isBehind()]).toEqual([2000, false]);
  await act(() => new Promise((done) => setTimeout(done)));
  expect(year(), 'what was begun is given up').toBe(2000);
});
