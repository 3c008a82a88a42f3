// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { INSIDE, POSSIBLY } from '../../../filter/columns/matchCodes';
import type { Filter } from '../../../filter/filter';
import { filterDataset } from '../../../filter/filterDataset';
import { parsePeriod } from '../../../filter/period';
import { getViewState, replaceView } from '../../../state/store';
import { dataset } from '../../../testing/dataset';
import { EmptyNotice } from './EmptyNotice';

afterEach(cleanup);

const labels = { ...dataset.labels, person: { one: 'envoy', many: 'envoys' } };

function show(patch: Partial<Filter>) {
  const view = { ...initialViewState, filter: { ...initialViewState.filter, ...patch } };
  replaceView(view);
  return render(<EmptyNotice shown={filterDataset({ ...dataset, labels }, view)} />);
}

const ways = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('says what does not match, and for each way out what it brings back, in the words of the dataset', () => {
  show({ people: ['yassin'], period: parsePeriod('2006..2016') });
  const said = screen.getByRole('heading').textContent;
  expect(said).toBe('Nothing about Ahmad Yassin is dated 2006–2016.');
  expect(screen.getByText('Each of these brings claims back:')).toBeTruthy();
  expect(ways()).toEqual(['All envoys 9 claims', 'All of time 1 claim', 'Clear both 16 claims']);
  fireEvent.click(screen.getByRole('button', { name: 'All of time 1 claim' }));
  expect(getViewState().filter).toEqual({ ...initialViewState.filter, people: ['yassin'] });
});

test('under one filter there is one way out', () => {
  show({ people: ['nobody'] });
  expect(screen.getByRole('heading').textContent).toBe('No claim fits this filter: nobody.');
  expect(ways()).toEqual(['All envoys 16 claims']);
});

test('a name that is nearly right is offered as it is spelt here, with what it finds', () => {
  show({ q: 'Hanieyh' });
  const [first = ''] = ways();
  const [, count = ''] = /^Search for Haniyeh (\d+) claims?$/.exec(first) ?? [];
  fireEvent.click(screen.getByRole('button', { name: first }));
  expect(getViewState().filter.q).toBe('Haniyeh');
  const { matches } = filterDataset(dataset, getViewState());
  expect(matches.count(INSIDE) + matches.count(POSSIBLY)).toBe(Number(count));
  expect(Number(count)).toBeGreaterThan(0);
});

test('nothing is offered in place of what is no name', () => {
  show({ q: 'zzzzqqq' });
  expect(screen.getByRole('heading').textContent).toBe('No claim matching “zzzzqqq” was found.');
  expect(ways()).toEqual(['Without the search 16 claims']);
});

test('is silent where anything matches', () => {
  expect(show({ people: ['yassin'] }).container.childElementCount).toBe(0);
});
