// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialViewState } from '../address/viewState';
import { parsePeriod } from '../filter/period';
import { reset } from './acts';
import { useShownFilter } from './shownFilter';
import { replaceView, setFilter, showView } from './store';

/** What waits for the paint, until `paint` runs it. */
let waiting: (() => void)[] = [];
const later = (task: () => void) => {
  waiting.push(task);
  return () => {
    waiting = waiting.filter((one) => one !== task);
  };
};
const paint = () => act(() => waiting.splice(0).forEach((task) => void task()));

let shown = initialViewState.filter;
function Page({ isAtOnce }: { readonly isAtOnce: boolean }) {
  shown = useShownFilter(isAtOnce, later);
  return null;
}
const open = (isAtOnce = false) => render(<Page isAtOnce={isAtOnce} />);
const does = (change: () => void) => act(change);

beforeEach(() => replaceView(initialViewState));
afterEach(() => {
  cleanup();
  waiting = [];
});

test('what tells marks apart follows the paint, and only the newest does', () => {
  open();
  does(() => setFilter({ people: ['a'] }));
  expect(shown.people).toEqual([]);
  does(() => setFilter({ people: ['a', 'b'] }));
  expect(waiting).toHaveLength(1);
  paint();
  expect(shown.people).toEqual(['a', 'b']);
});

test.each<readonly [string, () => void]>([
  ['a period, which moves every mark', () => setFilter({ period: parsePeriod('2006..2008') })],
  ['a layer, which adds marks', () => setFilter({ layers: ['primary', 'others'] })],
  ['a whole view', () => showView({ ...initialViewState, filter: { ...initialViewState.filter, q: 'x' } })],
  ['an address', () => replaceView({ ...initialViewState, filter: { ...initialViewState.filter, q: 'x' } })],
])('is shown at once: %s', (_what, change) => {
  open();
  does(change);
  expect(waiting).toEqual([]);
  expect(shown).not.toEqual(initialViewState.filter);
});

test('what is shown at once takes the place of what waits', () => {
  open();
  does(() => setFilter({ people: ['a'] }));
  does(() => reset());
  paint();
  expect(shown).toEqual(initialViewState.filter);
});

test('where it must not lag it never does', () => {
  open(true);
  does(() => setFilter({ people: ['a'] }));
  expect(waiting).toEqual([]);
  expect(shown.people).toEqual(['a']);
});

test('a change before it listens is not lost', () => {
  const { rerender } = open();
  does(() => {
    rerender(<Page isAtOnce={true} />);
    setFilter({ people: ['a'] });
  });
  expect(shown.people).toEqual(['a']);
});
