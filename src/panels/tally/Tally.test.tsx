// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import '../../testing/patience';
import { useMemo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import type { Dataset } from '../../model/dataset';
import { getViewState, replaceView, useViewState } from '../../state/store';
import { comparisonOf } from '../../testing/claims';
import { dataset } from '../../testing/dataset';
import { Tally } from './Tally';

const at = (width: number) =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, 40));
beforeEach(() => {
  replaceView(initialViewState);
  at(1200);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Shown({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const shown = useMemo(() => filterDataset(whole, { filter, reading: 'primary' }), [whole, filter]);
  return <Tally shown={shown} />;
}
/** What follows the paint may come a moment later. */
const press = async (name: string) => {
  const group = await screen.findByRole('button', { name });
  await act(async () => fireEvent.click(group));
};

test('a group filters by its finding, several together; pressing it again takes that back', async () => {
  render(<Shown whole={dataset} />);
  expect(screen.getByText('Of 16 claims, other sources differ on 1; 15 not compared.')).toBeTruthy();
  await press('Differ, 1 claim');
  expect(getViewState().filter.finding).toEqual(['differs']);
  const differ = await screen.findByRole('button', { name: 'Differ, 1 of 1 claim' });
  expect(differ.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(/^Of the 1 shown, other sources differ on 1; 0 not compared/)).toBeTruthy();
  await press('Not compared, 0 of 15 claims');
  expect(getViewState().filter.finding).toEqual(['differs', 'not-compared']);
  await press('Differ, 1 claim');
  await press('Not compared, 15 of 15 claims');
  expect(getViewState().filter.finding).toEqual([]);
});

test('there is a box for each claim; a filter fills and underlines those that it shows', async () => {
  const { container } = render(<Shown whole={dataset} />);
  const count = (selector: string) => container.querySelectorAll(selector).length;
  const boxes = () => [count('rect[data-shown="true"]'), count('rect[data-shown="false"]'), count('line')];
  expect(boxes()).toEqual([16, 0, 0]);
  await press('Differ, 1 claim');
  await vi.waitFor(() => expect(boxes()).toEqual([1, 15, 1]));
});

test('where its parts have no room it is running text with the same buttons', () => {
  at(330);
  render(<Shown whole={dataset} />);
  expect(screen.getByRole('button', { name: 'Differ, 1 claim' }).closest('p')?.textContent).toBe(
    'Of 16 claims, other sources differ on 1; 15 not compared.',
  );
});

test.each([
  [1200, true],
  [500, false],
])('at %i px the more precise are explained where there is room (%s)', (width, isExplained) => {
  at(width);
  const events = dataset.events.map((claim, row) => ({
    ...claim,
    others: comparisonOf(null, { finding: row < 2 ? 'differs' : 'more-precise' }),
  }));
  render(<Shown whole={{ ...dataset, events }} />);
  expect(screen.queryByText('the same event, a narrower date') !== null).toBe(isExplained);
});

test('there is none where nothing was compared, and it stands with the first claim that is', async () => {
  const whole = { ...dataset, events: dataset.events.filter(({ others }) => !others) };
  const { container, rerender } = render(<Shown whole={whole} />);
  expect(container.childElementCount).toBe(0);
  rerender(<Shown whole={dataset} />);
  expect(await screen.findByRole('button', { name: 'Differ, 1 claim' })).toBeTruthy();
});
