// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { parsePeriod } from '../../filter/period';
import { getViewState, replaceView, setFilter } from '../../state/store';
import { dataset } from '../../testing/dataset';
import { useInteraction } from './useInteraction';

const board = { arrive: () => undefined, move: () => false };

beforeEach(() => replaceView(initialViewState));
afterEach(cleanup);

/** What the board that was drawn for the first filter is told of the answers now. */
function follow() {
  const { filter, reading } = getViewState();
  const shown = filterDataset(dataset, { filter, reading });
  const { result } = renderHook(() => {
    const { useAhead, useMatch } = useInteraction(shown, board);
    return { ahead: useAhead?.(), match: useMatch('haniyeh-visit', 'inside') };
  });
  return result;
}

test('where the board lags behind the filter, its density and marks have the answers of the newest', () => {
  const now = follow();
  expect(now.current).toEqual({ ahead: null, match: 'inside' });
  act(() => setFilter({ people: ['mashaal'] }));
  expect(now.current.match).toBe('outside');
  const { filter, reading } = getViewState();
  expect(now.current.ahead && [...now.current.ahead]).toEqual([
    ...filterDataset(dataset, { filter, reading }).matches,
  ]);
});

test('where the stretch of time changes too, what is drawn stays until it is drawn anew', () => {
  const now = follow();
  act(() => setFilter({ people: ['mashaal'], period: parsePeriod('2005..2006') }));
  expect(now.current).toEqual({ ahead: null, match: 'inside' });
});
