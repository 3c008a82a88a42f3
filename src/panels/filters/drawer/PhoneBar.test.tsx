// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import '../../../testing/patience';
import { useMemo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { filterDataset } from '../../../filter/filterDataset';
import { parsePeriod } from '../../../filter/period';
import type { Dataset } from '../../../model/dataset';
import { getViewState, replaceView, useViewState } from '../../../state/store';
import { dataset, event } from '../../../testing/dataset';
import { PhoneBar } from './PhoneBar';

beforeEach(() => {
  replaceView(initialViewState);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 358, 40));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Shown({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const reading = useViewState((view) => view.reading);
  const shown = useMemo(() => filterDataset(whole, { filter, reading }), [whole, filter, reading]);
  return <PhoneBar shown={shown} />;
}
const press = (name: string | RegExp, inside = screen.getByRole('region', { name: 'Filters' })) =>
  act(async () => fireEvent.click(within(inside).getByRole('button', { name })));
/** Loaded on demand. */
const drawer = () => screen.findByRole('dialog', { name: 'Filters' }, { timeout: 8000 });
async function open(whole: Dataset = dataset): Promise<HTMLElement> {
  render(<Shown whole={whole} />);
  await press(/^Filters \(/);
  return drawer();
}

test('the bar counts the filters that are on, and says what they leave', async () => {
  replaceView({ ...initialViewState, filter: { ...initialViewState.filter, people: ['haniyeh'], q: 'a' } });
  render(<Shown whole={dataset} />);
  expect(screen.getByRole('button', { name: 'Filters (2)' })).toBeTruthy();
  expect(document.querySelector('.phone-count strong')?.textContent).toMatch(/^\d+ of 16$/);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Clear both' })));
  expect(getViewState().filter).toEqual(initialViewState.filter);
  expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
});

test('people, both ends of the period and what differs act at once; the answer stands in the button', async () => {
  const inside = await open();
  await press('Haniyeh 3', inside);
  await press('Start one year later', inside);
  expect(getViewState().filter).toMatchObject({
    people: ['haniyeh'],
    period: { from: Date.UTC(1993, 0), to: Date.UTC(2020, 0) },
  });
  expect(within(inside).getByRole('button', { name: 'Show 2 claims, 1 possibly' })).toBeTruthy();
  await act(async () => fireEvent.click(within(inside).getByRole('checkbox', { name: 'Differs only (1)' })));
  expect(getViewState().filter.finding).toEqual(['differs']);
  await press('Clear all', inside);
  expect(getViewState().filter).toEqual(initialViewState.filter);
});

test('a step that reaches the end of the data is no filter', async () => {
  replaceView({
    ...initialViewState,
    filter: { ...initialViewState.filter, period: parsePeriod('1993..2019') },
  });
  const inside = await open();
  await press('Start one year earlier', inside);
  expect(getViewState().filter.period).toBeNull();
});

test('the answer closes it and gives the focus back', async () => {
  const inside = await open();
  await press('Show 16 claims', inside);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters (0)' }));
});

test('shows nothing for what the data have not', async () => {
  const inside = await open({
    ...dataset,
    events: [event('a', '2000')],
    sums: [],
    periods: [],
    themes: [],
    presets: [],
  });
  for (const name of ['People', 'Kinds', 'Themes', 'Named period', 'Dates as in'])
    expect(within(inside).queryByText(name), name).toBeNull();
  expect(within(inside).queryByRole('checkbox', { name: /^(Differs|Add)/ })).toBeNull();
});

test('the search takes the bar and gives it back', async () => {
  render(<Shown whole={dataset} />);
  await press('Search');
  const field = screen.getByRole('searchbox', { name: 'Search' });
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: 'weakened' } });
  await press('Done');
  expect(getViewState().filter.q).toBe('weakened');
  expect(screen.getByRole('button', { name: 'Search' }).getAttribute('aria-pressed')).toBe('true');
});
