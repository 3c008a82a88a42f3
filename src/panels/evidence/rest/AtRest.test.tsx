// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import '../../../testing/patience';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { filterDataset } from '../../../filter/filterDataset';
import { replaceView } from '../../../state/store';
import { dataset } from '../../../testing/dataset';
import { AtRest } from './AtRest';

beforeEach(() => replaceView(initialViewState));
afterEach(cleanup);

const highlights = [
  { title: 'A vote', sentence: 'It was held.', claims: [dataset.events[0]?.id ?? ''], view: '' },
];
const whole = { ...dataset, highlights };
const nothing = () => undefined;
const shownWith = (people: readonly string[]) =>
  filterDataset(whole, { filter: { ...initialViewState.filter, people }, reading: 'primary' });

/** In a file of its own: the code of the lists comes with the first filter of a page. */
test('with the first filter, where to begin stands until what the filter shows has come', async () => {
  const page = (people: readonly string[]) => (
    <AtRest shown={shownWith(people)} onOpen={nothing} onWalk={nothing} />
  );
  const { container, rerender } = render(page([]));
  const headings = () => [...container.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(headings()).toEqual(['Where to begin']);
  const seen: (string | null)[][] = [];
  const observer = new MutationObserver(() => seen.push(headings()));
  observer.observe(container, { childList: true, subtree: true });
  await act(async () => rerender(page([whole.people[0]?.id ?? ''])));
  await screen.findByRole('heading', { level: 3, name: whole.people[0]?.name ?? '' });
  observer.disconnect();
  expect(seen.filter(({ length }) => length !== 1)).toEqual([]);
});
