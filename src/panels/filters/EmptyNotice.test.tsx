// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialView } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { replaceView } from '../../state/store';
import { dataset } from '../../testing/dataset';
import { EmptyNotice } from './EmptyNotice';

afterEach(cleanup);

test('names the filter of people as the dataset calls them', () => {
  const labels = { ...dataset.labels, person: { one: 'envoy', many: 'envoys' } };
  const view = { ...initialView, filter: { ...initialView.filter, people: ['nobody'] } };
  replaceView(view);
  render(<EmptyNotice shown={filterDataset({ ...dataset, labels }, view)} />);
  expect(screen.getByText('No claims match all of these filters.')).toBeTruthy();
  expect(screen.getByRole('button').textContent).toBe('Remove the envoys filter (16)');
});
