// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../address/viewState';
import { parsePeriod } from '../filter/period';
import { dataset } from '../testing/dataset';
import { reset, setUnmatched } from './acts';
import { highlight, onHighlight, useHighlightAndSelection } from './highlight';
import {
  dismissNotes,
  dropUnknownFromView,
  getViewState,
  replaceView,
  select,
  setFilter,
  setReading,
  setTab,
  useAddressNotes,
  useViewState,
  viewStore,
} from './store';

beforeEach(() => replaceView(initialViewState));
afterEach(cleanup);

function countRenders<T>(selector: (view: typeof initialViewState) => T) {
  let renders = 0;
  const { result } = renderHook(() => {
    renders += 1;
    return useViewState(selector);
  });
  return { result, renders: () => renders };
}

test('each action changes its own part', () => {
  setFilter({ people: ['mashaal'], q: 'gaza' });
  setFilter({ kinds: ['visit'] });
  select('mashaal-2008');
  setReading('others');
  setTab('table');
  setUnmatched('hide');
  expect(getViewState()).toEqual({
    filter: { ...initialViewState.filter, people: ['mashaal'], q: 'gaza', kinds: ['visit'] },
    claim: 'mashaal-2008',
    reading: 'others',
    tab: 'table',
    unmatched: 'hide',
    scene: null,
  });
  reset();
  expect(getViewState()).toEqual({ ...initialViewState, tab: 'table' });
});

test('an unchanged value is not published', () => {
  setFilter({ period: parsePeriod('2006..2010'), people: ['mashaal'] });
  const before = getViewState();
  const { renders } = countRenders((view) => view);
  const heard = vi.fn();
  const stop = viewStore.subscribe(heard);
  act(() => {
    setFilter({ period: parsePeriod('2006..2010') });
    setFilter({ people: ['mashaal'] }, { continuous: true });
    setFilter({ people: ['mashaal'] });
    select(null);
    setTab('explore');
  });
  expect(heard).not.toHaveBeenCalled();
  stop();
  act(() => replaceView(structuredClone(before)));
  expect(getViewState()).toBe(before);
  expect(renders()).toBe(1);
});

test('the end of a gesture is not published as a new view', () => {
  const { renders } = countRenders((view) => view);
  act(() => setFilter({ q: 'ga' }, { continuous: true }));
  act(() => setFilter({ q: 'ga' }));
  expect(renders()).toBe(2);
});

test('a hook renders again only when its own part changes', () => {
  const leaders = countRenders((view) => view.filter.people);
  const claim = countRenders((view) => view.claim);
  act(() => select('a'));
  act(() => setFilter({ q: 'gaza' }));
  act(() => setFilter({ people: ['mashaal'] }));
  expect([leaders.renders(), claim.renders()]).toEqual([2, 2]);
  expect(leaders.result.current).toEqual(['mashaal']);
});

test('what the data do not know goes, with notes that add up and can be put away', () => {
  const { result } = renderHook(() => useAddressNotes());
  act(() => {
    replaceView(
      { ...initialViewState, claim: 'gone', filter: { ...initialViewState.filter, people: ['mashaal'] } },
      ['odd'],
    );
    dropUnknownFromView(dataset);
    dropUnknownFromView(dataset);
  });
  expect(getViewState().claim).toBeNull();
  expect(getViewState().filter.people).toEqual(['mashaal']);
  expect(result.current).toEqual(['odd', 'Ignored, as these data have no such claim: gone']);
  act(dismissNotes);
  expect(result.current).toEqual([]);
});

test('highlight: only what it enters and leaves renders again, and the same one twice is silent', () => {
  const renders = { a: 0, b: 0, c: 0 };
  for (const id of ['a', 'b', 'c'] as const)
    renderHook(() => {
      renders[id] += 1;
      return useHighlightAndSelection((highlighted) => highlighted === id);
    });
  const heard: (string | null)[] = [];
  const stop = onHighlight(({ id }) => heard.push(id));
  for (const id of ['a', 'a', 'b', null, null]) act(() => highlight(id));
  stop();
  highlight('c');
  highlight(null);
  expect(renders).toEqual({ a: 3, b: 3, c: 1 });
  expect(heard).toEqual(['a', 'b', null]);
});
